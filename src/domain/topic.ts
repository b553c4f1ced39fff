import type { Language } from './person.ts';

/** What the communicators promise of a topic: so many live items, the newest no older than so many days. */
export interface FreshnessPromise {
  liveItems: number;
  newestDays: number;
}

export interface Topic {
  id: string;
  kind: 'topic';
  name: Record<Language, string>;
  /** Who keeps it alive. */
  ownerId: string | null;
  promise: FreshnessPromise | null;
  /** The day on which the communicators were last told that it dries out; null while it is fresh. */
  toldDryAt: string | null;
}
