import type { Backing, SavedStep } from '../domain/backing.ts';
import { endorsed, newBacking, renewed, steppedDown, stepSaved } from '../domain/backingChange.ts';
import { leaderAsked } from '../domain/backingMessages.ts';
import { holds } from '../domain/endorsement.ts';
import { Refusal } from '../domain/errors.ts';
import type { LocalText } from '../domain/localText.ts';
import type { Person } from '../domain/person.ts';
import { rights } from '../domain/rights.ts';
import { canAct } from '../domain/route.ts';
import type { Ports } from '../ports.ts';
import { isSupporter, type MyBackingView, presentMine } from './backingViews.ts';
import { change, createOnce } from './change.ts';
import { rememberBacking } from './endorsements.ts';
import { readMember } from './members.ts';
import { createQuiet } from './quiet.ts';

/** A leader's backing as far as it is; an empty one where nothing was ever saved. */
export async function loadBacking(leaderId: string, ports: Ports): Promise<Backing> {
  const stored = await ports.documents.read('backings', leaderId, leaderId);
  return stored?.doc ?? newBacking(leaderId);
}

/** Throws `forbidden` for those who lead nobody. */
export async function readMyBacking(person: Person, ports: Ports): Promise<MyBackingView> {
  mustLead(person, ports);
  return presentMine(await loadBacking(person.id, ports), person, ports);
}

/**
 * Settles one step. `basedOn` is the `updatedAt` of what was shown. Throws `forbidden`, `invalid` and `badUrl` with the
 * field, `notFound` for a guideline that is not there, and `stale` when this step was saved elsewhere since.
 */
export async function saveBackingStep(
  input: SavedStep & { basedOn: string },
  person: Person,
  ports: Ports,
): Promise<MyBackingView> {
  mustLead(person, ports);
  const { basedOn, ...saved } = input;
  await checkNames(saved, person, ports);
  const named = saved.step === 'supporters' ? saved.value : [];
  const occasion = await occasionOf(person, named, ports);
  return changed(person, ports, (backing) => stepSaved(backing, saved, basedOn, occasion));
}

async function checkNames(saved: SavedStep, leader: Person, ports: Ports): Promise<void> {
  if (saved.step === 'supporters' && !saved.value.every((id) => isSupporter(id, leader.id, ports))) {
    throw new Refusal('invalid', 'supporters');
  }
  if (saved.step !== 'guidelines') return;
  for (const id of saved.value.chosen) {
    if (!(await ports.documents.read('library', id, 'guideline')))
      throw new Refusal('notFound', 'guidelines');
  }
}

/** The leader's own words, for a year. Throws `invalid` naming the step that is missing, or `words`. */
export async function endorse(
  { words }: { words: LocalText },
  person: Person,
  ports: Ports,
): Promise<MyBackingView> {
  mustLead(person, ports);
  const occasion = await occasionOf(person, await namedBy(person, ports), ports);
  return changed(person, ports, (backing) => endorsed(backing, words, occasion));
}

/** One more year for the same words. Throws `endorsementOver` once it has run out, `wrongState` where there is none. */
export async function renewEndorsement(person: Person, ports: Ports): Promise<MyBackingView> {
  mustLead(person, ports);
  const occasion = await occasionOf(person, await namedBy(person, ports), ports);
  return changed(person, ports, (backing) => renewed(backing, occasion));
}

/** A named manager would rather not be. Doing it twice changes nothing. Throws `notFound` for a leader who named nobody. */
export async function stepDown(
  { leaderId }: { leaderId: string },
  person: Person,
  ports: Ports,
): Promise<void> {
  const { doc } = await change(ports.documents, 'backings', leaderId, leaderId, (backing) => {
    const named = backing.parts.supporters?.includes(person.id) || backing.steppedDown[person.id];
    if (!named) throw new Refusal('notFound', 'leaderId');
    return steppedDown(backing, { by: person.id, now: ports.clock.now() });
  });
  rememberBacking(doc, ports);
}

/**
 * A communicator asks a leader to take a look: one card, however many ask, until an endorsement has come and gone.
 * Answers whether one is on its way or was sent. Throws `forbidden`, `notFound` for who leads nobody, and `wrongState`
 * where there is backing already.
 */
export async function askLeader(
  leaderId: string,
  by: Person,
  ports: Ports,
): Promise<{ leaderId: string; asked: boolean }> {
  if (!rights.seeBacking(by)) throw new Refusal('forbidden');
  const org = ports.directory.org();
  const leader = org.people.get(leaderId);
  if (!leader || !canAct(leader) || !rights.backUnit(leader, org)) throw new Refusal('notFound', 'leaderId');
  const { now, leaves } = await occasionOf(by, [leaderId], ports);
  await changeBacking(leader, ports, (backing) => {
    if (holds(backing.endorsement, now)) throw new Refusal('wrongState', 'leaderId');
    return leaderAsked(backing, now, leaves);
  });
  return { leaderId, asked: true };
}

async function namedBy({ id }: Person, ports: Ports): Promise<string[]> {
  return (await loadBacking(id, ports)).parts.supporters ?? [];
}

/** Cards that nobody waits for leave when quiet hours are over, each at the reader's own time. */
async function occasionOf(by: Person, readers: readonly string[], ports: Ports) {
  const now = ports.clock.now();
  const quiet = createQuiet(ports);
  const times = readers.map(async (id) => [id, quiet.of(await readMember(id, ports)) ?? now] as const);
  return { by: by.id, now, leaves: new Map(await Promise.all(times)) };
}

function mustLead(person: Person, ports: Ports): void {
  if (!rights.backUnit(person, ports.directory.org())) throw new Refusal('forbidden');
}

async function changed(
  leader: Person,
  ports: Ports,
  next: (backing: Backing) => Backing,
): Promise<MyBackingView> {
  return presentMine(await changeBacking(leader, ports, next), leader, ports);
}

/** The document comes to be with its first change, so that what is refused leaves no trace. */
export async function changeBacking(
  { id }: Pick<Person, 'id'>,
  ports: Ports,
  next: (backing: Backing) => Backing,
): Promise<Backing> {
  const { documents } = ports;
  if (!(await documents.read('backings', id, id))) {
    const fresh = newBacking(id);
    next(fresh);
    await createOnce(documents, 'backings', fresh, id);
  }
  const { doc } = await change(documents, 'backings', id, id, next);
  rememberBacking(doc, ports);
  if (doc.due) ports.wake('backings', id, id);
  return doc;
}
