import type { Absence } from './domain/absence.ts';
import type { Activity } from './domain/activity.ts';
import type { Backing } from './domain/backing.ts';
import type { Broadcast, Chunk } from './domain/broadcast.ts';
import type { CensusPage } from './domain/census.ts';
import type { PriceSetting } from './domain/clickPrice.ts';
import type { Connection, Sealed } from './domain/connection.ts';
import type { DisclosureTable } from './domain/disclosureTable.ts';
import type { Draft } from './domain/draft.ts';
import type { ErrorCode } from './domain/errors.ts';
import type { Example } from './domain/example.ts';
import type { Expert } from './domain/expert.ts';
import type { Acknowledgement, GuidelineVersion, StoredGuideline } from './domain/guideline.ts';
import type { Idea } from './domain/idea.ts';
import type { Interview } from './domain/interview.ts';
import type { ContentItem, ItemVersion } from './domain/item.ts';
import type { Learner } from './domain/learner.ts';
import type { Lease } from './domain/lease.ts';
import type { Library } from './domain/library.ts';
import type { LinkClicks, LinkOwner, TrackedLink } from './domain/link.ts';
import type { Member } from './domain/member.ts';
import type { Message } from './domain/message.ts';
import type { MixPlan } from './domain/mix.ts';
import type { Collaboration } from './domain/mode.ts';
import type { Org } from './domain/org.ts';
import type { OrgHead, OrgPage } from './domain/orgSnapshot.ts';
import type { Language, Person } from './domain/person.ts';
import type { Picture } from './domain/picture.ts';
import type { Policy } from './domain/policy.ts';
import type { Post } from './domain/post.ts';
import type { PulseTally } from './domain/pulse.ts';
import type { LegalBasis } from './domain/purpose.ts';
import type { Question } from './domain/question.ts';
import type { QuietHours } from './domain/quiet.ts';
import type { Rollup } from './domain/rollup.ts';
import type { Share } from './domain/share.ts';
import type { Entry, FeedEntry, Source } from './domain/source.ts';
import type { Thanks } from './domain/thanks.ts';
import type { Topic } from './domain/topic.ts';
import type { Twists } from './domain/twistPrint.ts';
import type { UtmRule } from './domain/utm.ts';

/** What lives in which container. Partition keys and indexed fields stand in store/containers.ts. */
export interface Containers {
  members: Member;
  drafts: Draft;
  interviews: Interview;
  posts: Post;
  collaborations: Collaboration;
  policies: Policy;
  disclosures: DisclosureTable;
  prices: PriceSetting;
  utmRules: UtmRule;
  library: ContentItem | Topic | StoredGuideline | Source | MixPlan;
  itemVersions: ItemVersion;
  guidelineVersions: GuidelineVersion;
  acknowledgements: Acknowledgement;
  learners: Learner;
  experts: Expert;
  ideas: Idea;
  examples: Example;
  backings: Backing;
  questions: Question;
  inbox: Entry;
  pictures: Picture;
  links: TrackedLink;
  owners: LinkOwner;
  clicks: LinkClicks;
  shares: Share;
  twists: Twists;
  connections: Connection;
  broadcasts: Broadcast;
  chunks: Chunk;
  dispatch: Lease;
  activity: Activity;
  census: CensusPage;
  rollups: Rollup;
  pulses: PulseTally;
  thanks: Thanks;
  org: OrgHead | OrgPage;
}
export type Container = keyof Containers;

export interface Stored<T> {
  doc: T;
  etag: string;
}

export type Scalar = string | number | boolean | null;
export type Condition =
  | { field: string; op: '=' | '!=' | '<' | '<=' | '>' | '>='; value: Scalar }
  | { field: string; op: 'in'; value: readonly Scalar[] }
  | { field: string; op: 'contains'; value: Scalar };

/**
 * `partition` keeps a query on one partition; leaving it out fans out over all of them, in no order, and the
 * caller says why in a comment. `orderBy` needs a partition. `limit` defaults to 100, at most 1,000.
 */
export interface Query {
  partition?: string;
  where?: readonly Condition[];
  orderBy?: { field: string; direction: 'asc' | 'desc' };
  limit?: number;
  /** The opaque `next` of the page before. */
  after?: string;
}
export interface Page<T> {
  docs: Stored<T>[];
  next: string | null;
}

/** One aggregate, one document, changed under its ETag. Throws Refusal `conflict`, `stale`, `notFound`, `unavailable`. */
export interface Documents {
  read<C extends Container>(
    container: C,
    id: string,
    partition: string,
  ): Promise<Stored<Containers[C]> | null>;
  /** `conflict` when the id exists in that partition. */
  create<C extends Container>(container: C, doc: Containers[C]): Promise<Stored<Containers[C]>>;
  /** `stale` when the document changed since `etag`, `notFound` when it is gone. */
  replace<C extends Container>(
    container: C,
    doc: Containers[C],
    etag: string,
  ): Promise<Stored<Containers[C]>>;
  /** Quiet when the document is gone already. */
  remove<C extends Container>(container: C, id: string, partition: string): Promise<void>;
  query<C extends Container>(container: C, query: Query): Promise<Page<Containers[C]>>;
  /** Bulk and idempotent by id: what exists already is left as it is. Returns how many were new. */
  createMany<C extends Container>(container: C, docs: readonly Containers[C][]): Promise<number>;
  /** Answers when the store can serve; throws `unavailable` otherwise. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

export interface Directory {
  org(): Org;
}

/**
 * What came of one attempt to send or update a card. `deferred` was certainly not taken: `throttled` by the service
 * (429), `unreachable` (no line, no token, no store), which is nobody's fault who is written to, or `notYet`, where
 * something else about this one person has to happen first. `held`: the permit was not given, so nothing left.
 */
export type Outcome =
  | { state: 'sent'; conversationId: string; activityId: string }
  | { state: 'failed'; reason: FailureReason }
  | { state: 'deferred'; why: 'throttled' | 'unreachable' | 'notYet'; retryAfterMs: number | null }
  /** Not now: it is not the time of day where the person is. May be tried from this ISO time on. */
  | { state: 'deferred'; why: 'quiet'; until: string }
  | { state: 'uncertain'; reason: string }
  | { state: 'held' };
export type FailureReason =
  | 'blocked'
  | 'uninstalled'
  | 'gone'
  | 'tooBig'
  | 'badCard'
  | 'declined'
  /** Nobody above them backs the programme, and the organisation wants that first. */
  | 'notBacked'
  | 'expired'
  | 'unknownPerson'
  | 'throttled'
  | 'rejected';

/** Asked right before each call to the service: resolves when the call may start, false when it may not any more. */
export type Permit = () => Promise<boolean>;

/** Renders what a message names and makes exactly one POST or PUT for it. Never throws. */
export interface Messenger {
  deliver(message: Message, target: Message | null, permit: Permit): Promise<Outcome>;
}

/** One attempt, for metrics and logs. `trace` is the same for all attempts to one person in one broadcast. */
export interface Attempt {
  trace: string;
  broadcastId: string | null;
  kind: Message['kind'];
  priority: Message['priority'];
  attempt: number;
  outcome: Outcome['state'];
  reason: string | null;
  ms: number;
}

/** How delivery stands in this process. */
export interface DeliveryStatus {
  /** Whether this process holds the lease, and under which fencing token. */
  leading: boolean;
  fence: number | null;
  /** Why broadcasts stand still, if they do. */
  pause: 'operator' | 'throttled' | 'unreachable' | null;
  /** Sends a second that are allowed now, and as configured. */
  perSecond: number;
  configuredPerSecond: number;
  /** Recipients claimed and not yet written down. */
  inFlight: number;
  /** Recipients of running broadcasts and messages of outboxes that have not reached their end. */
  queued: { broadcast: number; reply: number };
  /** Seconds that the oldest due reply has waited; 0 when none waits. */
  oldestDueSeconds: number;
}

/** Why nothing was fetched. `unchanged`: the server says that it is as it was. */
export type FetchProblem =
  | 'badUrl'
  | 'blocked'
  | 'unchanged'
  | 'notFound'
  | 'refused'
  | 'unreachable'
  | 'timeout'
  | 'tooBig'
  | 'wrongType'
  | 'tooManyRedirects';

export type Fetched =
  | {
      ok: true;
      /** Where it was in the end, after redirects. */
      url: string;
      /** Media type without parameters, lower case. */
      type: string;
      charset: string | null;
      body: Buffer;
      etag: string | null;
      lastModified: string | null;
      /** Where it has moved for good, as far as every redirect from the start said so. */
      movedTo?: string;
    }
  | { ok: false; why: FetchProblem; retryAfterMs: number | null };

/**
 * The only way out to addresses that people and feeds name: checks scheme and address before it connects and at each
 * redirect, and bounds time, size (after unpacking) and type. Never throws.
 */
export type Fetcher = (
  url: string,
  options: {
    /** Media types taken, e.g. `image/` for all pictures. */
    accept: readonly string[];
    maxBytes: number;
    etag?: string | null;
    lastModified?: string | null;
  },
) => Promise<Fetched>;

/** What was fetched, as far as it is needed to make sense of it. */
export type Fetchable = Pick<Extract<Fetched, { ok: true }>, 'url' | 'type' | 'charset' | 'body'>;

export type FeedReading =
  | {
      ok: true;
      kind: 'rss' | 'rdf' | 'atom' | 'json';
      /** What the feed calls itself; may be empty. */
      title: string;
      language: Language | null;
      /** Of many, the newest 500. */
      entries: FeedEntry[];
      /** Entries in the feed, those without a usable link among them. */
      total: number;
      bad: number;
      /** Titles of the first few of those, as far as they have one. */
      badTitles: string[];
    }
  | {
      ok: false;
      why: 'page' | 'notAFeed' | 'unreadable';
      /** Feeds that the page names as its own. */
      feeds: { url: string; title: string }[];
    };

/** What a web page says of itself. Texts may be empty. */
export interface PageReading extends Omit<FeedEntry, 'key' | 'url'> {
  language: Language | null;
}

/** Makes sense of what was fetched, without holding up the thread that serves people. Never throws. */
export interface Reader {
  feed(fetched: Fetchable): Promise<FeedReading>;
  page(fetched: Fetchable): Promise<PageReading>;
}

/** The library in memory: a few seconds behind what other processes write, never behind this one. */
export interface Catalogue {
  /** Throws `unavailable` when the store does not answer. */
  library(): Promise<Library>;
}

/** What is to stand on a member's profile. */
export interface LinkedInPost {
  /** LinkedIn's id of the member. */
  sub: string;
  text: string;
  article: { url: string; title: string } | null;
}

/** LinkedIn's API, as an organisation's own app. Throws Refusal `connectAgain`, `unavailable` and what `post` names. */
export interface LinkedIn {
  /** Where the member gives the permission; `state` comes back with the answer. */
  consentUrl: (state: string) => string;
  redeem: (code: string) => Promise<{ token: string; expiresInMs: number; sub: string; name: string }>;
  /** One POST. Throws `networkLimited`, `networkRefused`, and `uncertainPost` when it may have arrived. */
  post: (token: string, post: LinkedInPost) => Promise<{ urn: string }>;
  /** Makes a secret unreadable for whoever has the store alone; it opens for the same person only, else null. */
  seal: (text: string, personId: string) => Sealed;
  open: (sealed: Sealed, personId: string) => string | null;
}

export interface Clock {
  now(): Date;
}

export interface Ids {
  /** A short unguessable id, [0-9A-Za-z], about 95 bits. */
  id(): string;
  /** A link code: 10 characters of a 54-letter alphabet without look-alikes, about 57 bits. */
  code(): string;
}

export interface Ports {
  documents: Documents;
  catalogue: Catalogue;
  directory: Directory;
  clock: Clock;
  ids: Ids;
  /** Told after a write that left messages due, so that they leave at once. */
  wake: (container: OutboxContainer, id: string, partition: string) => void;
  /** What automatic replies in Outlook say; absent where they are not read. Never throws. */
  outlookAbsence?: (personId: string) => Promise<Absence | null>;
  /**
   * Gives the app to somebody who was never met; null when they may not have it. Somebody who removed the app is never
   * given it again. Absent where nobody is given it unasked. Throws `unavailable`.
   */
  installApp?: (personId: string) => Promise<{ conversationId: string } | null>;
  fetch: Fetcher;
  reader: Reader;
  /** Absent where the organisation has no app at LinkedIn. */
  linkedIn?: LinkedIn;
  programme: Programme;
  /** The card that a message would carry, as it is now. Absent where there is no bot. Throws what its loader throws. */
  preview?: (
    message: Pick<Message, 'kind' | 'subject'>,
    reader: { person: Person; language: Language },
  ) => Promise<{ card: object; summary: string }>;
  /** Told of everything that somebody asked for and was refused. Ids and codes, never words. */
  audit?: (event: AuditEvent) => void;
}
export interface AuditEvent {
  refused: ErrorCode;
  by: string;
  what: string;
}
export const outboxContainers = [
  'drafts',
  'members',
  'interviews',
  'posts',
  'collaborations',
  'backings',
  'questions',
  'learners',
  'experts',
  'examples',
  'broadcasts',
] as const;
export type OutboxContainer = (typeof outboxContainers)[number];

/** What the organisation has settled for its programme. */
export interface Programme {
  name: string;
  /** The employer's name as people say it, for the disclosure line. */
  organisation: string;
  /** The app's id in Teams, for deep links into the tab. */
  teamsAppId: string;
  /** Public base address without a trailing slash, e.g. https://chalkline.example.com */
  publicUrl: string;
  /** People (not events) that a figure must speak of before anyone may read it; at least 5. */
  cohortThreshold: number;
  /**
   * Whether facts about individuals are collected, to make figures about many of them. Where a works council says no there
   * are none: no clicks, no shares counted, nobody's time.
   */
  collectsFigures: boolean;
  /** Messages that may leave in any one second. */
  sendsPerSecond: number;
  /** Hours of the day, and the weekends with them, in which no broadcast reaches anybody; null where there are none. */
  quietHours: QuietHours | null;
  /** On what basis data about people are treated, as the organisation has settled it. */
  legalBasis: LegalBasis;
  /** Where people write about their data, as it is shown; null where nobody is named. */
  privacyContact: string | null;
}
