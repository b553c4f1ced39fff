import type { Audience } from '../domain/audience.ts';
import type { Broadcast } from '../domain/broadcast.ts';
import type { ProgressCounts, ShownReason } from '../domain/broadcastProgress.ts';
import type { DigestChoice } from '../domain/digest.ts';
import type { DraftComment, DraftStage, DraftState, ParagraphNote, Verdict } from '../domain/draft.ts';
import type { Followers } from '../domain/followers.ts';
import type { Freshness } from '../domain/freshness.ts';
import type { Claim } from '../domain/interview.ts';
import type { Captions, ContentItem } from '../domain/item.ts';
import type { Mode } from '../domain/mode.ts';
import type { Network } from '../domain/network.ts';
import type { Language } from '../domain/person.ts';
import type { QuietHours } from '../domain/quiet.ts';
import type { RouteBasis } from '../domain/route.ts';
import type { FigureName, SaidFigure } from '../domain/shareFigures.ts';
import type { FreshnessPromise } from '../domain/topic.ts';
import type { Nudge } from '../domain/twist.ts';

/** What a door shows of a person to others. */
export interface PersonRef {
  id: string;
  displayName: string;
  jobTitle: string;
}

export interface ItemView {
  id: string;
  title: string;
  url: string;
  topicId: string;
  version: number;
  why: string;
  forWhom: string;
  question: string;
  captions: Captions;
  picture: { url: string; alt: string } | null;
  language: Language;
  source: ContentItem['source'];
  format: ContentItem['format'];
  disclosure: ContentItem['disclosure'];
  sensitive: boolean;
  entryId: string | null;
  expiresAt: string | null;
  /** No longer offered: past its time, or taken down. */
  expired: boolean;
  withdrawn: boolean;
  createdAt: string;
  updatedAt: string;
  etag: string;
}

export interface ShareView {
  id: string;
  itemId: string | null;
  draftId: string | null;
  title: string;
  network: Network;
  words: string;
  text: string;
  link: string;
  composerUrl: string | null;
  fallbackUrl: string | null;
  copyUrl: string;
  openedAt: string;
  posted: { at: string; by: 'self' | 'linkedin' } | null;
  undoUntil: string | null;
  clicks: { human: number; bot: number; repeated: number };
  figures: Record<FigureName, SaidFigure | null>;
  nudge: Nudge | null;
}

export interface DecisionView {
  verdict: Verdict;
  by: PersonRef;
  at: string;
  comment: string;
  notes: ParagraphNote[];
  revision: number;
}

export interface CommentView extends Omit<DraftComment, 'by'> {
  by: PersonRef;
}

export interface DraftView {
  id: string;
  title: string;
  author: PersonRef;
  /** Who writes it: the author, or the communicator of a mediated text. */
  writer: PersonRef;
  /** The colleague who wrote it together with the author; named wherever the text is shown. */
  writtenWith: PersonRef | null;
  interviewId: string | null;
  item: { id: string; title: string } | null;
  topicId: string | null;
  mode: Mode;
  state: DraftState;
  revision: number;
  text: string;
  /** Who wrote the revision at hand. */
  textBy: PersonRef;
  /** The revision before, where somebody else changed the text. */
  before: { revision: number; text: string; by: PersonRef } | null;
  claims: Claim[];
  network: Network;
  waitingFor: PersonRef[];
  stage: DraftStage | null;
  stages: DraftStage[];
  routeBasis: RouteBasis['kind'] | null;
  /** On whose behalf a deputy was asked. */
  onBehalfOf: PersonRef | null;
  decision: DecisionView | null;
  comments: CommentView[];
  can: {
    save: boolean;
    submit: boolean;
    withdraw: boolean;
    decide: boolean;
    accept: boolean;
    reopen: boolean;
    publish: boolean;
    comment: boolean;
  };
  shareId: string | null;
  createdAt: string;
  updatedAt: string;
}

export interface BroadcastView {
  id: string;
  itemId: string;
  title: string;
  audience: Audience;
  createdBy: PersonRef;
  state: Broadcast['state'];
  /** When it was to leave; null is at once. */
  sendAt: string | null;
  /** Null where nobody else has to say yes. */
  review: {
    version: number;
    askedAt: string;
    asked: PersonRef[];
    decision: { verdict: 'approve' | 'return'; by: PersonRef; at: string; comment: string } | null;
  } | null;
  /** The content was over when the time came, so nobody got it. */
  itemOver: boolean;
  /** Set when the audience is smaller than this: then the figures are kept back, and stand at 0. */
  fewerThan: number | null;
  /** Recipients, part of `deferred`, whose quiet hours have to end first; the first of them do at `until`. */
  quiet: { count: number; until: string } | null;
  /** Cards that were sent are being brought up to the content as it is now. */
  updating: boolean;
  /** Why it was stopped; null while it was not. */
  stopped: 'cancelled' | 'restored' | null;
  /** An operator has put all broadcasts on hold. */
  held: boolean;
  /** Teams asked for a pause, or cannot be reached: it goes on by itself. */
  waiting: Broadcast['waiting'];
  size: number;
  /** They add up to the size. */
  counts: ProgressCounts;
  /** Why cards were not delivered, as far as it may be told. */
  reasons: ShownReason[];
  /** Whether another pass has anybody to try. */
  retryable: { failed: boolean; uncertain: boolean };
  /** Passes so far; asking for another one names it. */
  passes: number;
  /** Seconds until all have been tried, never less than what is left ÷ rate; null when nothing is running. */
  secondsLeft: number | null;
  /** Whether that was measured, or is but the least that it can be. */
  paced: boolean;
  createdAt: string;
  finishedAt: string | null;
}

export interface AudienceSizeView {
  /** About so many, a multiple of five; null when there are fewer than `fewerThan`. */
  size: number | null;
  fewerThan: number | null;
  /** About how many of them get it later, because of the time of day where they are; null when too few to be told. */
  later: number | null;
  /** Until when it is not the time of day somewhere that the audience reaches; null where it is everywhere. */
  laterUntil: string | null;
  /** People of the directory whom the audience names, whether they take part or not. */
  people: number;
  /** Whether somebody else has to say yes first. */
  review: 'none' | 'needed' | 'noReviewer';
}

export interface SettingsView {
  joined: boolean;
  language: Language | null;
  weeklyCap: number;
  pausedUntil: string | null;
  followedTopics: string[];
  mutedTopics: string[];
  /** The host of the person's own server on Mastodon. */
  mastodonServer: string | null;
  /** How many follow the person, as they say; empty until they do. */
  followers: Followers;
  hidesFigures: boolean;
  noThanks: boolean;
  /** Own hours of the day without broadcasts; null follows the organisation's. */
  quiet: QuietHours | null;
  /** Topics that count for less in the digest. */
  lessTopics: string[];
  /** `nextAt` is when the next one comes, null when none does; `zone` is the person's, in which day and hour are meant. */
  digest: DigestChoice & { nextAt: string | null; zone: string };
}

// What each card is built from. `tabUrl` opens the tab at the page that belongs to the card.

export interface WelcomeCardView {
  firstName: string;
  programmeName: string;
  joined: boolean;
  managerName: string | null;
  tabUrl: string;
  /** The notice on what is kept and why. */
  privacyUrl: string;
}

export interface ContentCardView {
  item: ItemView;
  topicName: string;
  /** Two lines of the guidelines in the reader's language. */
  guidelines: string[];
  /** True where the reader's own words on this item have to be seen by somebody first. */
  needsApproval: boolean;
  endorsement: EndorsementLine | null;
  tabUrl: string;
}

/** Who stands behind the programme for this reader, in their language; at more length on the first card they get. */
export interface EndorsementLine {
  leaderName: string;
  words: string;
  isFirst: boolean;
}

/** A card that anybody may put in front of others: nothing on it is about the one who does. */
export interface ItemCardView {
  item: ItemView;
  topicName: string;
  tabUrl: string;
}

/** For communicators: how a topic stands that has dried out. Titles are at most three each. */
export interface TopicDryCardView {
  topicId: string;
  topicName: string;
  promise: FreshnessPromise | null;
  freshness: Freshness;
  /** Whole days since the newest live item came; null where there is none. */
  newestDays: number | null;
  inInbox: { count: number; titles: string[] };
  toRenew: string[];
  ownerName: string | null;
  inboxUrl: string;
  itemUrl: string;
  interviewUrl: string;
}

export interface SharedCardView {
  share: ShareView;
}

export interface DeclinedCardView {
  reason: 'notForMe' | 'notNow' | 'notThisTopic' | 'pause';
  topicName: string;
  pausedUntil: string | null;
}

/** Shown to the author (draftSent, decided) and to approvers (approval); `draft.can` is the viewer's. */
export interface DraftCardView {
  draft: DraftView;
  guidelines: string[];
  tabUrl: string;
}

export interface LibraryCardView {
  items: { item: ItemView; topicName: string }[];
  tabUrl: string;
}

/** `digestId` is `now` for what would be in it if it were made now. */
export interface DigestCardView {
  digestId: string;
  rows: { item: ItemView; topicName: string }[];
  tabUrl: string;
}

export interface DraftsCardView {
  mine: DraftView[];
  waiting: DraftView[];
  tabUrl: string;
}

export interface SettingsCardView {
  settings: SettingsView;
  tabUrl: string;
}

/** Whom an audience names, in words; null is everyone. */
export type AudienceNames = Omit<Extract<Audience, { kind: 'people' }>, 'kind'> | null;

/** Shown to those who may say yes, and with the answer to the one who wants to send it. */
export interface BroadcastReviewCardView {
  broadcast: BroadcastView;
  content: ContentCardView;
  names: AudienceNames;
  size: AudienceSizeView;
  isMine: boolean;
  mayDecide: boolean;
  /** IANA name of the reader's time zone. */
  zone: string;
  tabUrl: string;
}

export interface BroadcastSummaryCardView {
  broadcast: BroadcastView;
  /** IANA name of the reader's time zone. */
  zone: string;
  tabUrl: string;
}
