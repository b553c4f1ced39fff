import type { CardElementArray } from '@microsoft/teams.cards';
import type { PostCardView } from '../../src/actions/postViews.ts';
import type { Language } from '../../src/domain/person.ts';
import type { ConsentAnswer } from '../../src/domain/post.ts';
import { textIn } from '../text/catalogue.ts';
import { refreshFor } from './draft.ts';
import { buttons, type Card, cardOf, heading, line, openUrl, press, said } from './parts.ts';
import { titleOfPost } from './post.ts';

/** To the author: whether the post may go in the library. Once answered, the answer stands with its way back. */
export function consentCard(view: PostCardView, language: Language, viewerId: string | null = null): Card {
  const text = textIn(language);
  const { mine, consent } = text.post;
  const { post } = view;
  if (post.state === 'removed') return cardOf([heading(mine.removed), line(mine.removedText)]);
  return {
    ...cardOf([
      heading(consent.heading),
      said(titleOfPost(post, language), { weight: 'Bolder' }),
      ...answer(view, language),
    ]),
    ...refreshFor(viewerId, 'post.show', { postId: post.id }, text.broadcast.refresh),
  };
}

function answer({ post, tabUrl }: PostCardView, language: Language): CardElementArray {
  const text = textIn(language);
  const { consent } = text.post;
  const say = (title: string, answer: ConsentAnswer) =>
    press(title, 'post.consent', { postId: post.id, answer });
  const tab = openUrl(text.openTab, tabUrl);
  if (post.itemId) return [line(consent.added), buttons(tab)];
  switch (post.consent) {
    case 'given':
      return [
        line(consent.given),
        buttons(...(post.can.answer ? [say(consent.takeBack, 'refused')] : []), tab),
      ];
    case 'refused':
      return [line(consent.refused), buttons(...(post.can.answer ? [say(consent.after, 'given')] : []), tab)];
    default:
      return [line(consent.text), buttons(say(consent.yes, 'given'), say(consent.no, 'refused'), tab)];
  }
}
