import { type Backing, type BackingStep, backingLimits, nextStep, type SavedStep } from './backing.ts';
import { type LeavingTimes, tellSupporters } from './backingMessages.ts';
import { readStep, shortText } from './backingText.ts';
import { stateOf, yearAfter } from './endorsement.ts';
import { Refusal } from './errors.ts';
import { appendHistory } from './history.ts';
import type { LocalText } from './localText.ts';

// What happens to a leader's backing, each as one change of its document. The same change twice gives back the same object.

export interface BackingOccasion {
  by: string;
  now: Date;
  /** Absent: whoever is told is told at once. */
  leaves?: LeavingTimes;
}

/** Nothing settled yet, and older than whatever will be. */
export function newBacking(leaderId: string): Backing {
  return {
    id: leaderId,
    parts: { vision: null, values: null, time: null, guidelines: null, supporters: null, example: null },
    endorsement: null,
    steppedDown: {},
    history: [],
    updatedAt: new Date(0).toISOString(),
    outbox: [],
    due: null,
  };
}

/**
 * Settles one step, in any order. `basedOn` is the `updatedAt` of what was shown. Throws `invalid` or `badUrl` with
 * the field, and `stale` when this very step was saved in between.
 */
export function stepSaved(
  backing: Backing,
  input: SavedStep,
  basedOn: string,
  occasion: BackingOccasion,
): Backing {
  const { step, value } = readStep(input);
  if (JSON.stringify(backing.parts[step]) === JSON.stringify(value)) return backing;
  if (savedSince(backing, step, basedOn)) throw new Refusal('stale', 'basedOn');
  const parts = { ...backing.parts, [step]: value };
  return told(noted({ ...backing, parts }, 'save', occasion, { step }), occasion);
}

/** Another step may be saved meanwhile: each is a thing of its own. */
function savedSince({ history }: Backing, step: BackingStep, basedOn: string): boolean {
  const last = history.findLast(({ event, facts }) => facts.step === step && event !== 'endorse');
  return last !== undefined && last.at > basedOn;
}

/**
 * The leader's words, for a year. Throws `invalid` naming the first step that is not settled, or `words`. The same words
 * again change nothing as long as they hold.
 */
export function endorsed(backing: Backing, given: LocalText, occasion: BackingOccasion): Backing {
  const missing = nextStep(backing);
  if (missing) throw new Refusal('invalid', missing);
  const words = shortText(given, 'words', backingLimits.endorsement);
  const before = backing.endorsement;
  const isSame = before !== null && JSON.stringify(before.words) === JSON.stringify(words);
  if (isSame && stateOf(before, occasion.now) === 'valid') return backing;
  return withEndorsement(backing, words, 'endorse', occasion);
}

/**
 * One more year for the words as they are. Throws `wrongState` where none was given, and `endorsementOver` once it
 * has run out: then it is given anew. Earlier than a month before the end it changes nothing.
 */
export function renewed(backing: Backing, occasion: BackingOccasion): Backing {
  const { endorsement } = backing;
  const state = stateOf(endorsement, occasion.now);
  if (!endorsement) throw new Refusal('wrongState', 'endorsement');
  if (state === 'over') throw new Refusal('endorsementOver', 'endorsement');
  if (state === 'valid') return backing;
  const missing = nextStep(backing);
  if (missing) throw new Refusal('invalid', missing);
  return withEndorsement(backing, endorsement.words, 'renew', occasion);
}

function withEndorsement(
  backing: Backing,
  words: LocalText,
  event: 'endorse' | 'renew',
  occasion: BackingOccasion,
): Backing {
  const { now } = occasion;
  const at = now.toISOString();
  const until = yearAfter(now).toISOString();
  const endorsement = { words, firstAt: backing.endorsement?.firstAt ?? at, at, until };
  const facts = { da: words.da ?? null, en: words.en ?? null, until };
  return told(noted({ ...backing, endorsement }, event, occasion, facts), occasion);
}

function told(backing: Backing, { now, leaves = new Map() }: BackingOccasion): Backing {
  return tellSupporters(backing, now, leaves);
}

/** A manager who was named, and would rather not be. Nobody is told; the leader's list no longer has the name. */
export function steppedDown(backing: Backing, { by, now }: BackingOccasion): Backing {
  const { supporters } = backing.parts;
  if (!supporters?.includes(by)) return backing;
  const left = supporters.filter((id) => id !== by);
  const parts = { ...backing.parts, supporters: left.length > 0 ? left : null };
  const times = (backing.steppedDown[by] ?? 0) + 1;
  const counted = { ...backing.steppedDown, [by]: times };
  return noted({ ...backing, parts, steppedDown: counted }, 'stepDown', { by, now }, { step: 'supporters' });
}

function noted(
  backing: Backing,
  event: string,
  { by, now }: BackingOccasion,
  facts: Backing['history'][number]['facts'],
): Backing {
  const at = later(now.toISOString(), backing.updatedAt);
  return { ...backing, history: appendHistory(backing.history, { event, by, at, facts }), updatedAt: at };
}

/** Two changes within a millisecond are told apart all the same. */
function later(now: string, before: string): string {
  return now > before ? now : new Date(Date.parse(before) + 1).toISOString();
}
