import { lastClosed } from '../../domain/activity.ts';
import { type Backing, backingSteps, type SavedStep } from '../../domain/backing.ts';
import { endorsed, newBacking, stepSaved } from '../../domain/backingChange.ts';
import { type SampleBacking, sampleBackings } from './backingTexts.ts';
import { personId } from './ids.ts';
import { daysBefore } from './moment.ts';

/** Leaders who stand behind the programme, or are on their way. Their cards were sent long ago. */
export function backingDocs(now: Date): Backing[] {
  const sent = { outbox: [], due: null, monthTold: lastClosed(now) };
  return sampleBackings.map((sample) => ({ ...backingDoc(sample, now), ...sent }));
}

function backingDoc({ leader, begun, given, parts, words }: SampleBacking, now: Date): Backing {
  const by = personId(leader);
  const steps = backingSteps.flatMap((step) => savedStep(step, parts) ?? []);
  const settled = steps.reduce((backing, step, index) => {
    const at = daysBefore(now, begun, `10:${10 + index}`);
    return stepSaved(backing, step, backing.updatedAt, { by, now: at });
  }, newBacking(by));
  if (given === null || !words) return settled;
  return endorsed(settled, words, { by, now: daysBefore(now, given, '08:30') });
}

function savedStep(step: (typeof backingSteps)[number], parts: SampleBacking['parts']): SavedStep | null {
  if (step === 'supporters') {
    return parts.supporters ? { step, value: parts.supporters.map(personId) } : null;
  }
  return parts[step] === undefined ? null : ({ step, value: parts[step] } as SavedStep);
}
