import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openCatalogue } from '../../src/actions/catalogue.ts';
import { addItem, changeItem, listItems, listTopics } from '../../src/actions/items.ts';
import { withdrawItem } from '../../src/actions/withdrawItem.ts';
import { Refusal } from '../../src/domain/errors.ts';
import type { Documents, Ports, Query } from '../../src/ports.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { buildPerson, buildProgramme, noFetch, noReader, plainOrg } from '../domain/build.ts';
import { buildItem, topic } from './world.ts';

const writer = buildPerson({ id: 'writer', roles: ['communicator'] });
const { id, kind, version, withdrawn, entryId, createdBy, createdAt, updatedBy, updatedAt, ...input } =
  buildItem();

/** Two processes on one store, each with a clock of its own; what the second one asks of the store is noted. */
async function openTwo() {
  const folder = mkdtempSync(join(tmpdir(), 'chalkline-'));
  const stores: Documents[] = [];
  onTestFinished(async () => {
    await Promise.all(stores.map((store) => store.close()));
    rmSync(folder, { recursive: true });
  });
  const time = { seconds: 0, skew: 0 };
  const asked: Query[] = [];
  const faults = { down: false, late: Promise.resolve() };
  const open = (isSecond: boolean): Ports => {
    const store = openSqlite(join(folder, 'store.sqlite'));
    stores.push(store);
    const watched: Documents = {
      ...store,
      query: async (container, query) => {
        if (isSecond && container === 'library' && query.partition === 'item') asked.push(query);
        if (isSecond && faults.down) throw new Refusal('unavailable');
        const page = await store.query(container, query);
        if (isSecond && container === 'library') await faults.late;
        return page;
      },
    };
    const seconds = () => time.seconds + (isSecond ? 0 : time.skew);
    const clock = { now: () => new Date(Date.UTC(2026, 10, 24, 9) + seconds() * 1000) };
    return {
      ...openCatalogue(watched, clock),
      clock,
      directory: { org: () => plainOrg([writer]) },
      ids: { id: () => 'unused', code: () => 'unused' },
      wake: () => {},
      fetch: noFetch,
      reader: noReader,
      programme: buildProgramme(),
    };
  };
  const first = open(false);
  await first.documents.create('library', topic);
  return { first, second: open(true), time, asked, faults };
}

const titlesAt = async (ports: Ports) => (await listItems({}, ports)).map(({ title }) => title);
const add = (itemId: string, ports: Ports) => addItem({ ...input, id: itemId, title: itemId }, writer, ports);

describe('the library in memory', () => {
  it('has what its own process writes at once', async () => {
    const { first } = await openTwo();
    expect(await titlesAt(first)).toEqual([]);
    const { etag } = await add('one', first);
    expect(await titlesAt(first)).toEqual(['one']);
    const changed = await changeItem('one', { ...input, title: 'changed', etag }, writer, first);
    expect(await titlesAt(first)).toEqual(['changed']);
    await withdrawItem('one', { why: 'It was wrong', etag: changed.etag }, writer, first);
    expect(await titlesAt(first)).toEqual([]);
    await first.documents.remove('library', 'one', 'item');
    expect(await titlesAt(first)).toEqual([]);
  });

  it('follows what another process writes within two seconds', async () => {
    const { first, second, time } = await openTwo();
    expect(await titlesAt(second)).toEqual([]);
    const { etag } = await add('one', first);
    time.seconds = 2;
    expect(await titlesAt(second)).toEqual(['one']);
    await withdrawItem('one', { why: 'It was wrong', etag }, writer, first);
    await add('two', first);
    time.seconds = 4;
    expect(await titlesAt(second)).toEqual(['two']);
  });

  it('asks the store for no more than what has changed, and not at all for two seconds', async () => {
    const { first, second, time, asked } = await openTwo();
    await add('one', first);
    await titlesAt(second);
    await Promise.all([titlesAt(second), titlesAt(second), listTopics(second)]);
    expect(asked).toHaveLength(1);
    time.seconds = 600;
    await Promise.all([titlesAt(second), titlesAt(second)]);
    expect(asked).toHaveLength(2);
    const since = '2026-11-24T08:59:00.000Z';
    expect(asked[1]?.where).toEqual([{ field: 'updatedAt', op: '>=', value: since }]);
  });

  it.each([-59, 59])('does so when the other clock is off by %d seconds', async (skew) => {
    const { first, second, time } = await openTwo();
    await titlesAt(second);
    time.seconds = 100;
    await titlesAt(second);
    time.skew = skew;
    await add('one', first);
    time.seconds = 102;
    expect(await titlesAt(second)).toEqual(['one']);
  });

  it('sees what comes or goes without a date, such as a backup, within a quarter of an hour', async () => {
    const { first, second, time } = await openTwo();
    await add('one', first);
    expect(await titlesAt(second)).toEqual(['one']);
    await first.documents.remove('library', 'one', 'item');
    await first.documents.createMany('library', [buildItem({ id: 'old', title: 'old' })]);
    time.seconds = 15 * 60;
    expect(await titlesAt(second)).toEqual(['old']);
  });

  it('has what its own process wrote in bulk at once, whatever its date', async () => {
    const { first } = await openTwo();
    await titlesAt(first);
    await first.documents.createMany('library', [buildItem({ id: 'old', title: 'old' })]);
    expect(await titlesAt(first)).toEqual(['old']);
  });

  it('judges what is over when it is asked', async () => {
    const { first, time } = await openTwo();
    await addItem({ ...input, expiresAt: '2026-11-24T09:00:01.000Z' }, writer, first);
    expect(await titlesAt(first)).toHaveLength(1);
    time.seconds = 1;
    expect(await titlesAt(first)).toEqual([]);
    expect(await listTopics(first)).toEqual([{ id: topic.id, name: topic.name, items: 0 }]);
  });

  it('is not given out any older: without the store there is no answer, and afterwards there is', async () => {
    const { first, second, time, faults } = await openTwo();
    await titlesAt(second);
    await add('one', first);
    faults.down = true;
    expect(await titlesAt(second)).toEqual([]);
    time.seconds = 2;
    await expect(titlesAt(second)).rejects.toThrow('unavailable');
    faults.down = false;
    expect(await titlesAt(second)).toEqual(['one']);
  });

  it('never goes back behind its own write while it reads', async () => {
    const { second, time, faults } = await openTwo();
    const { etag } = await add('one', second);
    await titlesAt(second);
    time.seconds = 5;
    const late = Promise.withResolvers<void>();
    faults.late = late.promise;
    const reading = titlesAt(second);
    await changeItem('one', { ...input, title: 'changed', etag }, writer, second);
    late.resolve();
    expect(await reading).toEqual(['changed']);
    expect(await titlesAt(second)).toEqual(['changed']);
  });
});
