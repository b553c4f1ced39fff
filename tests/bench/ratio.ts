import type { Round } from './rounds.ts';
import { median, type Range, rangeOf } from './statistics.ts';

/** Something of ours over the same thing of a peer, both measured in one run on one machine. */
export interface Ratio {
  id: string;
  title: string;
  /** As it is read, e.g. `≤ 2`. */
  goal: string;
  /** Packages whose versions belong to the result. */
  packages: readonly string[];
  /** Both sides are measured against an ideal already: the figure is ours, and the peer's stands beside it. */
  toIdeal?: true;
  measure: () => Promise<Measurement>;
}

export interface Measurement {
  rounds: readonly Round<number>[];
  unit: string;
  /** Measured on each side. */
  n: number;
  /** Lines that explain the figure. */
  details: readonly string[];
  /** What the correctness check found, one sentence each; anything here fails the run. */
  problems: readonly string[];
}

/** Medians over the rounds, and the range of the figure from round to round. */
export function report(ratio: Ratio, { rounds, unit, n, details, problems }: Measurement): string[] {
  const ratios = rounds.map(({ ours, peer }) => (ratio.toIdeal ? ours : ours / peer));
  const side = (values: number[]) => `${short(median(values))} ${unit}`.trim();
  const figures = [
    `n=${n}`,
    `ours=${side(rounds.map(({ ours }) => ours))}`,
    `peer=${side(rounds.map(({ peer }) => peer))}`,
    `spread=${spread(rangeOf(ratios))}`,
  ];
  return [
    `${ratio.id} ${ratio.title} = ${median(ratios).toFixed(2)} (goal ${ratio.goal}) ${figures.join(' ')}`,
    ...details.map((detail) => `   ${detail}`),
    ...problems.map((problem) => `   WRONG: ${problem}`),
  ];
}

function spread({ least, most }: Range): string {
  return `${least.toFixed(2)}–${most.toFixed(2)}`;
}

/** Three figures that count. */
export function short(value: number): string {
  const decimals = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toFixed(decimals);
}
