import type { OfferView, PostView } from '../../src/actions/postViews.ts';
import type { Language } from '../../src/domain/person.ts';
import { textIn } from '../text/catalogue.ts';
import { dateText } from './parts.ts';
import { oneLine } from './plain.ts';

// What the cards about a post on somebody's own profile have in common.

/** Its title, or at least where it stands. */
export function titleOfPost({ title, url }: Pick<PostView, 'title' | 'url'>, language: Language): string {
  const host = URL.parse(url)?.hostname.replace(/^www\./, '') ?? '';
  return oneLine(title || textIn(language).post.untitled(host), 200);
}

/** What the desk has done, in a sentence an offer. */
export function offerText({ kind, by, to, at }: OfferView, language: Language): string {
  const { desk } = textIn(language).post;
  const name = oneLine(by.displayName, 80);
  if (kind === 'invite') return desk.invited(name, oneLine(to?.displayName ?? '', 80));
  return desk.done[kind](name, dateText(at, language));
}
