import type { ShareAbout } from './activity.ts';
import type { Network } from './network.ts';

/** A tracked link. Says nothing about who shared it; that stands in `LinkOwner`. */
export interface TrackedLink {
  /** The code in /s/CODE. */
  id: string;
  url: string;
  itemId: string | null;
  network: Network;
  /** The manager of the unit that the share is counted in; null at the top. */
  unitId: string | null;
  createdAt: string;
  /** What was shared, and when in the week; absent where nobody counts. */
  about?: ShareAbout;
  /** Its share was taken back, or nobody collects figures: it leads where it led, and nobody counts. */
  uncounted?: true;
}

/** Ties a link to its sharer, for the sharer's own view only. */
export interface LinkOwner {
  /** The link's code. */
  id: string;
  personId: string;
  shareId: string;
}

/** Clicks of one link in one month. The three counters add up to all requests. */
export interface LinkClicks {
  /** `MONTH:CODE` */
  id: string;
  /** YYYY-MM, the partition key. */
  month: string;
  code: string;
  /** The month in which the link was made: figures speak of the clicks on what was shared in the same month. */
  sharedIn: string;
  unitId: string | null;
  /** As the link says it. */
  about?: ShareAbout;
  human: number;
  bot: number;
  repeated: number;
}

export type ClickKind = 'human' | 'bot' | 'repeated';

/** Codes are made with ten characters; what is shorter than eight could be found by trying. */
export const linkCode = /^[\w-]{8,40}$/;
