import type { CardElementArray } from '@microsoft/teams.cards';
import type { PostCardView } from '../../src/actions/postViews.ts';
import type { Language } from '../../src/domain/person.ts';
import type { OfferKind } from '../../src/domain/post.ts';
import { textIn } from '../text/catalogue.ts';
import { refreshFor } from './draft.ts';
import {
  buttons,
  type Card,
  cardOf,
  execute,
  fitting,
  label,
  line,
  link,
  openUrl,
  press,
  prose,
  said,
  textInput,
} from './parts.ts';
import { oneLine } from './plain.ts';
import { offerText, titleOfPost } from './post.ts';

const offersShown = 6;

/** What the desk sees of a colleague's post, and what it can do for it. Nothing here touches the post. */
export function droppedCard(view: PostCardView, language: Language, viewerId: string | null = null): Card {
  const text = textIn(language);
  const { post } = view;
  const author = [post.author.displayName, post.author.jobTitle].map((part) => oneLine(part, 80));
  const body = (limit: number) =>
    post.state === 'removed'
      ? [line(text.post.desk.removed)]
      : [...about(view, language, limit), ...doneSoFar(view, language), ...offers(view, language)];
  return fitting((limit) => ({
    ...cardOf([
      line(text.post.desk.heading, { isSubtle: true }),
      said(author.filter(Boolean).join(', ')),
      ...body(limit),
    ]),
    ...refreshFor(viewerId, 'post.show', { postId: post.id }, text.broadcast.refresh),
  }));
}

function about({ post, topicName }: PostCardView, language: Language, limit: number): CardElementArray {
  const text = textIn(language).post;
  const facts = [
    topicName && text.topic(oneLine(topicName, 80)),
    post.writtenWith && text.writtenWith(oneLine(post.writtenWith.displayName, 80)),
  ].filter((fact) => fact !== null && fact !== '');
  return [
    said(titleOfPost(post, language), { weight: 'Bolder', size: 'Large' }),
    link(text.open, post.url),
    ...(facts.length > 0 ? [said(facts.join(' · '), { isSubtle: true })] : []),
    ...(post.note ? [label(text.desk.note), ...prose(post.note, Math.min(limit, 1000))] : []),
  ];
}

function doneSoFar({ post }: PostCardView, language: Language): CardElementArray {
  const { desk } = textIn(language).post;
  const done = post.offers.slice(-offersShown).map((offer) => said(`· ${offerText(offer, language)}`));
  const library = post.itemId ? desk.added : post.consent === 'none' ? null : desk.consent[post.consent];
  return library ? [...done, line(library)] : done;
}

function offers({ post, tabUrl }: PostCardView, language: Language): CardElementArray {
  const text = textIn(language);
  const { desk } = text.post;
  const postId = post.id;
  const offer = (title: string, kind: OfferKind) => execute(title, 'post.offer', { postId, kind });
  const tab = openUrl(desk.more, tabUrl);
  if (!post.can.offer) return [buttons(tab)];
  return [
    textInput('comment', { label: desk.words, placeholder: desk.wordsHint, maxLength: 2000 }),
    buttons(
      offer(desk.thank, 'thank'),
      offer(desk.fact, 'fact'),
      offer(desk.repost, 'repost'),
      ...(post.can.askConsent ? [press(desk.ask, 'post.askConsent', { postId })] : []),
      tab,
    ),
  ];
}
