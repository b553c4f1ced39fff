import type { ItemContent } from '../../../src/server/contract/deskItem.ts';
import { endOfDay, localDay } from '../../../src/server/contract/moment.ts';
import {
  countText,
  networkLimits,
  type SocialNetwork,
  socialNetworks,
} from '../../../src/server/contract/network.ts';
import { timeZone } from '../../format.ts';
import { currentLanguage } from '../../i18n.ts';
import { newId } from '../../ids.ts';
import type { PictureValue } from '../../parts/PictureField.tsx';
import { isWebAddress } from '../../webAddress.ts';

/** One row of the form; `id` is the row's own. */
export interface Idea {
  id: string;
  network: SocialNetwork;
  text: string;
}

/** The form as it is typed; `fieldsToItem` makes the request of it. */
export interface ItemFields {
  title: string;
  url: string;
  topicId: string;
  why: string;
  forWhom: string;
  question: string;
  ideas: Idea[];
  picture: PictureValue | null;
  language: ItemContent['language'];
  source: ItemContent['source'];
  format: ItemContent['format'];
  disclosure: ItemContent['disclosure'];
  sensitive: boolean;
  expiresAt: string | null;
}

/** What the form can carry a message on. */
export type ItemField =
  | 'title'
  | 'url'
  | 'topicId'
  | 'why'
  | 'question'
  | 'pictureUrl'
  | 'pictureAlt'
  | 'expiresAt';

export const mostIdeas = 10;

/** A new item begins with one empty idea, so that nobody has to look for them. */
export function fieldsOfItem(item: ItemContent | null): ItemFields {
  if (!item) {
    const said = { title: '', url: '', topicId: '', why: '', forWhom: '', question: '', picture: null };
    return {
      ...said,
      ideas: [{ id: newId(), network: 'linkedin', text: '' }],
      language: currentLanguage(),
      source: 'organisation',
      format: 'article',
      disclosure: 'byCountry',
      sensitive: false,
      expiresAt: null,
    };
  }
  const { title, url, topicId, why, forWhom, question, picture, captions } = item;
  const { language, source, format, disclosure, sensitive, expiresAt } = item;
  const ideas = socialNetworks.flatMap((network) =>
    (captions[network] ?? []).map((text) => ({ id: newId(), network, text })),
  );
  const said = { title, url, topicId, why, forWhom, question, ideas, picture };
  return { ...said, language, source, format, disclosure, sensitive, expiresAt };
}

export function fieldsToItem(fields: ItemFields): ItemContent {
  const { ideas, picture, title, url, topicId, why, forWhom, question } = fields;
  const { language, source, format, disclosure, sensitive, expiresAt } = fields;
  return {
    title: title.trim(),
    url: url.trim(),
    topicId,
    why: why.trim(),
    forWhom: forWhom.trim(),
    question: question.trim(),
    captions: captionsOf(ideas),
    picture: picture && { url: picture.url, alt: picture.alt.trim() },
    ...{ language, source, format, disclosure, sensitive, expiresAt },
  };
}

function captionsOf(ideas: readonly Idea[]): ItemContent['captions'] {
  const captions: ItemContent['captions'] = {};
  for (const network of socialNetworks) {
    const own = ideas.filter((idea) => idea.network === network).map(({ text }) => text.trim());
    const written = own.filter((text) => text !== '');
    if (written.length > 0) captions[network] = written;
  }
  return captions;
}

/** The end of the day where the desk is, so that an item is offered through its whole last day; '' is no end. */
export function lastMomentOf(day: string): string | null {
  return day === '' ? null : endOfDay(day, timeZone).toISOString();
}

export function lastDayOf(expiresAt: string | null): string {
  return expiresAt === null ? '' : localDay(new Date(expiresAt), timeZone);
}

export function sameFields(a: ItemFields, b: ItemFields): boolean {
  return JSON.stringify(fieldsToItem(a)) === JSON.stringify(fieldsToItem(b));
}

export function tooLongIdea({ network, text }: Idea): boolean {
  return countText(network, text.trim()) > networkLimits[network];
}

export type Problem = 'missing' | 'short' | 'url' | 'alt';

/** What keeps the form from being sent, by field. The server checks the same again. */
export function problemsOf(fields: ItemFields): Partial<Record<ItemField, Problem>> {
  const problems: Partial<Record<ItemField, Problem>> = {};
  for (const name of ['title', 'why', 'question'] as const) {
    const { length } = fields[name].trim();
    if (length < 3) problems[name] = length === 0 ? 'missing' : 'short';
  }
  if (!fields.topicId) problems.topicId = 'missing';
  if (!fields.url.trim()) problems.url = 'missing';
  else if (!isWebAddress(fields.url)) problems.url = 'url';
  if (fields.picture && !fields.picture.alt.trim()) problems.pictureAlt = 'alt';
  return problems;
}

const serverFields: Record<string, ItemField> = {
  title: 'title',
  url: 'url',
  topicId: 'topicId',
  why: 'why',
  question: 'question',
  picture: 'pictureUrl',
  'picture.url': 'pictureUrl',
  'picture.alt': 'pictureAlt',
  expiresAt: 'expiresAt',
};

/** The form's field that a refusal names. */
export function fieldOfRefusal(field: string | null): ItemField | null {
  return (field && serverFields[field]) || null;
}
