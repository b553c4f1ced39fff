import { describe, expect, it } from 'vitest';
import { openDoor } from './door.ts';

const firefox = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' };
const link = {
  id: 'abcdefgh23',
  url: 'https://company.example/heat',
  itemId: 'item-1',
  network: 'x',
  unitId: 'boss',
  createdAt: '2026-11-24T09:00:00.000Z',
} as const;

async function openLinks() {
  const door = await openDoor();
  const visit = async () =>
    (await fetch(`${door.url}/s/${link.id}`, { redirect: 'manual', headers: firefox })).status;
  const clicks = async () => {
    await door.flush();
    const { docs } = await door.world.ports.documents.query('clicks', {});
    return docs.map(({ doc: { month, human, repeated } }) => ({ month, human, repeated }));
  };
  return { ...door, visit, clicks };
}

describe('links, when the clock is wrong [F23]', () => {
  it('work at once after it was put back, whatever was asked for in vain before', async () => {
    const { visit, world } = await openLinks();
    expect(await visit()).toBe(404);
    await world.ports.documents.create('links', link);
    world.setTime('2026-11-24T08:00:00.000Z');
    expect(await visit()).toBe(302);
  });

  it('count a person once in an hour, and again in the next, over a night of 25 hours', async () => {
    const { visit, clicks, world } = await openLinks();
    await world.ports.documents.create('links', { ...link, createdAt: '2026-10-20T09:00:00.000Z' });
    // 02.30 in Copenhagen, and half an hour later, and 02.30 once more.
    for (const time of ['00:30', '01:00', '01:30']) {
      world.setTime(`2026-10-25T${time}:00.000Z`);
      expect(await visit()).toBe(302);
    }
    expect(await clicks()).toEqual([{ month: '2026-10', human: 2, repeated: 1 }]);
  });

  it('do not take everybody for a repeat after it ran far ahead', async () => {
    const { visit, clicks, world } = await openLinks();
    await world.ports.documents.create('links', link);
    for (const time of ['2026-11-24T12:00', '2026-11-24T09:00', '2026-11-24T10:30']) {
      world.setTime(`${time}:00.000Z`);
      await visit();
    }
    expect(await clicks()).toEqual([{ month: '2026-11', human: 3, repeated: 0 }]);
  });
});
