import type { Language } from './person.ts';

/** Why nothing could be read from an address. The tab has a sentence for each. */
export const sourceProblems = [
  'badUrl',
  'blocked',
  'notFound',
  'refused',
  'unreachable',
  'timeout',
  'tooBig',
  'wrongType',
  'tooManyRedirects',
  /** A web page where a feed was expected. */
  'page',
  /** Neither a feed nor a page. */
  'notAFeed',
  /** A feed so broken that nothing can be made of it. */
  'unreadable',
] as const;
export type SourceProblem = (typeof sourceProblems)[number];

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
  /** Cron expression of five fields, read in the organisation's time zone. */
  schedule: string;
  enabled: boolean;
  /** Counts what people change, from 1; readings do not count. */
  revision: number;
  /** How the last reading went; null before the first. */
  read: SourceReading | null;
  /** A reading that is under way, or was cut short once `until` is past; null when the last one ended as it should. */
  reading: { mark: string; until: string } | null;
  /** What the feed held when it was last read, in its order. */
  seen: SeenEntry[];
  /** ISO time of the next reading, or of when a reading under way counts as lost; null while it is paused. */
  dueAt: string | null;
  createdBy: string;
  createdAt: string;
  updatedAt: string;
}

export interface SourceReading {
  at: string;
  /** Null when it went well. */
  problem: SourceProblem | null;
  /** Readings in a row that failed: the next one waits longer. */
  failures: number;
  /** Entries that the feed held when it was last read well. */
  entries: number;
  /** Entries left out because they carried no usable link. */
  bad: number;
  /** The address before, when the feed said that it has moved for good. */
  movedFrom: string | null;
  /** What to send for a conditional GET. */
  etag: string | null;
  lastModified: string | null;
}

/** What a source remembers of an entry, so that a reading touches only those that changed. */
export interface SeenEntry {
  /** Hash of what the feed calls it. */
  key: string;
  /** Hash of what the feed says of it. */
  print: string;
  /** When it was published, as the feed says. */
  at: string | null;
}

/** An entry as a feed tells it, whatever its format. */
export interface FeedEntry {
  /** What the feed calls it: its guid, else its address. */
  key: string;
  /** http(s), absolute. */
  url: string;
  title: string;
  /** Plain text, at most 600 characters. */
  summary: string;
  pictureUrl: string | null;
  /** ISO time; null when it says none, nonsense or the future. */
  publishedAt: string | null;
}

export const entryStates = ['new', 'used', 'dismissed'] as const;
export type EntryState = (typeof entryStates)[number];

/** Something found in a source, or entered by hand, waiting for a communicator to make an item of it. */
export interface Entry extends Omit<FeedEntry, 'key'> {
  /** `SOURCE:HASH` of what the feed calls it; a single link has the id that it was sent with. */
  id: string;
  /** Partition key in the inbox. */
  kind: 'entry';
  /** Null for a single link that somebody entered. */
  sourceId: string | null;
  /** Null where nobody says: then it is the source's, or the reader's. */
  language: Language | null;
  state: EntryState;
  /** The item that was made of it. */
  itemId: string | null;
  /** What became of it in the feed since it was found. */
  gone: boolean;
  edited: boolean;
  /** Fingerprint of what the feed said last. */
  fingerprint: string;
  /** ISO time; within one reading a little earlier the further down the feed it stood. */
  foundAt: string;
  updatedAt: string;
}
