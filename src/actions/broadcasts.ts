import { inAudience, mayReceive } from '../domain/audience.ts';
import {
  type Audience,
  type Broadcast,
  type Chunk,
  chunkSize,
  countStates,
  noCounts,
  totalCounts,
} from '../domain/broadcast.ts';
import { Refusal } from '../domain/errors.ts';
import { type ContentItem, isExpired } from '../domain/item.ts';
import { earliestDue, queued, withMessages } from '../domain/message.ts';
import type { Person } from '../domain/person.ts';
import { rights } from '../domain/rights.ts';
import type { Ports } from '../ports.ts';
import { change, createOnce, everyDoc } from './change.ts';
import { loadItem, loadTopic } from './items.ts';
import { changeMember } from './members.ts';
import type { BroadcastView } from './views.ts';

const partition = 'broadcast';

/** The id is fixed when the form opens: sending twice is one broadcast. */
export async function sendBroadcast(
  input: { id?: string | undefined; itemId: string; audience: Audience },
  person: Person,
  ports: Ports,
): Promise<BroadcastView> {
  if (!rights.broadcast(person)) throw new Refusal('forbidden');
  const { doc: item } = await loadItem(input.itemId, ports);
  if (isExpired(item, ports.clock.now())) throw new Refusal('expired', 'itemId');
  await checkAudience(input.audience, ports);
  const broadcast: Broadcast = {
    id: input.id ?? ports.ids.id(),
    kind: 'broadcast',
    itemId: item.id,
    audience: input.audience,
    state: 'preparing',
    size: 0,
    chunks: {},
    createdBy: person.id,
    createdAt: ports.clock.now().toISOString(),
    finishedAt: null,
  };
  const { stored, isNew } = await createOnce(ports.documents, 'broadcasts', broadcast, partition);
  if (isNew) await prepareBroadcast(stored.doc.id, ports);
  return readBroadcast(stored.doc.id, ports);
}

async function checkAudience(audience: Audience, ports: Ports): Promise<void> {
  if (audience.kind === 'unit' && !ports.directory.org().people.has(audience.managerId)) {
    throw new Refusal('notFound', 'audience.managerId');
  }
  if (audience.kind === 'topic') await loadTopic(audience.topicId, ports);
}

/**
 * Turns the audience into chunks. Interrupted, it goes on where it was: people who already stand in a chunk
 * are left out of the new ones, so nobody gets two.
 */
export async function prepareBroadcast(id: string, ports: Ports): Promise<void> {
  const { doc: broadcast } = await loadBroadcast(id, ports);
  const { doc: item } = await loadItem(broadcast.itemId, ports);
  const placed = new Set<string>();
  const chunks: Chunk[] = [];
  for await (const chunk of everyDoc(ports.documents, 'chunks', { partition: id })) {
    chunks.push(chunk);
    for (const message of chunk.outbox) placed.add(message.to);
  }
  const people = (await audienceOf(broadcast.audience, item, ports)).filter((to) => !placed.has(to));
  const added: Chunk[] = [];
  for (let start = 0; start < people.length; start += chunkSize) {
    added.push(
      newChunk(broadcast, chunks.length + added.length, people.slice(start, start + chunkSize), ports),
    );
  }
  await ports.documents.createMany('chunks', added);
  const all = [...chunks, ...added];
  await change(ports.documents, 'broadcasts', id, partition, (current) =>
    current.state === 'preparing'
      ? {
          ...current,
          state: 'sending',
          size: all.reduce((sum, chunk) => sum + chunk.outbox.length, 0),
          chunks: Object.fromEntries(all.map((chunk) => [chunk.id, countStates(chunk.outbox)])),
        }
      : current,
  );
  for (const chunk of all) ports.wake('chunks', chunk.id, id);
  if (all.length === 0) await finishBroadcast(id, ports);
}

function newChunk(broadcast: Broadcast, number: number, people: string[], ports: Ports): Chunk {
  const now = ports.clock.now();
  const outbox = people.map((to) =>
    queued(
      { id: `${broadcast.id}:${to}`, kind: 'content', to, subject: broadcast.itemId, priority: 'broadcast' },
      now,
    ),
  );
  return { id: `${broadcast.id}:${number}`, broadcastId: broadcast.id, outbox, due: earliestDue(outbox) };
}

/** How many would get the card now. Never names. */
export async function audienceSize(
  audience: Audience,
  itemId: string | null,
  ports: Ports,
): Promise<{ size: number }> {
  await checkAudience(audience, ports);
  const item = itemId ? (await loadItem(itemId, ports)).doc : null;
  return { size: (await audienceOf(audience, item, ports)).length };
}

/** Fans out over all members: an audience is of everyone, and is formed once a broadcast. */
async function audienceOf(audience: Audience, item: ContentItem | null, ports: Ports): Promise<string[]> {
  const org = ports.directory.org();
  const now = ports.clock.now();
  const found: string[] = [];
  const where = [{ field: 'joined', op: '=', value: true } as const];
  for await (const member of everyDoc(ports.documents, 'members', { where })) {
    if (inAudience(audience, member, org) && mayReceive(member, item, org, now)) found.push(member.id);
  }
  return found;
}

/** Takes over the counts of a chunk after its outcomes were written; closes the broadcast with the last. */
export async function settleChunk(chunk: Chunk, ports: Ports): Promise<void> {
  const counts = countStates(chunk.outbox);
  const { doc } = await change(ports.documents, 'broadcasts', chunk.broadcastId, partition, (broadcast) => ({
    ...broadcast,
    chunks: { ...broadcast.chunks, [chunk.id]: counts },
  }));
  const total = totalCounts(doc);
  const open = total.queued + total.sending + total.deferred;
  if (doc.state === 'sending' && open === 0) await finishBroadcast(doc.id, ports);
}

async function finishBroadcast(id: string, ports: Ports): Promise<void> {
  const now = ports.clock.now();
  const { doc } = await change(ports.documents, 'broadcasts', id, partition, (broadcast) =>
    broadcast.state === 'done' ? broadcast : { ...broadcast, state: 'done', finishedAt: now.toISOString() },
  );
  const to = doc.createdBy;
  if (!ports.directory.org().people.has(to)) return;
  const summary = queued({ id: `summary:${id}`, kind: 'broadcastSummary', to, subject: id }, now);
  await changeMember(to, ports, (member) => withMessages(member, [summary]));
}

/** What a stop interrupted: broadcasts whose chunks were not all made. */
export async function resumeBroadcasts(ports: Ports): Promise<void> {
  const where = [{ field: 'state', op: '=', value: 'preparing' } as const];
  const interrupted: string[] = [];
  for await (const { id } of everyDoc(ports.documents, 'broadcasts', { partition, where }))
    interrupted.push(id);
  for (const id of interrupted) await prepareBroadcast(id, ports);
}

async function loadBroadcast(id: string, ports: Ports) {
  const stored = await ports.documents.read('broadcasts', id, partition);
  if (!stored) throw new Refusal('notFound', 'broadcastId');
  return stored;
}

export async function readBroadcast(id: string, ports: Ports): Promise<BroadcastView> {
  return presentBroadcast((await loadBroadcast(id, ports)).doc, ports);
}

export async function listBroadcasts(ports: Ports): Promise<BroadcastView[]> {
  const page = await ports.documents.query('broadcasts', {
    partition,
    orderBy: { field: 'createdAt', direction: 'desc' },
    limit: 50,
  });
  return Promise.all(page.docs.map(({ doc }) => presentBroadcast(doc, ports)));
}

async function presentBroadcast(broadcast: Broadcast, ports: Ports): Promise<BroadcastView> {
  const { id, itemId, audience, state, size, createdAt, finishedAt } = broadcast;
  const item = await ports.documents.read('library', itemId, 'item');
  const title = item?.doc.kind === 'item' ? item.doc.title : '';
  const counts = Object.keys(broadcast.chunks).length ? totalCounts(broadcast) : noCounts();
  return { id, itemId, title, audience, state, size, counts, createdAt, finishedAt };
}
