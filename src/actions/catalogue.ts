import { setImmediate as breathe } from 'node:timers/promises';
import { createLibrary, type Library } from '../domain/library.ts';
import type { Topic } from '../domain/topic.ts';
import type { Catalogue, Clock, Container, Containers, Documents, Stored } from '../ports.ts';
import { everyDoc, everyStored } from './change.ts';

/** How old the catalogue may be, in milliseconds. */
export interface Freshness {
  /** What another process changed is seen after this; its clock may be off by as much as `skewMs`. */
  changesMs: number;
  /** Anything else, such as a library put back from a backup, is seen after this. */
  everythingMs: number;
  skewMs: number;
}

const usual: Freshness = { changesMs: 2_000, everythingMs: 15 * 60_000, skewMs: 60_000 };
/** Items indexed without a pause for others. */
const atATime = 50;

type Item = Stored<Containers['library']>;

/**
 * The library held in memory, and the documents through which this process writes, so that its own writes are in there
 * at once. Asked after a while, it first reads from the store what has changed since; a store that does not answer is
 * `unavailable`, never an old answer.
 */
export function openCatalogue(
  store: Documents,
  clock: Clock,
  freshness: Freshness = usual,
): { catalogue: Catalogue; documents: Documents } {
  const library = createLibrary();
  let changesAt = 0;
  let everythingAt = 0;
  /** Before the first reading, and after a write that does not say what it wrote. */
  let unknown = true;
  let running: Promise<void> | null = null;
  /** Written here while a reading is under way, which may have seen them as they were before. */
  const written = new Set<string>();

  function isOlder(at: number, ms: number): boolean {
    const age = clock.now().getTime() - at;
    // A clock that was set back says nothing of an age.
    return age < 0 || age >= ms;
  }

  async function refresh(): Promise<void> {
    const began = clock.now().getTime();
    const whole = unknown || isOlder(everythingAt, freshness.everythingMs);
    unknown = false;
    written.clear();
    const [topics, ids] = await Promise.all([readTopics(store), readItems(whole ? null : changesAt)]);
    library.setTopics(topics);
    if (whole) {
      for (const id of [...library.ids()]) if (!ids.has(id) && !written.has(id)) library.remove(id);
      everythingAt = began;
    }
    changesAt = began;
  }

  async function readItems(since: number | null): Promise<Set<string>> {
    const ids = new Set<string>();
    const where = since === null ? [] : [changedSince(since - freshness.skewMs)];
    for await (const item of everyStored(store, 'library', { partition: 'item', where })) {
      ids.add(item.doc.id);
      if (!written.has(item.doc.id)) take(item);
      if (ids.size % atATime === 0) await breathe();
    }
    return ids;
  }

  function take({ doc, etag }: Item): void {
    if ('kind' in doc && doc.kind === 'item') library.put({ doc, etag });
  }

  function saw<C extends Container>(container: C, stored: Stored<Containers[C]>): Stored<Containers[C]> {
    if (container === 'library') {
      written.add(stored.doc.id);
      take(stored as Item);
    }
    return stored;
  }

  return {
    catalogue: {
      async library(): Promise<Library> {
        if (unknown || isOlder(changesAt, freshness.changesMs)) {
          running ??= refresh()
            .catch((error) => {
              unknown = true;
              throw error;
            })
            .finally(() => {
              running = null;
            });
          await running;
        }
        return library;
      },
    },
    documents: {
      ...store,
      create: async (container, doc) => saw(container, await store.create(container, doc)),
      replace: async (container, doc, etag) => saw(container, await store.replace(container, doc, etag)),
      remove: async (container, id, partition) => {
        await store.remove(container, id, partition);
        if (container !== 'library' || partition !== 'item') return;
        written.add(id);
        library.remove(id);
      },
      createMany: async (container, docs) => {
        const added = await store.createMany(container, docs);
        // Which of them are new it does not say, and they may be dated back.
        if (container === 'library') unknown = true;
        return added;
      },
    },
  };
}

function changedSince(at: number) {
  return { field: 'updatedAt', op: '>=', value: new Date(at).toISOString() } as const;
}

async function readTopics(store: Documents): Promise<Topic[]> {
  const topics: Topic[] = [];
  for await (const doc of everyDoc(store, 'library', { partition: 'topic' })) {
    if ('kind' in doc && doc.kind === 'topic') topics.push(doc);
  }
  return topics;
}
