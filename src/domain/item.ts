import type { Network } from './network.ts';
import type { Language } from './person.ts';

export interface Topic {
  id: string;
  kind: 'topic';
  name: Record<Language, string>;
  ownerId: string | null;
}

export type ItemSource = 'organisation' | 'employee' | 'expert';

/** Content worth sharing. Captions are ideas to be inspired by, never text to paste unseen. */
export interface ContentItem {
  id: string;
  kind: 'item';
  title: string;
  /** http(s) only, no credentials. */
  url: string;
  topicId: string;
  /** Why it matters, and for whom. */
  why: string;
  /** The question that invites a twist. */
  question: string;
  captions: Partial<Record<Network, string>>;
  picture: { url: string; alt: string } | null;
  language: Language;
  source: ItemSource;
  /** ISO date-time after which it is no longer offered; null = no expiry. */
  expiresAt: string | null;
  createdBy: string;
  createdAt: string;
  updatedAt: string;
}

export function isExpired(item: ContentItem, now: Date): boolean {
  return item.expiresAt !== null && item.expiresAt <= now.toISOString();
}
