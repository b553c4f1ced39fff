import { describe, expect, it } from 'vitest';
import { decideDraft } from '../../src/actions/approvals.ts';
import { deskItems } from '../../src/actions/deskItems.ts';
import { publishDraft, startDraft, submitDraft } from '../../src/actions/drafts.ts';
import { takeBackItem } from '../../src/actions/itemChange.ts';
import { changeItem, contentOf, listItems, readItem } from '../../src/actions/items.ts';
import { itemVersions, restoreItem } from '../../src/actions/itemVersions.ts';
import { mustAskFirst } from '../../src/actions/policy.ts';
import { openShare } from '../../src/actions/shares.ts';
import { offerItemAgain, withdrawItem } from '../../src/actions/withdrawItem.ts';
import { isRefusal } from '../../src/domain/errors.ts';
import { buildItem, openWorld, type World } from './world.ts';

const said = contentOf(buildItem());
const share = { id: 'share-1', itemId: 'item-1', network: 'linkedin', words: 'What I learned' } as const;

async function changeTo(world: World, patch: Partial<typeof said>, by = 'writer') {
  const { etag } = await readItem('item-1', world.ports);
  return changeItem('item-1', { ...said, ...patch, etag }, world.person(by), world.ports);
}
const etagOf = async ({ ports }: World) => (await readItem('item-1', ports)).etag;
const versionsOf = ({ person, ports }: World) => itemVersions('item-1', person('writer'), ports);

describe('versions of an item', () => {
  it('hold everything that was saved, by whom and when, newest first', async () => {
    const world = await openWorld();
    await changeTo(world, { title: 'Better' });
    world.setTime('2026-11-25T09:00:00.000Z');
    await changeTo(world, { title: 'Best' });
    const versions = await versionsOf(world);
    expect(versions.map(({ version, content, at }) => [version, content.title, at])).toEqual([
      [3, 'Best', '2026-11-25T09:00:00.000Z'],
      [2, 'Better', '2026-11-24T09:00:00.000Z'],
      [1, 'Heat from the ground', '2026-11-01T09:00:00.000Z'],
    ]);
    expect(versions[0]?.by.id).toBe('writer');
  });

  it('are not made of a save that says nothing new, nor of one that came too late', async () => {
    const world = await openWorld();
    const etag = await etagOf(world);
    await changeTo(world, {});
    expect(await versionsOf(world)).toHaveLength(1);
    await changeTo(world, { title: 'Better' });
    const late = changeItem('item-1', { ...said, title: 'Late', etag }, world.person('writer'), world.ports);
    await expect(late).rejects.toThrow('stale');
    expect((await versionsOf(world)).map(({ content }) => content.title)).toEqual([
      'Better',
      'Heat from the ground',
    ]);
  });

  it('lose nothing when several save at once: one wins, the others are told', async () => {
    const world = await openWorld();
    const etag = await etagOf(world);
    const saves = ['A one', 'B two', 'C three'].map((title) =>
      changeItem('item-1', { ...said, title, etag }, world.person('writer'), world.ports),
    );
    const settled = await Promise.allSettled(saves);
    const lost = settled.filter((one) => one.status === 'rejected').map(({ reason }) => reason);
    expect(lost).toHaveLength(2);
    for (const reason of lost) expect(isRefusal(reason, 'stale')).toBe(true);
    expect((await versionsOf(world)).map(({ version }) => version)).toEqual([2, 1]);
  });

  it('tell of a stop between the copy and the change only what stands', async () => {
    const world = await openWorld();
    const { documents } = world.ports;
    const replace = documents.replace.bind(documents);
    documents.replace = async () => Promise.reject(new TypeError('stopped'));
    await expect(changeTo(world, { title: 'Better' })).rejects.toThrow('stopped');
    documents.replace = replace;
    expect((await versionsOf(world)).map(({ version }) => version)).toEqual([1]);
    await changeTo(world, { title: 'Better' });
    expect((await versionsOf(world)).map(({ version }) => version)).toEqual([2, 1]);
  });

  it('are restored as a new version', async () => {
    const world = await openWorld();
    const { ports, person } = world;
    await changeTo(world, { title: 'Better', why: 'Other reasons' });
    const input = { version: 1, etag: await etagOf(world) };
    await restoreItem('item-1', input, person('writer'), ports);
    expect(await readItem('item-1', ports)).toMatchObject({ version: 3, title: said.title, why: said.why });
    expect((await versionsOf(world)).map(({ content }) => content.title)).toEqual([
      said.title,
      'Better',
      said.title,
    ]);
    await expect(restoreItem('item-1', input, person('writer'), ports)).rejects.toThrow('stale');
    const unknown = restoreItem('item-1', { ...input, version: 9 }, person('writer'), ports);
    await expect(unknown).rejects.toThrow('notFound: version');
  });

  it('are for communicators [E14]', async () => {
    const { ports, person } = await openWorld();
    const refused = [
      itemVersions('item-1', person('anna'), ports),
      restoreItem('item-1', { version: 1, etag: '' }, person('boss'), ports),
      withdrawItem('item-1', { why: 'Mine', etag: '' }, person('anna'), ports),
      offerItemAgain('item-1', { etag: '' }, person('anna'), ports),
      deskItems({ from: 0, limit: 10 }, person('anna'), ports),
    ];
    for (const call of refused) await expect(call).rejects.toThrow('forbidden');
  });
});

describe('an item that is withdrawn', () => {
  async function withdrawn(world: World) {
    const input = { why: 'A wrong figure', etag: await etagOf(world) };
    return withdrawItem('item-1', input, world.person('writer'), world.ports);
  }

  it('leaves the library, is not shared any more, and says why to the desk', async () => {
    const world = await openWorld();
    const { ports, person } = world;
    expect(await withdrawn(world)).toMatchObject({ withdrawn: true, expired: true, version: 2 });
    expect(await listItems({}, ports)).toEqual([]);
    await expect(openShare(share, person('anna'), ports)).rejects.toThrow('expired');
    const [now] = await versionsOf(world);
    expect(now?.withdrawn).toMatchObject({ by: { id: 'writer' }, why: 'A wrong figure' });
    const again = await withdrawItem('item-1', { why: 'Once more', etag: 'old' }, person('writer'), ports);
    expect(again.version).toBe(2);
  });

  it('stays down when it is changed, and comes back when somebody says so', async () => {
    const world = await openWorld();
    await withdrawn(world);
    expect((await changeTo(world, { title: 'Mended' })).withdrawn).toBe(true);
    const offer = { etag: await etagOf(world) };
    const item = await offerItemAgain('item-1', offer, world.person('writer'), world.ports);
    expect(item).toMatchObject({ withdrawn: false, expired: false, title: 'Mended' });
    const again = await offerItemAgain('item-1', offer, world.person('writer'), world.ports);
    expect(again.etag).toBe(item.etag);
  });

  it('is not taken down over a version that was not seen', async () => {
    const world = await openWorld();
    const etag = await etagOf(world);
    await changeTo(world, { title: 'Better' });
    const late = withdrawItem('item-1', { why: 'Wrong', etag }, world.person('writer'), world.ports);
    await expect(late).rejects.toThrow('stale');
  });

  it('needs another last day first when its time has passed', async () => {
    const world = await openWorld();
    await changeTo(world, { expiresAt: '2026-11-25T09:00:00.000Z' });
    await withdrawn(world);
    world.setTime('2026-11-26T09:00:00.000Z');
    const offer = async () =>
      offerItemAgain('item-1', { etag: await etagOf(world) }, world.person('writer'), world.ports);
    await expect(offer()).rejects.toThrow('expired: expiresAt');
    await changeTo(world, { expiresAt: null });
    expect((await offer()).expired).toBe(false);
  });
});

describe('an item whose author has taken the post back', () => {
  it('is nobody else’s to bring back, neither by offering nor by a later last day', async () => {
    const world = await openWorld();
    const { ports, person } = world;
    await takeBackItem('item-1', 'anna', ports);
    await takeBackItem('item-1', 'anna', ports);
    expect(await readItem('item-1', ports)).toMatchObject({ withdrawn: true, version: 2 });
    const offer = offerItemAgain('item-1', { etag: await etagOf(world) }, person('writer'), ports);
    await expect(offer).rejects.toThrow('wrongState');
    expect((await changeTo(world, { expiresAt: '2027-01-01T00:00:00.000Z' })).expired).toBe(true);
    expect((await versionsOf(world))[0]?.withdrawn).toMatchObject({ by: { id: 'anna' }, byAuthor: true });
  });
});

const draft = {
  id: 'd1',
  itemId: 'item-1',
  topicId: null,
  title: '',
  network: 'x',
  text: 'Mine',
} as const;

async function approve({ ports, person }: World): Promise<void> {
  await submitDraft('d1', { revision: 1 }, person('anna'), ports);
  await decideDraft('d1', { verdict: 'approve', revision: 1, comment: '' }, person('boss'), ports);
}

describe('where a link leads when the item’s address is changed', () => {
  const elsewhere = 'https://elsewhere.example/';
  const linkUrls = async ({ ports }: World) =>
    (await ports.documents.query('links', {})).docs.map(({ doc }) => doc.url);

  it('stays where it was shared; the change is a version with its maker [D3]', async () => {
    const world = await openWorld();
    await openShare(share, world.person('anna'), world.ports);
    world.setTime('2026-11-24T10:00:00.000Z');
    await changeTo(world, { url: elsewhere });
    await openShare(share, world.person('anna'), world.ports);
    expect(await linkUrls(world)).toEqual([said.url]);
    const [now, before] = await versionsOf(world);
    expect([now?.content.url, before?.content.url]).toEqual([elsewhere, said.url]);
    expect(now).toMatchObject({ by: { id: 'writer' }, at: '2026-11-24T10:00:00.000Z' });
    await openShare({ ...share, id: 'share-2', words: 'Anew' }, world.person('bo'), world.ports);
    expect((await linkUrls(world)).sort()).toEqual([said.url, elsewhere].sort());
  });

  it('is the one that was approved, until somebody looks anew [D3]', async () => {
    const world = await openWorld();
    await startDraft(draft, world.person('anna'), world.ports);
    await approve(world);
    world.setTime('2026-11-24T10:00:00.000Z');
    await changeTo(world, { url: elsewhere });
    world.setTime('2026-11-24T11:00:00.000Z');
    await changeTo(world, { url: 'https://third.example/' });
    await publishDraft('d1', {}, world.person('anna'), world.ports);
    expect(await linkUrls(world)).toEqual([said.url]);
  });

  it('is the changed one where the approval came after it [D3]', async () => {
    const world = await openWorld();
    await changeTo(world, { url: elsewhere });
    world.setTime('2026-11-24T10:00:00.000Z');
    await startDraft(draft, world.person('anna'), world.ports);
    await approve(world);
    world.setTime('2026-11-24T11:00:00.000Z');
    await changeTo(world, { url: 'https://third.example/' });
    await publishDraft('d1', {}, world.person('anna'), world.ports);
    expect(await linkUrls(world)).toEqual([elsewhere]);
  });

  it('is not made for an approved text once the item was withdrawn', async () => {
    const world = await openWorld();
    const { ports, person } = world;
    await startDraft(draft, world.person('anna'), world.ports);
    await approve(world);
    const input = { why: 'A wrong figure', etag: await etagOf(world) };
    await withdrawItem('item-1', input, person('writer'), ports);
    await expect(publishDraft('d1', {}, person('anna'), ports)).rejects.toThrow('expired: itemId');
    expect(await linkUrls(world)).toEqual([]);
    await offerItemAgain('item-1', { etag: await etagOf(world) }, person('writer'), ports);
    await publishDraft('d1', {}, person('anna'), ports);
    await withdrawItem('item-1', { ...input, etag: await etagOf(world) }, person('writer'), ports);
    // What was shared already is found again.
    await publishDraft('d1', {}, person('anna'), ports);
    expect(await linkUrls(world)).toHaveLength(1);
  });
});

describe('a sensitive item', () => {
  async function gardener({ ports }: World, id: string): Promise<void> {
    await ports.documents.create('collaborations', {
      id,
      general: 'gardener',
      topics: {},
      proposal: null,
      history: [],
      updatedAt: '2026-11-01T09:00:00.000Z',
      outbox: [],
      due: null,
    });
  }

  it('asks everybody to ask first, whatever the policy says and however free their hands', async () => {
    const world = await openWorld();
    const { ports, person } = world;
    await gardener(world, 'anna');
    const item = { topicId: 'climate', sensitive: true };
    expect(await mustAskFirst(item, person('anna'), ports)).toBe(true);
    expect(await mustAskFirst({ ...item, sensitive: false }, person('anna'), ports)).toBe(false);
    await changeTo(world, { sensitive: true });
    await expect(openShare(share, person('anna'), ports)).rejects.toThrow('needsApproval');
  });

  it('lets a gardener publish only what somebody has approved', async () => {
    const world = await openWorld();
    const { ports, person } = world;
    await gardener(world, 'anna');
    expect((await startDraft(draft, person('anna'), ports)).can.publish).toBe(true);
    await changeTo(world, { sensitive: true });
    expect((await startDraft(draft, person('anna'), ports)).can.publish).toBe(false);
    await expect(publishDraft('d1', {}, person('anna'), ports)).rejects.toThrow('needsApproval');
    await approve(world);
    expect((await publishDraft('d1', {}, person('anna'), ports)).words).toBe('Mine');
  });
});

describe('the desk’s list', () => {
  const query = { from: 0, limit: 10 };

  it('has everything, by state, topic and words, with counts that do not move with the state', async () => {
    const world = await openWorld();
    const { ports, person } = world;
    const others = [
      buildItem({ id: 'soon', title: 'Åben varme', expiresAt: '2026-11-26T09:00:00.000Z' }),
      buildItem({ id: 'over', title: 'Old news', expiresAt: '2026-11-20T09:00:00.000Z', topicId: 'jobs' }),
    ];
    for (const item of others) await ports.documents.create('library', item);
    const all = await deskItems(query, person('writer'), ports);
    expect(all).toMatchObject({ total: 3, counts: { live: 1, soon: 1, expired: 1, withdrawn: 0 } });
    const ids = async (more: object) =>
      (await deskItems({ ...query, ...more }, person('writer'), ports)).items.map(({ id }) => id);
    expect(await ids({ state: 'expired' })).toEqual(['over']);
    expect(await ids({ topic: 'jobs' })).toEqual(['over']);
    expect(await ids({ q: 'VARME aaben' })).toEqual(['soon']);
    expect(await ids({ q: 'varme nothing' })).toEqual([]);
    expect((await deskItems({ ...query, state: 'soon' }, person('writer'), ports)).counts).toEqual(
      all.counts,
    );
  });

  it('goes on where a page ended', async () => {
    const { ports, person } = await openWorld();
    for (let n = 2; n <= 7; n++) {
      await ports.documents.create(
        'library',
        buildItem({ id: `item-${n}`, updatedAt: `2026-11-0${n}T09:00:00.000Z` }),
      );
    }
    const page = async (from: number) =>
      (await deskItems({ from, limit: 3 }, person('writer'), ports)).items.map(({ id }) => id);
    expect([await page(0), await page(3), await page(6)]).toEqual([
      ['item-7', 'item-6', 'item-5'],
      ['item-4', 'item-3', 'item-2'],
      ['item-1'],
    ]);
  });
});
