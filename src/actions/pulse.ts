import { Refusal } from '../domain/errors.ts';
import type { Person } from '../domain/person.ts';
import {
  emptyTally,
  type PulseAnswer,
  type PulseResult,
  pulseAnswers,
  pulseResult,
  quarterOf,
  quartersBefore,
  withAnswer,
} from '../domain/pulse.ts';
import { rights } from '../domain/rights.ts';
import type { Ports } from '../ports.ts';
import { change, createOnce } from './change.ts';
import { changeMember, readMember } from './members.ts';

const quartersShown = 6;

/** Whether the person may answer this quarter; what they answered is known to nobody. */
export interface OwnPulseView {
  quarter: string;
  state: 'open' | 'answered' | 'notTakingPart';
}

export async function readOwnPulse(person: Person, ports: Ports): Promise<OwnPulseView> {
  const quarter = quarterOf(ports.clock.now());
  const { joined, pulse } = await readMember(person.id, ports);
  return { quarter, state: joined ? (pulse === quarter ? 'answered' : 'open') : 'notTakingPart' };
}

/**
 * Counts the answer, once a quarter, for those who take part. First it is noted that the person has answered, then the answer is
 * counted where nothing tells whose it is: a stop between the two loses the answer, which harms nobody, and never
 * counts it twice. It cannot be changed, as nobody knows which one it was. Throws `invalid`, `wrongState`.
 */
export async function answerPulse(
  { answer }: { answer: PulseAnswer },
  person: Person,
  ports: Ports,
): Promise<OwnPulseView> {
  if (!pulseAnswers.includes(answer)) throw new Refusal('invalid', 'answer');
  const quarter = quarterOf(ports.clock.now());
  await changeMember(person.id, ports, (member) => {
    if (!member.joined || member.pulse === quarter) throw new Refusal('wrongState', 'answer');
    return { ...member, pulse: quarter };
  });
  await createOnce(ports.documents, 'pulses', emptyTally(quarter), quarter);
  await change(ports.documents, 'pulses', quarter, quarter, (tally) => withAnswer(tally, answer));
  return readOwnPulse(person, ports);
}

export interface PulseView {
  threshold: number;
  /** Quarters that are over, oldest first, from the first that may be told; none as long as there is no such one. */
  quarters: ({ quarter: string } & PulseResult)[];
}

/** For whoever may see figures of a unit or of the programme; always of the whole programme. Throws `forbidden`. */
export async function readPulse(person: Person, ports: Ports): Promise<PulseView> {
  const mayRead = rights.seeProgramme(person) || rights.seeUnit(person, ports.directory.org());
  if (!mayRead) throw new Refusal('forbidden');
  const threshold = ports.programme.cohortThreshold;
  const read = quartersBefore(ports.clock.now(), quartersShown).map(async (quarter) => {
    const stored = await ports.documents.read('pulses', quarter, quarter);
    return { quarter, ...pulseResult(stored?.doc ?? emptyTally(quarter), threshold) };
  });
  const quarters = await Promise.all(read);
  // Where the hidden ones begin would say when somebody first answered.
  const first = quarters.findIndex(({ voluntary }) => voluntary.kind === 'value');
  return { threshold, quarters: first < 0 ? [] : quarters.slice(first) };
}
