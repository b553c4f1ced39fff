import { cancelBroadcast, readBroadcast, resumeBroadcast, retryBroadcast } from '../actions/broadcasts.ts';
import type { BroadcastView } from '../actions/views.ts';
import { isRefusal } from '../domain/errors.ts';
import type { Person } from '../domain/person.ts';
import type { Ports } from '../ports.ts';
import type { Answer } from './answer.ts';

/** What cannot be done as things stand, in a sentence that says what can. */
export class NotPossible extends Error {}

export async function cancel(id: string, operator: Person, ports: Ports): Promise<Answer> {
  const before = await readBroadcast(id, ports);
  const after = await cancelBroadcast(id, operator, ports).catch((error) => {
    throw isRefusal(error, 'wrongState')
      ? new NotPossible(`Broadcast ${id} is done: there is nothing left to stop.`)
      : error;
  });
  if (before.stopped) return answer(after, `Broadcast ${id} was stopped already.`);
  return answer(after, `Broadcast ${id} stops; what is on its way still arrives. ${left(after)}`);
}

export async function resume(id: string, operator: Person, ports: Ports): Promise<Answer> {
  const before = await readBroadcast(id, ports);
  const after = await resumeBroadcast(id, operator, ports);
  if (!before.stopped) return answer(after, `Broadcast ${id} was not stopped: it is ${after.state}.`);
  const held = after.held ? ' All broadcasts are held back, though: see `status`.' : '';
  return answer(after, `Broadcast ${id} goes on. ${left(after)}${held}`);
}

export async function replay(
  id: string,
  what: 'failed' | 'uncertain',
  operator: Person,
  ports: Ports,
): Promise<Answer> {
  const { passes, stopped } = await readBroadcast(id, ports);
  const after = await retryBroadcast(id, { what, passes }, operator, ports).catch((error) => {
    if (!isRefusal(error, 'wrongState')) throw error;
    const way = stopped ? 'It is stopped: resume it first.' : 'It is still running: wait until it is done.';
    throw new NotPossible(`Broadcast ${id} cannot be replayed now. ${way}`);
  });
  if (after.passes === passes)
    return answer(after, `Nobody of broadcast ${id} is ${what} and may be tried again.`);
  const twice = what === 'uncertain' ? ' Some of them may get the card a second time.' : '';
  return answer(after, `Broadcast ${id} tries the ${what} once more, as pass ${after.passes}.${twice}`);
}

function left({ counts, size }: BroadcastView): string {
  return `${counts.sent} of ${size} have the card.`;
}

function answer(view: BroadcastView, text: string): Answer {
  const { reasons: _, ...facts } = view;
  return { text, json: facts };
}
