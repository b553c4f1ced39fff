import type { CardElementArray, ISubmitAction } from '@microsoft/teams.cards';
import type { PostCardView } from '../../src/actions/postViews.ts';
import type { Language } from '../../src/domain/person.ts';
import { textIn } from '../text/catalogue.ts';
import {
  buttons,
  type Card,
  cardOf,
  execute,
  heading,
  line,
  openUrl,
  press,
  said,
  textInput,
} from './parts.ts';
import { oneLine, plain } from './plain.ts';
import { titleOfPost } from './post.ts';

export interface DropLinkView {
  /** What the box for the link holds; empty when nothing is known yet. */
  url: string;
  words?: string;
  /** True when a message was nothing but this link, and nobody has said yet whose post it is. */
  asked?: boolean;
}

const longestNote = 1000;

/** In the chat. */
export function dropLinkCard(view: DropLinkView, language: Language): Card {
  const { send, yes } = textIn(language).post.drop;
  return cardOf([
    ...form(view, language),
    buttons(execute(view.asked ? yes : send, 'post.drop', {}, { style: 'positive' })),
  ]);
}

/** In a dialog, where Teams takes only Action.Submit. `drop` is the id of the dropping. */
export function dropLinkDialog(view: DropLinkView, drop: string, language: Language): Card {
  const { send } = textIn(language).post.drop;
  const submit: ISubmitAction = { type: 'Action.Submit', title: send, data: { drop }, style: 'positive' };
  return cardOf([...form(view, language), buttons(submit)]);
}

function form({ url, words = '', asked = false }: DropLinkView, language: Language): CardElementArray {
  const { drop } = textIn(language).post;
  return [
    heading(asked ? drop.ask : drop.heading),
    line(asked ? drop.askText : drop.lead),
    textInput('url', { label: drop.url, isMultiline: false, maxLength: 2000, ...value(oneLine(url, 2000)) }),
    textInput('words', {
      label: drop.words,
      placeholder: drop.wordsHint,
      maxLength: longestNote,
      ...value(plain(words, longestNote)),
    }),
    line(drop.yours, { isSubtle: true }),
  ];
}

function value(text: string): { value?: string } {
  return text === '' ? {} : { value: text };
}

/** What the author keeps in the chat after dropping the link. */
export function linkDroppedCard({ post, tabUrl }: PostCardView, language: Language): Card {
  const text = textIn(language);
  const { mine } = text.post;
  if (post.state === 'removed') return cardOf([heading(mine.removed), line(mine.removedText)]);
  return cardOf([
    heading(mine.heading),
    said(titleOfPost(post, language), { weight: 'Bolder' }),
    line(mine.text),
    buttons(
      openUrl(text.openTab, tabUrl),
      openUrl(text.post.open, post.url),
      press(mine.remove, 'post.remove', { postId: post.id }),
    ),
  ]);
}
