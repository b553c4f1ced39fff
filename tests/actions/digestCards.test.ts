import { describe, expect, it } from 'vitest';
import { digestNow, lessLikeThis, loadDigestCard } from '../../src/actions/digestCards.ts';
import { changeSettings, readMember, readSettings } from '../../src/actions/members.ts';
import type { ContentItem } from '../../src/domain/item.ts';
import { arrive, due, openWeek, runAt } from './digestWeek.ts';
import { buildItem, topic, type World } from './world.ts';

describe('less like this', () => {
  const idsOf = async (world: World, digestId: string) =>
    (await loadDigestCard(digestId, world.person('anna'), 'da', world.ports)).rows.map(({ item }) => item.id);

  it('puts the next best in the place of the row, at once and once', async () => {
    const world = await openWeek();
    const { ports } = world;
    const anna = world.person('anna');
    await runAt(world, due);
    await ports.documents.create('library', { ...topic, id: 'jobs' });
    const older = { topicId: 'jobs', createdAt: '2026-10-20T09:00:00.000Z' };
    await ports.documents.create('library', buildItem({ id: 'a-job', ...older }));
    const digestId = 'digest:anna:2026-W48';
    const said = { digestId, itemId: 'item-3' };
    expect(await lessLikeThis(said, anna, 'da', ports)).toEqual({ topicName: 'Klima', again: false });
    const after = await idsOf(world, digestId);
    expect(after).toEqual(['item-2', 'a-job', 'item-4', 'item-5', 'item-6']);
    expect((await lessLikeThis(said, anna, 'da', ports)).again).toBe(false);
    expect(await idsOf(world, digestId)).toEqual(after);
    const second = { digestId, itemId: 'item-4' };
    expect((await lessLikeThis(second, anna, 'da', ports)).again).toBe(true);
    expect((await lessLikeThis(second, anna, 'da', ports)).again).toBe(true);
    expect((await readMember('anna', ports)).lessTopics).toEqual([
      { topicId: 'climate', items: ['item-3', 'item-4'] },
    ]);
  });

  it('closes the gap where there is nothing else', async () => {
    const world = await openWeek(3);
    await runAt(world, due);
    const digestId = 'digest:anna:2026-W48';
    await lessLikeThis({ digestId, itemId: 'item-3' }, world.person('anna'), 'da', world.ports);
    expect(await idsOf(world, digestId)).toEqual(['item-2', 'item-1']);
  });

  it('moves the topic down, until the settings say otherwise', async () => {
    const world = await openWeek(2);
    const { ports } = world;
    const anna = world.person('anna');
    await ports.documents.create('library', { ...topic, id: 'jobs' });
    await ports.documents.create(
      'library',
      buildItem({ id: 'a-job', topicId: 'jobs', createdAt: '2026-11-10T09:00:00.000Z' }),
    );
    await ports.documents.create('library', buildItem({ id: 'no', createdAt: '2026-11-19T09:00:00.000Z' }));
    expect(await idsOf(world, digestNow)).toEqual(['item-2', 'no', 'a-job', 'item-1']);
    await lessLikeThis({ itemId: 'no' }, anna, 'da', ports);
    expect(await idsOf(world, digestNow)).toEqual(['a-job', 'item-2', 'item-1']);
    expect((await readSettings(anna, ports)).lessTopics).toEqual(['climate']);
    await changeSettings({ lessTopics: [] }, anna, ports);
    expect(await idsOf(world, digestNow)).toEqual(['item-2', 'a-job', 'item-1']);
  });

  it('is nobody else’s to know', async () => {
    const world = await openWeek();
    await lessLikeThis({ itemId: 'item-2' }, world.person('anna'), 'da', world.ports);
    const { docs } = await world.ports.documents.query('members', { limit: 100 });
    const told = docs.filter(({ doc }) => doc.lessTopics || doc.declinedItems.length > 0);
    expect(told.map(({ doc }) => doc.id)).toEqual(['anna']);
  });
});

describe('a look at the digest', () => {
  it('is what would be in it, and changes nothing', async () => {
    const world = await openWeek();
    const before = await readMember('anna', world.ports);
    const card = await loadDigestCard(digestNow, world.person('anna'), 'da', world.ports);
    expect(card.digestId).toBe(digestNow);
    expect(card.rows).toHaveLength(5);
    expect(await readMember('anna', world.ports)).toEqual(before);
  });

  it('is this week’s digest once there is one, with what of it still stands', async () => {
    const world = await openWeek();
    await runAt(world, due);
    await arrive(world);
    const stored = await world.ports.documents.read('library', 'item-2', 'item');
    const withdrawn = { by: 'writer', at: due, why: 'Wrong' };
    await world.ports.documents.replace(
      'library',
      { ...stored?.doc, withdrawn } as ContentItem,
      stored?.etag ?? '',
    );
    const card = await loadDigestCard(digestNow, world.person('anna'), 'da', world.ports);
    expect(card.digestId).toBe('digest:anna:2026-W48');
    expect(card.rows.map(({ item }) => item.id)).toEqual(['item-3', 'item-4', 'item-5', 'item-6']);
  });
});
