import { type Figure, figure } from './figure.ts';

/** One question a quarter: does it feel voluntary to take part? From not at all to wholly. */
export const pulseAnswers = [1, 2, 3, 4, 5] as const;
export type PulseAnswer = (typeof pulseAnswers)[number];
/** From this answer on it feels voluntary. */
const voluntaryFrom = 4;

/**
 * How often each answer was given in a quarter, and nothing else: no person, no time, no order. Whoever reads the store
 * while answers come in, or when it stamped each write, could still put an answer and its person together. That somebody has answered
 * stands with their own choices (`Member.pulse`), so that nobody answers twice. Id and partition key: the quarter, `2026-Q4`.
 */
export interface PulseTally {
  id: string;
  counts: Record<PulseAnswer, number>;
}

export function emptyTally(quarter: string): PulseTally {
  return { id: quarter, counts: { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 } };
}

export function withAnswer(tally: PulseTally, answer: PulseAnswer): PulseTally {
  return { ...tally, counts: { ...tally.counts, [answer]: tally.counts[answer] + 1 } };
}

/** The quarter of a moment, in UTC. */
export function quarterOf(date: Date): string {
  return `${date.getUTCFullYear()}-Q${Math.floor(date.getUTCMonth() / 3) + 1}`;
}

/** The quarters before the running one, oldest first. */
export function quartersBefore(now: Date, count: number): string[] {
  return Array.from({ length: count }, (_, at) =>
    quarterOf(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 3 * (count - at), 1))),
  );
}

export interface PulseResult {
  /** The share of those who answered 4 or 5, 0–1. */
  voluntary: Figure;
  /** How many that rests on. */
  answered: Figure;
}

/**
 * Told of a quarter that is over, and only where those who find it voluntary and those who do not are many enough. Nobody at
 * all, few, and all of one mind look the same. What is told fits either answer of each who gave one.
 */
export function pulseResult({ counts }: PulseTally, threshold: number): PulseResult {
  const all = pulseAnswers.reduce((sum, answer) => sum + counts[answer], 0);
  const yes = pulseAnswers.reduce((sum, answer) => sum + (answer >= voluntaryFrom ? counts[answer] : 0), 0);
  const hidden: Figure = { kind: 'hidden', threshold };
  if (yes < threshold || all - yes < threshold) return { voluntary: hidden, answered: hidden };
  return { voluntary: figure(yes / all), answered: figure(all) };
}
