import { describe, expect, it } from 'vitest';
import { changeSettings, readSettings } from '../../src/actions/members.ts';
import { undoShare } from '../../src/actions/shareChange.ts';
import { importFigures, sayFigures } from '../../src/actions/shareFigures.ts';
import { openShare } from '../../src/actions/shares.ts';
import { myShares } from '../../src/actions/shareViews.ts';
import type { Network } from '../../src/domain/network.ts';
import { openWorld, type World } from './world.ts';

async function share(world: World, id: string, network: Network = 'linkedin', by = 'anna') {
  const input = { id, itemId: 'item-1', network, words: `What I saw on the site: ${id}` };
  return openShare(input, world.person(by), world.ports);
}
const stored = async (world: World, id: string, by = 'anna') =>
  (await world.ports.documents.read('shares', id, by))?.doc;
const line = (about: string, figures: object, number = 2, network: Network | null = null) => ({
  line: number,
  about,
  network,
  figures,
});

describe('figures of an own share', () => {
  it('are written by hand, marked, and seen by nobody else', async () => {
    const world = await openWorld();
    await share(world, 'one');
    const anna = world.person('anna');
    const input = { reactions: 12, comments: 3, impressions: 480 };
    const said = await sayFigures('one', input, anna, world.ports);
    expect(said.figures.impressions).toEqual({ value: 480, how: 'hand', at: '2026-11-24T09:00:00.000Z' });
    expect((await myShares(anna, world.ports))[0]?.figures).toEqual(said.figures);
    await expect(sayFigures('one', input, world.person('boss'), world.ports)).rejects.toThrow('notFound');
    await expect(sayFigures('one', { ...input, reactions: 481 }, anna, world.ports)).rejects.toThrow(
      'invalid: reactions',
    );
    expect((await stored(world, 'one'))?.figures?.reactions?.value).toBe(12);
  });

  it('go with the share when it is taken back', async () => {
    const world = await openWorld();
    const anna = world.person('anna');
    await changeSettings({ followers: { linkedin: 5200 } }, anna, world.ports);
    await share(world, 'one');
    await sayFigures('one', { reactions: 1 }, anna, world.ports);
    await undoShare('one', anna, world.ports);
    expect(await stored(world, 'one')).toMatchObject({ figures: {}, followers: null });
    await expect(sayFigures('one', { reactions: 1 }, anna, world.ports)).rejects.toThrow('notFound');
  });
});

describe('figures from a file', () => {
  it('find the own share by our link, its code, the page or what LinkedIn called the post', async () => {
    const world = await openWorld();
    const anna = world.person('anna');
    const one = await share(world, 'one');
    await share(world, 'two', 'x');
    const code = (await stored(world, 'two'))?.code ?? '';
    const lines = [
      line(`${one.link}?utm_source=linkedin`, { reactions: 5, impressions: 50 }),
      line(code, { comments: 2 }, 3),
    ];
    const trial = await importFigures(lines, { trial: true }, anna, world.ports);
    expect(trial).toEqual({ loaded: 2, same: 0, refused: [] });
    expect((await stored(world, 'one'))?.figures).toBeUndefined();
    expect(await importFigures(lines, { trial: false }, anna, world.ports)).toEqual(trial);
    expect((await stored(world, 'one'))?.figures?.reactions).toMatchObject({ value: 5, how: 'csv' });
    expect((await stored(world, 'two'))?.figures?.comments).toMatchObject({ value: 2, how: 'csv' });
    // The same once more says nothing new.
    expect(await importFigures(lines, { trial: false }, anna, world.ports)).toMatchObject({
      loaded: 0,
      same: 2,
    });
    const page = line('https://company.example/heat/?utm_campaign=a#top', { reactions: 6 }, 2, 'linkedin');
    expect(await importFigures([page], { trial: false }, anna, world.ports)).toMatchObject({ loaded: 1 });
    expect((await stored(world, 'one'))?.figures?.reactions?.value).toBe(6);
  });

  it('find a post by what LinkedIn called it', async () => {
    const world = await openWorld();
    await share(world, 'one');
    const found = await world.ports.documents.read('shares', 'one', 'anna');
    if (!found) throw new Error('the share is not there');
    const posted = { at: '2026-11-24T09:00:00.000Z', by: 'linkedin', urn: 'urn:li:share:71' } as const;
    await world.ports.documents.replace('shares', { ...found.doc, posted }, found.etag);
    const about = 'https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A71/';
    const lines = [line(about, { impressions: 900 })];
    expect(await importFigures(lines, { trial: false }, world.person('anna'), world.ports)).toMatchObject({
      loaded: 1,
    });
  });

  it('leave out, with the reason, what is nobody’s, somebody else’s, not clear, or cannot be', async () => {
    const world = await openWorld();
    const anna = world.person('anna');
    const one = await share(world, 'one');
    await share(world, 'two');
    const others = await share(world, 'theirs', 'linkedin', 'bo');
    const gone = await share(world, 'gone', 'x');
    await undoShare('gone', anna, world.ports);
    const result = await importFigures(
      [
        line('https://company.example/heat', { reactions: 1 }, 2),
        line(others.link, { reactions: 1 }, 3),
        line(gone.link, { reactions: 1 }, 4),
        line('https://elsewhere.example/', { reactions: 1 }, 5),
        line(one.link, { reactions: 11, impressions: 10 }, 6),
        line(one.link, { reactions: 1 }, 7),
        line(one.link, { reactions: 1 }, 8, 'x'),
        line('whatever', { reactions: 1 }, 9),
      ],
      { trial: false },
      anna,
      world.ports,
    );
    expect(result.loaded).toBe(0);
    expect(result.refused.map(({ line: at, code }) => [at, code])).toEqual([
      [2, 'severalShares'],
      [3, 'unknownShare'],
      [4, 'unknownShare'],
      [5, 'unknownShare'],
      [6, 'overImpressions'],
      [7, 'duplicateId'],
      [8, 'unknownShare'],
      [9, 'unknownShare'],
    ]);
    expect((await stored(world, 'theirs', 'bo'))?.figures).toBeUndefined();
    expect((await stored(world, 'one'))?.figures).toBeUndefined();
  });
});

describe('followers', () => {
  it('are empty until they are said, and copied onto what is shared from then on', async () => {
    const world = await openWorld();
    const anna = world.person('anna');
    expect((await readSettings(anna, world.ports)).followers).toEqual({});
    await share(world, 'before');
    await changeSettings({ followers: { linkedin: 5200 } }, anna, world.ports);
    await share(world, 'after');
    await share(world, 'elsewhere', 'x');
    await changeSettings({ followers: {} }, anna, world.ports);
    expect((await stored(world, 'before'))?.followers).toBeNull();
    expect((await stored(world, 'after'))?.followers).toBe(5200);
    expect((await stored(world, 'elsewhere'))?.followers).toBeNull();
    expect((await readSettings(anna, world.ports)).followers).toEqual({});
    await expect(changeSettings({ followers: { x: -1 } }, anna, world.ports)).rejects.toThrow(
      'invalid: followers.x',
    );
  });
});
