import { Refusal } from './errors.ts';
import type { Network } from './network.ts';
import { type FigureInput, type FigureWay, type ShareFigures, withFigures } from './shareFigures.ts';

/** How it is known that a share was posted: the person says so, or LinkedIn took it. */
export type Posted = { at: string; by: 'self' } | { at: string; by: 'linkedin'; urn: string };

/** A share that an employee opened. Whether it was posted is known to the network and the employee alone. */
export interface Share {
  id: string;
  /** Partition key: a person's shares are read by that person only. */
  personId: string;
  itemId: string | null;
  draftId: string | null;
  network: Network;
  /** Own words, as typed. */
  words: string;
  /** What is to be posted: own words, disclosure, link. */
  text: string;
  code: string;
  /** Unguessable key of the copy page, good for 24 hours. */
  copyKey: string;
  openedAt: string;
  /** How many follow the person on that network, as they said before they shared; absent where they have not said. */
  followers?: number | null;
  /** What the network shows of the post, as its author wrote it down. */
  figures?: ShareFigures;
  /** Its fingerprint among those of colleagues: which one, in which document. */
  twist?: { id: string; of: string } | null;
  posted?: Posted | null;
  /** When it was handed to LinkedIn, until LinkedIn's answer is known. */
  postingAt?: string | null;
  /** Taken back; what it held is gone. */
  undoneAt?: string | null;
}

const undoLife = 24 * 3_600_000;

/** Until when a share may be taken back; null once it is too late, or LinkedIn has it. */
export function undoUntil({ openedAt, posted }: Share, now: Date): string | null {
  if (posted?.by === 'linkedin') return null;
  const until = new Date(Date.parse(openedAt) + undoLife);
  return now <= until ? until.toISOString() : null;
}

/** The share as it is kept once taken back: so that a late second delivery of the first press finds it gone. */
export function undone(share: Share, now: Date): Share {
  if (share.undoneAt) return share;
  if (undoUntil(share, now) === null) throw new Refusal('wrongState', 'shareId');
  const nothing = { words: '', text: '', copyKey: '', posted: null, followers: null, figures: {} };
  return { ...share, ...nothing, undoneAt: now.toISOString() };
}

const lateDelivery = 2 * 60_000;

/**
 * The share that is there, or the new one in the place of one that was taken back. Right after that, the same press
 * is taken for a late second delivery of the first. Throws `wrongState` then.
 */
export function openedAgain(found: Share, fresh: Share, now: Date): Share {
  if (!found.undoneAt) return found;
  const since = now.getTime() - Date.parse(found.undoneAt);
  if (since < lateDelivery) throw new Refusal('wrongState', 'id');
  return fresh;
}

/** Handed to LinkedIn, once. Throws `uncertainPost` while it is not known what became of the time before. */
export function postingBegun(share: Share, now: Date): Share {
  if (share.undoneAt) throw new Refusal('notFound', 'shareId');
  if (share.postingAt || share.posted?.by === 'linkedin') throw new Refusal('uncertainPost', 'shareId');
  return { ...share, postingAt: now.toISOString() };
}

/** LinkedIn certainly did not take it. */
export function postingEnded(share: Share): Share {
  return { ...share, postingAt: null };
}

export function postedOnLinkedIn(share: Share, urn: string, now: Date): Share {
  return { ...share, postingAt: null, posted: { at: now.toISOString(), by: 'linkedin', urn } };
}

/** What the person says of it. What LinkedIn answered stays as it is. */
export function markedPosted(share: Share, isPosted: boolean, now: Date): Share {
  if (share.undoneAt) throw new Refusal('notFound', 'shareId');
  if (share.posted?.by === 'linkedin' || Boolean(share.posted) === isPosted) return share;
  return { ...share, posted: isPosted ? { at: now.toISOString(), by: 'self' } : null };
}

/** What its author writes down of it. Throws `notFound` once it was taken back, and `invalid` with the field. */
export function withOwnFigures(share: Share, input: FigureInput, how: FigureWay, now: Date): Share {
  if (share.undoneAt) throw new Refusal('notFound', 'shareId');
  const before = share.figures ?? {};
  const figures = withFigures(before, input, how, now.toISOString());
  return JSON.stringify(figures) === JSON.stringify(before) ? share : { ...share, figures };
}
