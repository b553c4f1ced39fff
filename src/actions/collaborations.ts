import { Refusal } from '../domain/errors.ts';
import { type Collaboration, isAgreement, type ModeSide } from '../domain/mode.ts';
import { answer, type ModeAnswer, type ModeOccasion, type ModeWish, propose } from '../domain/modeChange.ts';
import { newCollaboration } from '../domain/modeHistory.ts';
import type { Person } from '../domain/person.ts';
import { rights } from '../domain/rights.ts';
import { canAct } from '../domain/route.ts';
import type { Ports } from '../ports.ts';
import { change, createOnce, everyDoc } from './change.ts';
import { loadTopic } from './items.ts';
import { readMember } from './members.ts';
import {
  type CollaborationSummary,
  type CollaborationView,
  presentCollaboration,
  summarise,
} from './presentCollaboration.ts';

/** The own way of working, or, for a communicator, anybody's. Throws `notFound` for everybody else. */
export async function loadCollaboration(
  personId: string,
  viewer: Person,
  ports: Ports,
): Promise<{ doc: Collaboration; side: ModeSide }> {
  const side = sideOf(personId, viewer, ports);
  const stored = await ports.documents.read('collaborations', personId, personId);
  return { doc: stored?.doc ?? newCollaboration(personId, ports.clock.now().toISOString()), side };
}

export async function readCollaboration(
  personId: string,
  viewer: Person,
  ports: Ports,
): Promise<CollaborationView> {
  const { doc, side } = await loadCollaboration(personId, viewer, ports);
  return presentCollaboration(doc, side, ports);
}

/**
 * A wish to work in another way; nothing changes before the other side's yes. A card goes to the communicators, or
 * to a person who takes part. Whether somebody takes part is theirs to tell: a communicator gets the same answer.
 */
export async function proposeMode(
  personId: string,
  wish: ModeWish,
  by: Person,
  ports: Ports,
): Promise<CollaborationView> {
  const side = sideOf(personId, by, ports);
  if (!mayWork(personId, ports)) throw new Refusal('notFound', 'personId');
  if (wish.topicId) await loadTopic(wish.topicId, ports);
  const to = await otherSide(personId, side, ports);
  const trimmed = { ...wish, note: wish.note.trim() };
  return changeCollaboration(
    personId,
    { by: by.id, side, now: ports.clock.now() },
    ports,
    (current, occasion) => propose(current, trimmed, to, occasion),
  );
}

/** Yes, no, or taken back. Throws `stale` when the wish was replaced, `decided` when somebody was first. */
export async function answerMode(
  personId: string,
  given: ModeAnswer,
  by: Person,
  ports: Ports,
): Promise<CollaborationView> {
  const side = sideOf(personId, by, ports);
  return changeCollaboration(
    personId,
    { by: by.id, side, now: ports.clock.now() },
    ports,
    (current, occasion) => answer(current, given, occasion),
  );
}

const mostListed = 500;

/** Where something was agreed or waits to be, for communicators: what waits for them first, then the newest. */
export async function listCollaborations(
  viewer: Person,
  ports: Ports,
): Promise<{ collaborations: CollaborationSummary[]; more: number }> {
  if (!rights.workWithExperts(viewer)) throw new Refusal('forbidden');
  const found: Collaboration[] = [];
  // Fans out: the documents are partitioned by person, and only those exist who ever proposed something.
  for await (const doc of everyDoc(ports.documents, 'collaborations', {})) {
    if (doc.id !== viewer.id && mayWork(doc.id, ports) && isAgreement(doc)) found.push(doc);
  }
  const waits = ({ proposal }: Collaboration) => (proposal?.side === 'employee' ? 1 : 0);
  found.sort((a, b) => waits(b) - waits(a) || (a.updatedAt < b.updatedAt ? 1 : -1));
  const org = ports.directory.org();
  const collaborations = found.slice(0, mostListed).map((doc) => summarise(doc, org));
  return { collaborations, more: found.length - collaborations.length };
}

const maxQueue = 60;

async function otherSide(personId: string, side: ModeSide, ports: Ports): Promise<string[]> {
  if (side === 'communicator') return (await readMember(personId, ports)).joined ? [personId] : [];
  return ports.directory
    .org()
    .withRole('communicator')
    .filter((person) => canAct(person) && person.id !== personId)
    .slice(0, maxQueue)
    .map(({ id }) => id);
}

function mayWork(personId: string, ports: Ports): boolean {
  const person = ports.directory.org().people.get(personId);
  return person !== undefined && canAct(person);
}

/** Which side of this person's collaboration somebody is on; a communicator's own has two communicators in it. */
function sideOf(personId: string, viewer: Person, ports: Ports): ModeSide {
  if (!ports.directory.org().people.has(personId)) throw new Refusal('notFound', 'personId');
  if (viewer.id === personId) return 'employee';
  if (rights.workWithExperts(viewer)) return 'communicator';
  throw new Refusal('notFound', 'personId');
}

/** The document comes to be with its first change, so that what is refused leaves no trace. */
async function changeCollaboration(
  personId: string,
  occasion: ModeOccasion,
  ports: Ports,
  next: (current: Collaboration, occasion: ModeOccasion) => Collaboration,
): Promise<CollaborationView> {
  const { documents } = ports;
  if (!(await documents.read('collaborations', personId, personId))) {
    const fresh = newCollaboration(personId, occasion.now.toISOString());
    next(fresh, occasion);
    await createOnce(documents, 'collaborations', fresh, personId);
  }
  const { doc } = await change(documents, 'collaborations', personId, personId, (current) =>
    next(current, occasion),
  );
  if (doc.due) ports.wake('collaborations', personId, personId);
  return presentCollaboration(doc, occasion.side, ports);
}
