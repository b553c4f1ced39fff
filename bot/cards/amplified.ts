import type { AmplifiedCardView } from '../../src/actions/postViews.ts';
import type { Language } from '../../src/domain/person.ts';
import { textIn } from '../text/catalogue.ts';
import { box, buttons, type Card, cardOf, fitting, heading, openUrl, prose, said } from './parts.ts';
import { oneLine } from './plain.ts';
import { titleOfPost } from './post.ts';

/** To the author: one thing that the desk did for the post. */
export function amplifiedCard({ post, offer, tabUrl }: AmplifiedCardView, language: Language): Card {
  const text = textIn(language);
  const { amplified, open } = text.post;
  const { kind } = offer;
  const here = post.state !== 'removed';
  return fitting((limit) =>
    cardOf([
      heading(amplified.heading[kind]),
      here ? said(titleOfPost(post, language), { isSubtle: true }) : null,
      said(amplified.by[kind](oneLine(offer.by.displayName, 80))),
      box('emphasis', prose(offer.text, limit)),
      buttons(...(here ? [openUrl(open, post.url)] : []), openUrl(text.openTab, tabUrl)),
    ]),
  );
}
