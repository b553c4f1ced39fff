import type { Documents } from '../../src/ports.ts';

export interface DeadlyStore {
  documents: Documents;
  /** Writes so far. */
  writes(): number;
}

/** A store that kills this process right before or right after its write of that number, counted from 1. */
export function deadly(documents: Documents, moment: string, number: number): DeadlyStore {
  let writes = 0;
  const killAt = (when: string, write: number) => {
    if (moment === when && write === number) process.kill(process.pid, 'SIGKILL');
  };
  const write = async <T>(run: () => Promise<T>): Promise<T> => {
    // Others write while this one is on its way to the disk.
    const mine = ++writes;
    killAt('before', mine);
    const answer = await run();
    killAt('after', mine);
    return answer;
  };
  return {
    writes: () => writes,
    documents: {
      ...documents,
      create: (container, doc) => write(() => documents.create(container, doc)),
      createMany: (container, docs) => write(() => documents.createMany(container, docs)),
      replace: (container, doc, etag) => write(() => documents.replace(container, doc, etag)),
    },
  };
}
