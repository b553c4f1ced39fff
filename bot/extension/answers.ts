import type { Card } from '../cards/parts.ts';

/** What a dialog of Teams takes for an answer: a card to go on with, or a last word. */
export type TaskAnswer =
  | { task: { type: 'continue'; value: { title: string; height: number; width: number; card: object } } }
  | { task: { type: 'message'; value: string } };

/** A card to put into a message, and how it shows in a list of results. */
export interface Found {
  contentType: string;
  content: Card;
  preview: { contentType: string; content: Preview };
}

interface Preview {
  title: string;
  subtitle: string;
  text: string;
  images?: { url: string; alt: string }[];
}

/** What a search, or a link, takes for an answer. */
export type FoundAnswer = {
  composeExtension:
    | {
        type: 'result';
        attachmentLayout: 'list';
        attachments: Found[];
        suggestedActions?: { actions: { type: 'setCachePolicy'; value: string }[] };
      }
    | { type: 'message'; text: string };
};

const adaptive = 'application/vnd.microsoft.card.adaptive';

export function goOn(content: Card, title: string, height: number): TaskAnswer {
  const card = { contentType: adaptive, content };
  return { task: { type: 'continue', value: { title, height, width: 480, card } } };
}

export function lastWord(value: string): TaskAnswer {
  return { task: { type: 'message', value } };
}

export function found(attachments: Found[]): FoundAnswer {
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } };
}

/** Said in place of results. */
export function instead(text: string): FoundAnswer {
  return { composeExtension: { type: 'message', text } };
}

/**
 * What a link unfurls into, nothing included. Teams would keep the answer for half an hour: an item is taken down, or
 * comes into the library, in less.
 */
export function unfurled(attachments: Found[]): FoundAnswer {
  const actions = [{ type: 'setCachePolicy' as const, value: '{"type":"no-cache"}' }];
  const layout = { type: 'result' as const, attachmentLayout: 'list' as const };
  return { composeExtension: { ...layout, attachments, suggestedActions: { actions } } };
}

/** Teams reads tags in the text of a thumbnail card. */
export function foundCard(content: Card, { title, subtitle, text, images }: Preview): Found {
  const shown = { title: untagged(title), subtitle: untagged(subtitle), text: untagged(text) };
  const thumbnail = 'application/vnd.microsoft.card.thumbnail';
  const preview = { contentType: thumbnail, content: { ...shown, ...(images ? { images } : {}) } };
  return { contentType: adaptive, content, preview };
}

function untagged(text: string): string {
  return text.replaceAll('<', '‹').replaceAll('>', '›');
}
