import { describe, expect, it } from 'vitest';
import { takeCensus } from '../../src/actions/census.ts';
import { everyDoc } from '../../src/actions/change.ts';
import { project } from '../../src/actions/projector.ts';
import { containerNames } from '../../src/store/containers.ts';
import { openDoor } from './door.ts';

/** What only figures about individuals are made of. */
const facts = ['activity', 'census', 'clicks', 'rollups'] as const;

async function live(collectsFigures: boolean) {
  const door = await openDoor();
  Object.assign(door.world.ports.programme, { collectsFigures });
  const { documents } = door.world.ports;
  const body = {
    id: 'share-1',
    network: 'linkedin',
    words: 'What I saw on the site today',
  };
  const share = (await (
    await door.ask('/api/v1/items/item-1/shares', 'anna', { method: 'POST', body })
  ).json()) as {
    link: string;
  };
  const code = new URL(share.link).pathname.split('/').at(-1) ?? '';
  const clicked = await fetch(`${door.url}/s/${code}`, {
    redirect: 'manual',
    headers: {
      'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/150.0 Safari/537.36',
    },
  });
  const said = await door.ask('/api/v1/me/time', 'anna', { method: 'PUT', body: { used: 30 } });
  await door.flush();
  await takeCensus(door.world.ports);
  door.world.setTime('2026-12-06T09:00:00.000Z');
  await project(door.world.ports);
  const kept = new Map<string, number>();
  for (const container of containerNames) {
    let count = 0;
    for await (const _ of everyDoc(documents, container, {})) count += 1;
    kept.set(container, count);
  }
  const seen = await (await door.ask('/api/v1/insight/unit', 'boss')).json();
  return { door, clicked: clicked.status, said: said.status, kept, seen };
}

describe('where an organisation collects no figures [P9]', () => {
  it('people are led on and share as before, and nothing is kept that figures could be made of', async () => {
    const { door, clicked, said, kept, seen } = await live(false);
    expect(clicked).toBe(302);
    expect(said).toBe(409);
    expect(kept.get('shares')).toBe(1);
    for (const container of facts) expect(kept.get(container), container).toBe(0);
    for await (const link of everyDoc(door.world.ports.documents, 'links', {}))
      expect(link.about).toBeUndefined();
    expect(seen).toMatchObject({ collects: false, months: [], programme: [] });
    const mine = (await (await door.ask('/api/v1/me/shares', 'anna')).json()) as {
      shares: { clicks: unknown }[];
    };
    expect(mine.shares[0]?.clicks).toEqual({ human: 0, bot: 0, repeated: 0 });
  });

  it('where it does collect them, there is something of each', async () => {
    const { door, said, kept } = await live(true);
    expect(said).toBe(200);
    for (const container of facts) expect(kept.get(container), container).toBeGreaterThan(0);
    for await (const link of everyDoc(door.world.ports.documents, 'links', {}))
      expect(link.about).toMatchObject({ itemId: 'item-1', weekday: 2, daytime: 'midday' });
  });
});
