import { describe, expect, it } from 'vitest';
import { settleDisclosures, showDisclosures } from '../../src/actions/disclosures.ts';
import { readMe } from '../../src/actions/me.ts';
import { openShare } from '../../src/actions/shares.ts';
import { defaultDisclosures } from '../../src/domain/disclosureDefaults.ts';
import { brokenAt } from '../../src/domain/history.ts';
import { buildPerson } from '../domain/build.ts';
import { openWorld, type World } from './world.ts';

const admin = buildPerson({ id: 'admin', roles: ['administrator'] });
const stricter = defaultDisclosures.map((row) =>
  row.id === 'DK' ? { ...row, levels: { ...row.levels, asked: 'advertising' as const } } : row,
);

async function open(): Promise<World> {
  const world = await openWorld();
  world.setPeople((people) => [...people, admin]);
  world.setTime('2026-11-27T09:00:00.000Z');
  return world;
}

const settle = (world: World, basedOn = '', rows = stricter, by = 'admin') =>
  settleDisclosures({ rows: rows.map((row) => ({ ...row })), basedOn }, world.person(by), world.ports);

describe('the disclosure table', () => {
  it('holds from the next share on, in the composer and in what is shared', async () => {
    const world = await open();
    const anna = world.person('anna');
    expect((await readMe(anna, world.ports)).disclosure.byCountry.en?.place).toBe('below');
    await settle(world);
    expect((await readMe(anna, world.ports)).disclosure.byCountry.en?.place).toBe('above');
    const share = { id: 'share-1', itemId: 'item-1', network: 'linkedin', words: 'What I saw' } as const;
    expect((await openShare(share, anna, world.ports)).text).toMatch(/^(Reklame|Ad)/);
    const given = { ...share, id: 'share-2', said: { product: false, rewarded: true } };
    expect((await openShare(given, world.person('carl'), world.ports)).text).toMatch(
      /Jeg arbejder i|I work at/,
    );
    // Somebody elsewhere is under the rows that hold there.
    expect((await readMe(world.person('carl'), world.ports)).disclosure.byCountry.en).toBeNull();
  });

  it('is settled by administrators, never over what another has saved, and kept with who and when', async () => {
    const world = await open();
    await expect(settle(world, '', stricter, 'writer')).rejects.toThrow('forbidden');
    const first = await settle(world);
    expect(first.settledBy?.id).toBe('admin');
    expect(await settle(world)).toEqual(first);
    await expect(settle(world, '', [...defaultDisclosures])).rejects.toThrow('stale: basedOn');
    await settle(world, first.updatedAt, [...defaultDisclosures]);
    const stored = await world.ports.documents.read('disclosures', 'disclosure', 'disclosure');
    expect(stored?.doc.history).toHaveLength(2);
    expect(brokenAt(stored?.doc.history ?? [])).toBe(-1);
    expect((await showDisclosures(world.ports)).rows.every(({ weakened }) => weakened.length === 0)).toBe(
      true,
    );
  });
});
