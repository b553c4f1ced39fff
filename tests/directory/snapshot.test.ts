import { afterEach, describe, expect, it } from 'vitest';
import { createDirectory } from '../../src/directory/snapshot.ts';
import { Refusal } from '../../src/domain/errors.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Clock, Documents } from '../../src/ports.ts';
import { buildPerson } from '../domain/build.ts';
import { type OpenStore, openStore } from '../store/open.ts';

const start = Date.parse('2026-11-24T09:00:00.000Z');
const hour = 60 * 60_000;
const stores: OpenStore[] = [];
afterEach(async () => {
  for (const store of stores.splice(0)) await store.close();
});

function crowd(count: number, prefix = 'p'): Person[] {
  return Array.from({ length: count }, (_, n) =>
    buildPerson({ id: `${prefix}${n}`, managerId: n === 0 ? null : `${prefix}0` }),
  );
}

/** A store, a clock that can be moved, and processes that share them. */
async function openOrganisation(name: 'sqlite' | 'cosmos' = 'sqlite') {
  const store = await openStore(name);
  stores.push(store);
  const { documents } = store;
  let now = start;
  let next = 0;
  const clock: Clock = { now: () => new Date(now) };
  const ids = { id: () => `snapshot${next++}`, code: () => 'linkcode' };
  const pages = async () =>
    (await documents.query('org', { limit: 1000 })).docs.filter(({ doc }) => doc.id !== 'head');
  return {
    documents,
    later: (ms: number) => (now += ms),
    process: (wrap = (own: Documents) => own) => createDirectory(wrap(documents), clock, ids),
    pagesOf: async () => (await pages()).map(({ doc }) => `${doc.snapshot.split('_')[1]}/${doc.id}`).sort(),
  };
}

/** The store of a process that dies before its write number `last`, counting from 1. */
function dyingBefore(last: number) {
  let writes = 0;
  const mortal =
    <A extends unknown[], R>(write: (...args: A) => Promise<R>) =>
    async (...args: A) => {
      writes += 1;
      if (writes >= last) throw new Error('killed');
      return write(...args);
    };
  return (documents: Documents): Documents => ({
    ...documents,
    create: mortal(documents.create) as Documents['create'],
    replace: mortal(documents.replace) as Documents['replace'],
    remove: mortal(documents.remove) as Documents['remove'],
  });
}

describe.each(['sqlite', 'cosmos'] as const)('the chart in force on %s', (name) => {
  it('is empty before the first import', async () => {
    const directory = await (await openOrganisation(name)).process();
    expect([directory.org().people.size, directory.source()]).toEqual([0, null]);
  });

  it('comes back in order after a restart', async () => {
    const organisation = await openOrganisation(name);
    const people = crowd(1_201).reverse();
    await (await organisation.process()).replace(people, 'csv');
    expect(await organisation.pagesOf()).toEqual(['snapshot0/00000', 'snapshot0/00001', 'snapshot0/00002']);
    const again = await organisation.process();
    expect([...again.org().people.values()]).toEqual(people);
    expect(again.source()).toBe('csv');
  });

  it('replaces the one before and its pages', async () => {
    const organisation = await openOrganisation(name);
    const directory = await organisation.process();
    await directory.replace(crowd(600), 'csv');
    await directory.replace(crowd(3, 'q'), 'graph');
    expect([...directory.org().people.keys()]).toEqual(['q0', 'q1', 'q2']);
    expect(directory.source()).toBe('graph');
    expect(await organisation.pagesOf()).toEqual(['snapshot1/00000']);
  });

  it('reaches other processes when they reload', async () => {
    const organisation = await openOrganisation(name);
    const [one, other] = [await organisation.process(), await organisation.process()];
    await one.replace(crowd(5), 'csv');
    expect(other.org().people.size).toBe(0);
    await other.reload();
    expect(other.org().people.size).toBe(5);
    const same = other.org();
    await other.reload();
    expect(other.org()).toBe(same);
  });

  it('gives one of two racing imports stale', async () => {
    const organisation = await openOrganisation(name);
    const [one, other] = [await organisation.process(), await organisation.process()];
    const results = await Promise.allSettled([
      one.replace(crowd(4, 'a'), 'csv'),
      other.replace(crowd(7, 'b'), 'csv'),
    ]);
    const failed = results.filter((result) => result.status === 'rejected');
    expect(failed.map(({ reason }) => reason.code)).toEqual(['stale']);
    const winner = results[0]?.status === 'fulfilled' ? 4 : 7;
    const fresh = await organisation.process();
    expect(fresh.org().people.size).toBe(winner);
    expect(await organisation.pagesOf()).toHaveLength(1);
  });
});

describe('an import that does not end well', () => {
  it('never replaces a chart with nobody', async () => {
    const directory = await (await openOrganisation()).process();
    await directory.replace(crowd(3), 'csv');
    await expect(directory.replace([], 'csv')).rejects.toMatchObject({ code: 'invalid', field: 'people' });
    expect(directory.org().people.size).toBe(3);
  });

  // Writes: the head, if it is new; three pages; the swap; then two old pages are removed.
  it.each([1, 2, 3, 4, 5])('killed before write %i leaves the old chart', async (write) => {
    const organisation = await openOrganisation();
    await (await organisation.process()).replace(crowd(600), 'csv');
    const dying = await organisation.process(dyingBefore(write));
    await expect(dying.replace(crowd(1_500, 'q'), 'csv')).rejects.toThrow('killed');
    expect(dying.org().people.size).toBe(600);
    expect((await organisation.process()).org().people.size).toBe(600);
  });

  it.each([6, 7])('killed before write %i leaves the new chart', async (write) => {
    const organisation = await openOrganisation();
    await (await organisation.process()).replace(crowd(600), 'csv');
    const dying = await organisation.process(dyingBefore(write));
    await expect(dying.replace(crowd(1_500, 'q'), 'csv')).rejects.toThrow('killed');
    expect((await organisation.process()).org().people.size).toBe(1_500);
  });

  it('has its pages removed by a later one', async () => {
    const organisation = await openOrganisation();
    const dying = await organisation.process(dyingBefore(4));
    await expect(dying.replace(crowd(1_500), 'csv')).rejects.toThrow('killed');
    const directory = await organisation.process();
    await directory.replace(crowd(2), 'csv');
    // It may still run: its pages stay for an hour.
    expect(await organisation.pagesOf()).toContain('snapshot0/00000');
    organisation.later(2 * hour);
    await directory.replace(crowd(3), 'csv');
    expect(await organisation.pagesOf()).toEqual(['snapshot2/00000']);
  });

  it('stands although old pages cannot be removed', async () => {
    const organisation = await openOrganisation();
    await (await organisation.process()).replace(crowd(2), 'csv');
    const directory = await organisation.process((documents) => ({
      ...documents,
      remove: async () => {
        throw new Refusal('unavailable');
      },
    }));
    await directory.replace(crowd(9), 'csv');
    expect(directory.org().people.size).toBe(9);
  });

  it('is not read while it is torn', async () => {
    const organisation = await openOrganisation();
    const directory = await organisation.process();
    await directory.replace(crowd(600), 'csv');
    const [page] = (await organisation.documents.query('org', { limit: 10 })).docs.filter(
      ({ doc }) => doc.id === '00001',
    );
    if (page) await organisation.documents.remove('org', page.doc.id, page.doc.snapshot);
    await expect(organisation.process()).rejects.toMatchObject({ code: 'unavailable' });
    await directory.reload();
    expect(directory.org().people.size).toBe(600);
  });

  it('looks again when pages went while reading', async () => {
    const organisation = await openOrganisation();
    const directory = await organisation.process();
    await directory.replace(crowd(600), 'csv');
    let isFirst = true;
    const reader = await organisation.process((documents) => ({
      ...documents,
      query: async (container, query) => {
        if (isFirst) {
          isFirst = false;
          await directory.replace(crowd(4, 'q'), 'csv');
        }
        return documents.query(container, query);
      },
    }));
    expect(reader.org().people.size).toBe(4);
  });
});
