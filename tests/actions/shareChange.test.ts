import { describe, expect, it } from 'vitest';
import { changeSettings } from '../../src/actions/members.ts';
import { markPosted, undoShare } from '../../src/actions/shareChange.ts';
import { openShare } from '../../src/actions/shares.ts';
import { myShares, readCopyPage, readShare } from '../../src/actions/shareViews.ts';
import { checkTwist } from '../../src/actions/twists.ts';
import { containerNames } from '../../src/store/containers.ts';
import { openWorld, type World } from './world.ts';

const words = 'Jeg stod selv på pladsen den morgen, da varmen kom op fra undergrunden.';
const share = { id: 'share-1', itemId: 'item-1', network: 'linkedin', words } as const;

const counted = async ({ ports }: World) =>
  Object.keys((await ports.documents.read('activity', '2026-11:anna', '2026-11'))?.doc.shared ?? {});
const linkOf = async ({ ports }: World, address: string) => {
  const code = address.split('/s/')[1] ?? '';
  return (await ports.documents.read('links', code, code))?.doc;
};

/** Everything of one container. */
async function all({ ports }: World, container: (typeof containerNames)[number]): Promise<unknown[]> {
  return (await ports.documents.query(container, { limit: 1000 })).docs.map(({ doc }) => doc);
}

describe('a share that was opened by mistake', () => {
  it('leaves the list, the count and the copy page; its link still leads on, uncounted', async () => {
    const world = await openWorld();
    const { ports, person } = world;
    const opened = await openShare(share, person('anna'), ports);
    const token = opened.copyUrl.split('/c/')[1] ?? '';
    expect(await counted(world)).toEqual(['share-1']);
    await undoShare('share-1', person('anna'), ports);
    expect(await myShares(person('anna'), ports)).toEqual([]);
    expect(await counted(world)).toEqual([]);
    expect(await readCopyPage(token, ports)).toBeNull();
    expect(await linkOf(world, opened.link)).toMatchObject({
      url: 'https://company.example/heat',
      uncounted: true,
    });
    await expect(readShare('share-1', person('anna'), ports)).rejects.toThrow('notFound: shareId');
  });

  it('leaves no word and no owner behind', async () => {
    const world = await openWorld();
    await openShare(share, world.person('anna'), world.ports);
    await undoShare('share-1', world.person('anna'), world.ports);
    for (const name of containerNames)
      expect(JSON.stringify(await all(world, name)), name).not.toContain('undergrunden');
    expect(await all(world, 'owners')).toEqual([]);
    expect(await all(world, 'clicks')).toEqual([]);
    expect(await all(world, 'twists')).toMatchObject([{ prints: [] }]);
  });

  it('is taken back once, however often it is pressed, and finished after a stop half way [F27]', async () => {
    const world = await openWorld();
    const { ports, person } = world;
    await openShare(share, person('anna'), ports);
    const broken = {
      ...ports,
      documents: { ...ports.documents, remove: () => Promise.reject(new TypeError('the process ended')) },
    };
    await expect(undoShare('share-1', person('anna'), broken)).rejects.toThrow('the process ended');
    await undoShare('share-1', person('anna'), ports);
    await undoShare('share-1', person('anna'), ports);
    expect(await counted(world)).toEqual([]);
    expect(await all(world, 'owners')).toEqual([]);
  });

  it('stays taken back when the first press is delivered late, and can be opened anew after that', async () => {
    const world = await openWorld();
    const { ports, person, setTime } = world;
    await openShare(share, person('anna'), ports);
    setTime('2026-11-24T09:00:20.000Z');
    await undoShare('share-1', person('anna'), ports);
    setTime('2026-11-24T09:00:40.000Z');
    await expect(openShare(share, person('anna'), ports)).rejects.toThrow('wrongState');
    expect(await counted(world)).toEqual([]);
    setTime('2026-11-24T09:05:00.000Z');
    await openShare(share, person('anna'), ports);
    expect(await counted(world)).toEqual(['share-1']);
    expect(await myShares(person('anna'), ports)).toMatchObject([
      { words, openedAt: '2026-11-24T09:05:00.000Z' },
    ]);
  });

  it('can be taken back for a day, by its owner alone', async () => {
    const { ports, person, setTime } = await openWorld();
    const { undoUntil } = await openShare(share, person('anna'), ports);
    expect(undoUntil).toBe('2026-11-25T09:00:00.000Z');
    await expect(undoShare('share-1', person('bo'), ports)).rejects.toThrow('notFound');
    setTime('2026-11-25T09:00:01.000Z');
    expect((await readShare('share-1', person('anna'), ports)).undoUntil).toBeNull();
    await expect(undoShare('share-1', person('anna'), ports)).rejects.toThrow('wrongState: shareId');
  });
});

describe('a share that was posted', () => {
  it('is what its owner says, back and forth, and nobody else can say it', async () => {
    const { ports, person, setTime } = await openWorld();
    await openShare(share, person('anna'), ports);
    setTime('2026-11-24T10:00:00.000Z');
    const at = '2026-11-24T10:00:00.000Z';
    expect((await markPosted('share-1', { posted: true }, person('anna'), ports)).posted).toEqual({
      at,
      by: 'self',
    });
    setTime('2026-11-24T11:00:00.000Z');
    expect((await markPosted('share-1', { posted: true }, person('anna'), ports)).posted?.at).toBe(at);
    expect((await markPosted('share-1', { posted: false }, person('anna'), ports)).posted).toBeNull();
    await expect(markPosted('share-1', { posted: true }, person('bo'), ports)).rejects.toThrow('notFound');
  });

  it('is known to its owner’s own list alone [P7]', async () => {
    const world = await openWorld();
    const { ports, person } = world;
    await openShare(share, person('anna'), ports);
    const before = await Promise.all(
      containerNames.filter((name) => name !== 'shares').map((name) => all(world, name)),
    );
    await markPosted('share-1', { posted: true }, person('anna'), ports);
    const after = await Promise.all(
      containerNames.filter((name) => name !== 'shares').map((name) => all(world, name)),
    );
    expect(after).toEqual(before);
  });
});

describe('words that colleagues have written nearly alike', () => {
  const sharers = ['top', 'boss', 'bo', 'carl', 'writer'];
  const check = ({ ports, person }: World, text = words) =>
    checkTwist({ itemId: 'item-1', words: text }, person('anna'), ports);

  it('are told of from the cohort threshold on, before the share and on it', async () => {
    const world = await openWorld();
    const { ports, person } = world;
    Object.assign(ports.programme, { cohortThreshold: 5 });
    for (const [index, id] of sharers.entries()) {
      expect(await check(world), `after ${index}`).toBeNull();
      await openShare({ ...share, id: `of-${id}` }, person(id), ports);
    }
    expect(await check(world)).toBe('nearColleague');
    expect(
      await check(world, 'Min datter spurgte, hvor varmen i radiatoren egentlig kommer fra.'),
    ).toBeNull();
    expect((await openShare(share, person('anna'), ports)).nudge).toBe('nearColleague');
    // An idea taken over is said first, and own earlier words are nobody else's.
    expect(await check(world, 'An idea to start from')).toBe('sameAsIdea');
    await undoShare('of-bo', person('bo'), ports);
    expect(await check(world)).toBeNull();
  });

  it('are one a person, however often that person shares', async () => {
    const world = await openWorld();
    const { ports, person } = world;
    Object.assign(ports.programme, { cohortThreshold: 5 });
    for (let number = 0; number < 8; number++) {
      await openShare({ ...share, id: `share-${number}`, words: `${words} ${number}` }, person('bo'), ports);
    }
    expect(await check(world)).toBeNull();
    expect(await all(world, 'twists')).toMatchObject([{ id: 'item-1', prints: [{}] }]);
  });

  it('are kept as fingerprints without a name or a word', async () => {
    const world = await openWorld();
    await openShare(share, world.person('bo'), world.ports);
    const [kept] = await all(world, 'twists');
    expect(kept).toEqual({
      id: 'item-1',
      salt: expect.any(String),
      prints: [{ id: expect.any(String), day: '2026-11-24', print: expect.stringMatching(/^[\w+/]{86}==$/) }],
    });
    expect(JSON.stringify(kept)).not.toMatch(/bo"|share-1|pladsen/);
  });
});

describe('the person’s own server on Mastodon', () => {
  it('is told once, as name, address or handle, and opens the composer there', async () => {
    const { ports, person } = await openWorld();
    const on = { ...share, network: 'mastodon' } as const;
    const first = await openShare(on, person('anna'), ports);
    expect(first.composerUrl).toMatch(/^https:\/\/share\.joinmastodon\.org\/#text=/);
    const settings = await changeSettings(
      { mastodonServer: '@anna@Mastodon.Example' },
      person('anna'),
      ports,
    );
    expect(settings.mastodonServer).toBe('mastodon.example');
    const next = await readShare('share-1', person('anna'), ports);
    expect(next.composerUrl).toMatch(/^https:\/\/mastodon\.example\/share\?text=/);
    expect((await changeSettings({ weeklyCap: 1 }, person('anna'), ports)).mastodonServer).toBe(
      'mastodon.example',
    );
    await expect(changeSettings({ mastodonServer: 'localhost:80' }, person('anna'), ports)).rejects.toThrow(
      'invalid: mastodonServer',
    );
    expect((await changeSettings({ mastodonServer: ' ' }, person('anna'), ports)).mastodonServer).toBeNull();
  });
});
