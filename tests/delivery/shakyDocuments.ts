import { Refusal } from '../../src/domain/errors.ts';
import type { Container, Documents } from '../../src/ports.ts';

export interface Shaky {
  documents: Documents;
  /**
   * The next write to the container (any, if none is named) is answered with `unavailable`: `lost` on its way there,
   * or `replyLost` after it was done.
   */
  failNext(how: 'lost' | 'replyLost', container?: Container): void;
  /** While down, nothing is read or written. */
  setDown(down: boolean): void;
  /** The next reading or writing of the container is held back until it is released. */
  holdNext(what: 'read' | 'write', container: Container): { isThere: () => boolean; release: () => void };
}

/** A store of which requests and replies get lost, as over a network. */
export function shaky(documents: Documents): Shaky {
  let isDown = false;
  let failing: { how: 'lost' | 'replyLost'; container: Container | undefined } | null = null;
  let holding: {
    what: 'read' | 'write';
    container: Container;
    isThere: boolean;
    released: Promise<void>;
  } | null = null;

  async function holdBack(what: 'read' | 'write', container: Container): Promise<void> {
    if (!holding || holding.isThere || holding.what !== what || holding.container !== container) return;
    holding.isThere = true;
    await holding.released;
  }

  async function write<T>(container: Container, operation: () => Promise<T>): Promise<T> {
    await holdBack('write', container);
    if (isDown) throw new Refusal('unavailable');
    const how = failing && (failing.container ?? container) === container ? failing.how : null;
    if (how) failing = null;
    if (how === 'lost') throw new Refusal('unavailable');
    const answer = await operation();
    if (how === 'replyLost') throw new Refusal('unavailable');
    return answer;
  }

  async function read<T>(container: Container, operation: () => Promise<T>): Promise<T> {
    await holdBack('read', container);
    if (isDown) throw new Refusal('unavailable');
    return operation();
  }

  return {
    documents: {
      read: (container, ...place) => read(container, () => documents.read(container, ...place)),
      // Only single documents are held back: looking around goes on meanwhile.
      query: async (...args) => {
        if (isDown) throw new Refusal('unavailable');
        return documents.query(...args);
      },
      create: (container, doc) => write(container, () => documents.create(container, doc)),
      replace: (container, doc, etag) => write(container, () => documents.replace(container, doc, etag)),
      remove: (container, ...place) => write(container, () => documents.remove(container, ...place)),
      createMany: (container, docs) => write(container, () => documents.createMany(container, docs)),
      ready: () => documents.ready(),
      close: () => documents.close(),
    },
    failNext: (how, container) => {
      failing = { how, container };
    },
    setDown: (down) => {
      isDown = down;
    },
    holdNext: (what, container) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      const held = { what, container, isThere: false, released: promise };
      holding = held;
      return { isThere: () => held.isThere, release: resolve };
    },
  };
}
