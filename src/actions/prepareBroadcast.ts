import { type Broadcast, type Chunk, chunkSize, newChunk } from '../domain/broadcast.ts';
import { faceOf } from '../domain/cardRefresh.ts';
import { isOver } from '../domain/item.ts';
import type { Ports } from '../ports.ts';
import { audienceOf } from './audience.ts';
import { loadBroadcast } from './broadcasts.ts';
import { change, everyDoc } from './change.ts';

/** Chunks written together: what is held in memory at a time, whatever the size of the audience. */
const written = 20;

/**
 * Turns the audience into chunks of a generation of its own, and says so in one write. Interrupted, it is done anew:
 * what was left half done, and what may still be on its way to the store, is of another generation and sends nothing.
 * Answers the broadcast as it then is.
 */
export async function prepareBroadcast(id: string, ports: Ports): Promise<Broadcast> {
  const { doc: broadcast } = await loadBroadcast(id, ports);
  if (broadcast.state !== 'preparing') return broadcast;
  const generation = ports.ids.id();
  const placed = await place({ ...broadcast, generation }, ports);
  const { doc } = await change(ports.documents, 'broadcasts', id, broadcast.kind, (current) =>
    current.state === 'preparing'
      ? { ...current, state: current.stop ? 'stopped' : 'sending', generation, ...placed }
      : current,
  );
  await clear(doc, ports);
  return doc;
}

type Placed = Pick<Broadcast, 'size' | 'chunkCount' | 'itemOver' | 'face'>;

async function place(broadcast: Broadcast, ports: Ports): Promise<Placed> {
  const item = await ports.documents.read('library', broadcast.itemId, 'item');
  const content = item?.doc.kind === 'item' ? item.doc : null;
  const now = ports.clock.now();
  // Content whose time is over, or that was taken down meanwhile, goes to nobody.
  const itemOver = !content || isOver(content, now);
  let people: string[] = [];
  let chunks: Chunk[] = [];
  let chunkCount = 0;
  let size = 0;

  const cut = () => {
    if (people.length === 0) return;
    chunks.push(newChunk(broadcast, chunkCount, people, now));
    chunkCount += 1;
    size += people.length;
    people = [];
  };
  const write = async () => {
    await ports.documents.createMany('chunks', chunks);
    chunks = [];
  };
  for await (const { id: to } of content && !itemOver ? audienceOf(broadcast.audience, content, ports) : []) {
    people.push(to);
    if (people.length === chunkSize) cut();
    if (chunks.length === written) await write();
  }
  cut();
  await write();
  return { size, chunkCount, itemOver, face: content && faceOf(content, now) };
}

/** What other generations left. Nobody needs it gone, so it may stay if this is interrupted. */
async function clear({ id, generation }: Broadcast, ports: Ports): Promise<void> {
  const where = [{ field: 'generation', op: '!=', value: generation } as const];
  for await (const chunk of everyDoc(ports.documents, 'chunks', { partition: id, where })) {
    await ports.documents.remove('chunks', chunk.id, id);
  }
}
