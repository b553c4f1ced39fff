import type { Language } from './person.ts';

/** A place that content comes from: a feed that is read on a schedule. */
export interface Source {
  id: string;
  /** Partition key in the library. */
  kind: 'source';
  title: string;
  /** http(s), of the feed. */
  url: string;
  /** Where its entries belong unless somebody says otherwise; null = to be chosen. */
  topicId: string | null;
  language: Language;
  /** Cron expression, read in the organisation's time zone. */
  schedule: string;
  enabled: boolean;
  /** How the last reading went; null before the first. */
  read: SourceReading | null;
  /** ISO time of the next reading. */
  dueAt: string;
  createdBy: string;
  createdAt: string;
}

export interface SourceReading {
  at: string;
  /** Null when it went well, else the plain reason. */
  problem: string | null;
  /** Readings in a row that failed: the next one waits longer. */
  failures: number;
  /** Entries that the feed held. */
  entries: number;
  /** What to send for a conditional GET. */
  etag: string | null;
  lastModified: string | null;
}

/** Something found in a source, waiting for a communicator to make an item of it. */
export interface Entry {
  /** `SOURCE:HASH` of what the feed calls it. */
  id: string;
  /** Partition key in the inbox. */
  kind: 'entry';
  /** Null for a single link that somebody entered. */
  sourceId: string | null;
  url: string;
  title: string;
  /** Plain text, at most 600 characters. */
  summary: string;
  pictureUrl: string | null;
  /** ISO time as the feed says; null when it says none or nonsense. */
  publishedAt: string | null;
  state: 'new' | 'used' | 'dismissed';
  /** The item that was made of it. */
  itemId: string | null;
  /** What became of it in the feed since it was found. */
  gone: boolean;
  edited: boolean;
  /** Fingerprint of what the feed said last. */
  fingerprint: string;
  foundAt: string;
  updatedAt: string;
}
