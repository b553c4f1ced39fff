import type { SocialNetwork } from './network.ts';
import type { Language } from './person.ts';

export const itemSources = ['organisation', 'employee', 'expert'] as const;
export type ItemSource = (typeof itemSources)[number];

export const itemFormats = ['article', 'video', 'event', 'job', 'case', 'report', 'post'] as const;
export type ItemFormat = (typeof itemFormats)[number];

/** Whether the employer relation is named: where the sharer's country asks for it, always, or as advertising. */
export const disclosureNeeds = ['byCountry', 'product', 'rewarded', 'always', 'advertising'] as const;
export type DisclosureNeed = (typeof disclosureNeeds)[number];

/** Ideas a network, several each: to be inspired by, never text to paste unseen. */
export type Captions = Partial<Record<SocialNetwork, string[]>>;

/** Taken down before its time: by the desk, which says why, or by the colleague whose post it was made of. */
export interface Withdrawal {
  by: string;
  at: string;
  why: string;
  byAuthor?: true;
}

/** Content worth sharing. */
export interface ContentItem {
  id: string;
  kind: 'item';
  /** Counts from 1; earlier ones stand in `itemVersions`. */
  version: number;
  title: string;
  /** http(s) only, no credentials. */
  url: string;
  topicId: string;
  /** Why it matters. */
  why: string;
  /** For whom it matters; may be empty. */
  forWhom: string;
  /** The question that invites a twist. */
  question: string;
  captions: Captions;
  picture: { url: string; alt: string } | null;
  language: Language;
  source: ItemSource;
  format: ItemFormat;
  disclosure: DisclosureNeed;
  /** Own words on it are looked at by somebody before they go out, whatever the policy says. */
  sensitive: boolean;
  /** ISO date-time after which it is no longer offered; null = no expiry. */
  expiresAt: string | null;
  withdrawn: Withdrawal | null;
  /** The entry of a source that it was made from. */
  entryId: string | null;
  createdBy: string;
  createdAt: string;
  updatedBy: string;
  updatedAt: string;
}

/** What an item was before it was changed. Id `ITEM:VERSION`, partition key `itemId`. */
export interface ItemVersion {
  id: string;
  itemId: string;
  item: ContentItem;
}

export function itemVersionOf(item: ContentItem): ItemVersion {
  return { id: `${item.id}:${item.version}`, itemId: item.id, item };
}

/** No longer offered: past its time, or taken down. */
export function isOver(item: Pick<ContentItem, 'expiresAt' | 'withdrawn'>, now: Date): boolean {
  return item.withdrawn !== null || (item.expiresAt !== null && item.expiresAt <= now.toISOString());
}
