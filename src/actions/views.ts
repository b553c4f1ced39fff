import type { Audience, Broadcast } from '../domain/broadcast.ts';
import type { ProgressCounts, ShownReason } from '../domain/broadcastProgress.ts';
import type { DraftComment, DraftStage, DraftState, ParagraphNote, Verdict } from '../domain/draft.ts';
import type { Claim } from '../domain/interview.ts';
import type { Captions, ContentItem } from '../domain/item.ts';
import type { Mode } from '../domain/mode.ts';
import type { Network } from '../domain/network.ts';
import type { Language } from '../domain/person.ts';
import type { RouteBasis } from '../domain/route.ts';

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
  composerUrl: string;
  copyUrl: string;
  openedAt: string;
  clicks: { human: number; bot: number; repeated: number };
  nudge: 'sameAsIdea' | 'noWords' | null;
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
  state: Broadcast['state'];
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

export interface SettingsView {
  joined: boolean;
  language: Language | null;
  weeklyCap: number;
  pausedUntil: string | null;
  followedTopics: string[];
  mutedTopics: string[];
}

// What each card is built from. `tabUrl` opens the tab at the page that belongs to the card.

export interface WelcomeCardView {
  firstName: string;
  programmeName: string;
  joined: boolean;
  managerName: string | null;
  tabUrl: string;
}

export interface ContentCardView {
  item: ItemView;
  topicName: string;
  /** Two lines of the guidelines in the reader's language. */
  guidelines: string[];
  /** True where the reader's own words on this item have to be seen by somebody first. */
  needsApproval: boolean;
  tabUrl: string;
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

export interface DraftsCardView {
  mine: DraftView[];
  waiting: DraftView[];
  tabUrl: string;
}

export interface SettingsCardView {
  settings: SettingsView;
  tabUrl: string;
}

export interface BroadcastSummaryCardView {
  broadcast: BroadcastView;
  tabUrl: string;
}
