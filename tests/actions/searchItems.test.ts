import { describe, expect, it } from 'vitest';
import { changeSettings } from '../../src/actions/members.ts';
import { forgetFilter, readSavedFilters, saveFilter } from '../../src/actions/savedFilters.ts';
import { type ItemSearch, searchItems } from '../../src/actions/searchItems.ts';
import { buildItem, openWorld, topic } from './world.ts';

const minute = (at: number) => new Date(Date.UTC(2026, 9, 1, 9, at)).toISOString();

async function openFull(count: number) {
  const { ports, person } = await openWorld();
  await ports.documents.remove('library', 'item-1', 'item');
  const numbers = Array.from({ length: count }, (_, at) => at);
  await ports.documents.createMany(
    'library',
    numbers.map((at) => buildItem({ id: `n${at}`, title: `Heat ${at}`, createdAt: minute(at) })),
  );
  const search = (query: ItemSearch) => searchItems(query, person('anna'), ports);
  return { ports, person, search };
}

describe('a page of the library', () => {
  it('holds the newest fifty, and says how many there are', async () => {
    const { search } = await openFull(120);
    const first = await search({});
    expect(first.items.map(({ id }) => id).slice(0, 2)).toEqual(['n119', 'n118']);
    expect([first.items.length, first.total, first.facets.topics]).toEqual([50, 120, { [topic.id]: 120 }]);
  });

  it.each([{}, { q: 'heat' }])('leads to the next until all were shown once: %o', async (query) => {
    const { search } = await openFull(120);
    const ids: string[] = [];
    let after: string | undefined;
    for (let pages = 1; ; pages += 1) {
      const page = await search({ ...query, after, limit: 50 });
      ids.push(...page.items.map(({ id }) => id));
      if (page.next === null) {
        expect(pages).toBe(3);
        break;
      }
      after = page.next;
    }
    expect(new Set(ids).size).toBe(120);
    expect(ids).toHaveLength(120);
  });

  it('goes on behind the last one shown, whatever came or went meanwhile', async () => {
    const { ports, search } = await openFull(20);
    const { next, items } = await search({ limit: 10 });
    expect(items.at(-1)?.id).toBe('n10');
    await ports.documents.createMany('library', [buildItem({ id: 'new', createdAt: minute(99) })]);
    expect((await search({ limit: 10, after: next ?? '' })).items[0]?.id).toBe('n9');
    await ports.documents.remove('library', 'n10', 'item');
    expect((await search({ limit: 10, after: next ?? '' })).items[0]?.id).toBe('n9');
  });

  it.each([
    '',
    'x',
    'W10',
    Buffer.from('[-1,"n1"]').toString('base64url'),
    Buffer.from('null').toString('base64url'),
  ])('does not go on from %j, which is no place of ours', async (after) => {
    const { search } = await openFull(1);
    await expect(search({ after })).rejects.toThrow('malformed: after');
  });

  it('holds only followed topics, or only what is new, when that is asked', async () => {
    const { ports, person, search } = await openFull(3);
    await ports.documents.createMany('library', [
      buildItem({ id: 'new', createdAt: '2026-11-20T09:00:00.000Z' }),
    ]);
    expect((await search({ fresh: true })).items.map(({ id }) => id)).toEqual(['new']);
    expect((await search({ followed: true })).total).toBe(0);
    await changeSettings({ followedTopics: [topic.id] }, person('anna'), ports);
    expect((await search({ followed: true })).total).toBe(4);
  });
});

describe('a saved search', () => {
  const saved = { id: 'f1', name: 'Heat', filter: { q: 'heat', fresh: true } };

  it('is kept for the person alone, once, and can be forgotten', async () => {
    const { ports, person } = await openWorld();
    expect(await readSavedFilters(person('anna'), ports)).toEqual([]);
    await saveFilter(saved, person('anna'), ports);
    await saveFilter({ ...saved, id: 'f2' }, person('anna'), ports);
    expect(await saveFilter(saved, person('anna'), ports)).toEqual([saved, { ...saved, id: 'f2' }]);
    const other = saveFilter({ ...saved, name: 'Warm' }, person('anna'), ports);
    await expect(other).rejects.toThrow('reusedId');
    expect(await readSavedFilters(person('bo'), ports)).toEqual([]);
    expect(await forgetFilter('f1', person('anna'), ports)).toEqual([{ ...saved, id: 'f2' }]);
    await expect(forgetFilter('f1', person('anna'), ports)).rejects.toThrow('notFound: id');
  });

  it('has room beside nineteen others', async () => {
    const { ports, person } = await openWorld();
    for (let at = 0; at < 20; at += 1) await saveFilter({ ...saved, id: `f${at}` }, person('anna'), ports);
    await expect(saveFilter({ ...saved, id: 'more' }, person('anna'), ports)).rejects.toThrow('tooMany');
    await saveFilter({ ...saved, id: 'f0' }, person('anna'), ports);
  });
});
