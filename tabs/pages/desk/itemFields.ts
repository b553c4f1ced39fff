import type { Item, NewItem } from '../../../src/server/contract/item.ts';
import { type Network, networks } from '../../../src/server/contract/network.ts';
import { currentLanguage } from '../../i18n.ts';

/** The form as it is typed; `fieldsToItem` makes the request of it. */
export interface ItemFields {
  title: string;
  url: string;
  topicId: string;
  why: string;
  question: string;
  captions: Record<Network, string>;
  pictureUrl: string;
  pictureAlt: string;
  language: Item['language'];
  source: Item['source'];
  /** YYYY-MM-DD, or empty. */
  expires: string;
}

export type ItemField = Exclude<keyof ItemFields, 'captions' | 'language' | 'source'>;

export function fieldsOfItem(item: Item | null): ItemFields {
  const captions = {
    linkedin: item?.captions.linkedin?.join('\n\n') ?? '',
    x: item?.captions.x?.join('\n\n') ?? '',
    facebook: item?.captions.facebook?.join('\n\n') ?? '',
  };
  return {
    title: item?.title ?? '',
    url: item?.url ?? '',
    topicId: item?.topicId ?? '',
    why: item?.why ?? '',
    question: item?.question ?? '',
    captions,
    pictureUrl: item?.picture?.url ?? '',
    pictureAlt: item?.picture?.alt ?? '',
    language: item?.language ?? currentLanguage(),
    source: item?.source ?? 'organisation',
    expires: item?.expiresAt?.slice(0, 10) ?? '',
  };
}

export function fieldsToItem(fields: ItemFields): Omit<NewItem, 'id'> {
  const { captions, pictureUrl, pictureAlt, expires, ...rest } = fields;
  const written = networks.filter((network) => captions[network].trim() !== '');
  return {
    ...rest,
    captions: Object.fromEntries(written.map((network) => [network, [captions[network].trim()]])),
    picture: pictureUrl.trim() ? { url: pictureUrl.trim(), alt: pictureAlt.trim() } : null,
    expiresAt: expires ? new Date(`${expires}T23:59:59Z`).toISOString() : null,
  };
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
  if (fields.pictureUrl.trim() && !isWebAddress(fields.pictureUrl)) problems.pictureUrl = 'url';
  if (fields.pictureUrl.trim() && !fields.pictureAlt.trim()) problems.pictureAlt = 'alt';
  return problems;
}

function isWebAddress(text: string): boolean {
  return /^https?:$/.test(URL.parse(text.trim())?.protocol ?? '');
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
  expiresAt: 'expires',
};

/** The form's field that a refusal names. */
export function fieldOfRefusal(field: string | null): ItemField | null {
  return (field && serverFields[field]) || null;
}
