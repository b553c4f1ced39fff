import { type PulseTally, quartersBefore } from '../../domain/pulse.ts';

/** What was answered quarter by quarter: in the second of them too few had doubts for it to be told. */
const answered = [
  { 1: 1, 2: 3, 3: 5, 4: 6, 5: 8 },
  { 1: 0, 2: 1, 3: 3, 4: 9, 5: 15 },
  { 1: 0, 2: 2, 3: 4, 4: 9, 5: 17 },
];

export function pulseDocs(now: Date): PulseTally[] {
  return quartersBefore(now, answered.length).flatMap((id, at) => {
    const counts = answered[at];
    return counts ? [{ id, counts }] : [];
  });
}
