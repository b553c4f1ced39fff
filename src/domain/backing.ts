import type { HistoryEntry } from './history.ts';
import type { LocalText } from './localText.ts';
import type { Outboxed } from './message.ts';

/** What a unit's leader settles, in this order: each short, each seen by everybody below them. */
export const backingSteps = ['vision', 'values', 'time', 'guidelines', 'supporters', 'example'] as const;
export type BackingStep = (typeof backingSteps)[number];

/** What is settled in each step. */
export interface BackingParts {
  /** Why we speak, and how we speak. */
  vision: LocalText;
  values: LocalText;
  /** Minutes a week, of working time. */
  time: number;
  /** The organisation's guidelines that hold here, by id, and what the unit adds. */
  guidelines: { chosen: string[]; additions: LocalText };
  /** Nearest managers who are named as support; each is a manager in the unit or the leader. */
  supporters: string[];
  /** A post of the leader's own. */
  example: { text: string; url: string | null };
}

/** A leader's backing of the programme in their unit. Id and partition: the leader's person id. */
export interface Backing extends Outboxed {
  /** Null as long as the step is not settled. */
  parts: { [Step in BackingStep]: BackingParts[Step] | null };
  /** Null until every step is done; renewed once a year. */
  endorsement: Endorsement | null;
  /** How often each manager who was named has stepped down; who never has is not in it. */
  steppedDown: Record<string, number>;
  /** The last month whose figures the leader was sent, or was not because nothing of it may be read. */
  monthTold?: string;
  /** The leader wants no card of the unit's month. */
  noMonthCards?: true;
  history: HistoryEntry[];
  updatedAt: string;
}

export interface Endorsement {
  words: LocalText;
  /** First given, last given, and the ISO time after which it has to be given anew. */
  firstAt: string;
  at: string;
  until: string;
}

/** One step as it is saved. */
export type SavedStep = { [Step in BackingStep]: { step: Step; value: BackingParts[Step] } }[BackingStep];

/** Characters, minutes a week, and how many may be chosen or named. */
export const backingLimits = {
  words: 1_000,
  endorsement: 280,
  example: 3_000,
  minutes: 480,
  chosen: 30,
  supporters: 50,
} as const;

export function settledSteps({ parts }: Pick<Backing, 'parts'>): BackingStep[] {
  return backingSteps.filter((step) => parts[step] !== null);
}

/** The first step, in their order, that is not settled; null when all are. */
export function nextStep(backing: Pick<Backing, 'parts'>): BackingStep | null {
  return backingSteps.find((step) => backing.parts[step] === null) ?? null;
}
