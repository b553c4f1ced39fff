interface Line<T> {
  gathered: T[];
  running: Promise<void>;
  /** What those who gather now wait for; null while nobody does. */
  next: Promise<void> | null;
}

/**
 * For work that many want on the same thing at once: while one does it the others gather, and theirs is then done in
 * one go. Each waits until its own is done; whoever was in the same go fails with it. Other processes are not waited for.
 */
export function createTogether<T>(): (
  key: string,
  one: T,
  doAll: (all: readonly T[]) => Promise<void>,
) => Promise<void> {
  const lines = new Map<string, Line<T>>();

  return (key, one, doAll) => {
    const line = lines.get(key) ?? { gathered: [], running: Promise.resolve(), next: null };
    lines.set(key, line);
    line.gathered.push(one);
    line.next ??= line.running.then(() => {
      const all = line.gathered;
      line.gathered = [];
      line.next = null;
      const work = doAll(all);
      line.running = work
        .catch(() => {})
        .then(() => {
          if (!line.next) lines.delete(key);
        });
      return work;
    });
    return line.next;
  };
}
