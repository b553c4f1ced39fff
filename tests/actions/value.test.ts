import { describe, expect, it } from 'vitest';
import { settlePrice, showPrice } from '../../src/actions/clickPrice.ts';
import { openShare } from '../../src/actions/shares.ts';
import { settleUtm, showUtm } from '../../src/actions/utm.ts';
import { brokenAt } from '../../src/domain/history.ts';
import type { Network } from '../../src/domain/network.ts';
import { buildPerson } from '../domain/build.ts';
import { openWorld, type World } from './world.ts';

const price = { low: 8, high: 20.5, currency: 'DKK', settledOn: '2026-11-01', source: ' Own account ' };
const everything = { source: true, medium: 'employee_advocacy', campaign: true };

async function open(): Promise<World> {
  const world = await openWorld();
  world.setPeople((people) => [...people, buildPerson({ id: 'admin', roles: ['administrator'] })]);
  return world;
}

describe('the price of a click', () => {
  it('is none until an administrator settles it, and is kept with who and when', async () => {
    const world = await open();
    const settle = (next: typeof price | null, basedOn: string, by = 'admin') =>
      settlePrice({ price: next, basedOn }, world.person(by), world.ports);
    expect(await showPrice(world.person('boss'), world.ports)).toEqual({
      price: null,
      settledBy: null,
      updatedAt: '',
    });
    await expect(settle(price, '', 'writer')).rejects.toThrow('forbidden');
    await expect(settle({ ...price, high: 2 }, '')).rejects.toThrow('invalid: price.high');
    const first = await settle(price, '');
    expect(first).toMatchObject({ price: { ...price, source: 'Own account' }, settledBy: { id: 'admin' } });
    // Sent twice, it is settled once.
    expect(await settle(price, '')).toEqual(first);
    await expect(settle({ ...price, low: 9 }, '')).rejects.toThrow('stale: basedOn');
    const gone = await settle(null, first.updatedAt);
    expect(gone.price).toBeNull();
    const { history = [] } = (await world.ports.documents.read('prices', 'price', 'price'))?.doc ?? {};
    expect(history).toHaveLength(2);
    expect(brokenAt(history)).toBe(-1);
  });

  it('is read by those who see figures about others, and by nobody else', async () => {
    const world = await open();
    for (const id of ['top', 'boss', 'writer', 'admin']) {
      expect((await showPrice(world.person(id), world.ports)).price).toBeNull();
    }
    for (const id of ['anna', 'carl']) {
      await expect(showPrice(world.person(id), world.ports)).rejects.toThrow('forbidden');
    }
  });
});

describe('parameters on links', () => {
  const leadsTo = async (world: World, id: string, network: Network, by: string) => {
    const input = { id, itemId: 'item-1', network, words: `What I saw: ${id}` };
    const { link, text } = await openShare(input, world.person(by), world.ports);
    const code = new URL(link).pathname.split('/').at(-1) ?? '';
    return { url: (await world.ports.documents.read('links', code, code))?.doc.url ?? '', link, text };
  };

  it('are off at first, and hold for what is shared once they are settled', async () => {
    const world = await open();
    const admin = world.person('admin');
    expect((await leadsTo(world, 'before', 'linkedin', 'anna')).url).toBe('https://company.example/heat');
    await expect(
      settleUtm({ ...everything, basedOn: '' }, world.person('writer'), world.ports),
    ).rejects.toThrow('forbidden');
    await expect(showUtm(world.person('writer'), world.ports)).rejects.toThrow('forbidden');
    const wrong = { ...everything, medium: 'anna@company.example', basedOn: '' };
    await expect(settleUtm(wrong, admin, world.ports)).rejects.toThrow('invalid: medium');
    const first = await settleUtm({ ...everything, basedOn: '' }, admin, world.ports);
    expect(first).toMatchObject({ ...everything, settledBy: { id: 'admin' } });
    await expect(
      settleUtm({ ...everything, source: false, basedOn: '' }, admin, world.ports),
    ).rejects.toThrow('stale: basedOn');
    const added = 'utm_source=linkedin&utm_medium=employee_advocacy&utm_campaign=klima';
    const { url, link, text } = await leadsTo(world, 'after', 'linkedin', 'anna');
    expect(url).toBe(`https://company.example/heat?${added}`);
    // What people see and post is the short link as before.
    expect(text).toContain(link);
    expect(text).not.toContain('utm_');
    // Shared again under the same id, the link stays as it was made.
    await settleUtm({ ...everything, source: false, basedOn: first.updatedAt }, admin, world.ports);
    expect((await leadsTo(world, 'after', 'linkedin', 'anna')).url).toBe(url);
  });

  it('say nothing of who shared: the address is the same whoever it was', async () => {
    const world = await open();
    await settleUtm({ ...everything, basedOn: '' }, world.person('admin'), world.ports);
    const urls = await Promise.all(
      ['anna', 'bo', 'carl', 'boss'].map(async (by) => (await leadsTo(world, `of-${by}`, 'x', by)).url),
    );
    expect(new Set(urls).size).toBe(1);
  });
});
