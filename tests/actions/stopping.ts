import type { Documents } from '../../src/ports.ts';

/** A store whose process dies when it has written so often: that write and all after it are lost. */
export function stoppingAfter(writes: number, documents: Documents): Documents {
  let done = 0;
  const guard =
    <A extends unknown[], R>(write: (...args: A) => Promise<R>) =>
    (...args: A) => {
      done += 1;
      return done > writes ? Promise.reject(new Error('stopped')) : write(...args);
    };
  return {
    ...documents,
    create: guard(documents.create) as Documents['create'],
    replace: guard(documents.replace) as Documents['replace'],
    createMany: guard(documents.createMany) as Documents['createMany'],
    remove: guard(documents.remove) as Documents['remove'],
  };
}
