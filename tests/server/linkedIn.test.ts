import { describe, expect, it } from 'vitest';
import type { LinkedInView } from '../../src/server/contract/linkedIn.ts';
import { type Door, openDoor } from './door.ts';
import { connectable, sharedAndConnected } from './linkedInDoor.ts';

async function startAddress(door: Door): Promise<string> {
  const answer = await door.ask('/api/v1/me/linkedin/start', 'anna', { body: {} });
  const { url } = (await answer.json()) as { url: string };
  return door.url + url.replace('https://chalkline.example', '');
}

describe('the way to LinkedIn', () => {
  it('goes over our own address, where Teams opens windows, and carries the state alone', async () => {
    const door = await openDoor();
    const peer = await connectable(door);
    const address = await startAddress(door);
    const answer = await fetch(address, { redirect: 'manual' });
    expect(answer.status).toBe(302);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const to = new URL(answer.headers.get('location') ?? '');
    expect(to.origin).toBe(peer.url);
    expect(to.searchParams.get('state')).toBe(new URL(address).searchParams.get('state'));
    expect(to.searchParams.get('redirect_uri')).toBe('https://chalkline.example/linkedin/callback');
  });

  it.each([
    '',
    '?state=',
    '?state=x',
    '?state=a&state=b',
    '?state=%0d%0aLocation:%20//evil.example',
    '?state[]=x',
  ])('is not there for "%s" [E6]', async (query) => {
    const door = await openDoor();
    await connectable(door);
    const answer = await fetch(`${door.url}/linkedin/start${query}`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([404, null]);
  });

  it('is not there at all without an app at LinkedIn', async () => {
    const door = await openDoor();
    const state = 'x'.repeat(32);
    expect((await fetch(`${door.url}/linkedin/start?state=${state}`, { redirect: 'manual' })).status).toBe(
      404,
    );
    expect((await door.ask('/api/v1/me/linkedin/start', 'anna', { body: {} })).status).toBe(404);
  });

  it('leaves neither code, ticket nor token in the log or in an answer [E9]', async () => {
    const door = await openDoor();
    await sharedAndConnected(door);
    await fetch(await startAddress(door), { redirect: 'manual' });
    const view = (await (await door.ask('/api/v1/me/linkedin', 'anna')).json()) as LinkedInView;
    const stored = await door.world.ports.documents.read('connections', 'anna', 'anna');
    const sealed = stored?.doc.account?.token;
    const token = sealed ? (door.world.ports.linkedIn?.open(sealed, 'anna') ?? '') : '';
    expect(token).toMatch(/^AQX/);
    expect(JSON.stringify(view)).not.toMatch(/AQX|member-1|token/);
    for (const secret of [token, 'code-1', 'ticket-1', sealed?.data ?? '?']) {
      expect(door.logs(), secret).not.toContain(secret);
    }
  });

  it('says in plain words, in the reader’s language, why it did not work', async () => {
    const door = await openDoor();
    await connectable(door);
    const body = { code: 'stolen', ticket: 'forged' };
    const read = async (language: string) => {
      const headers = { 'accept-language': language };
      const answer = await door.ask('/api/v1/me/linkedin', 'anna', { body, headers });
      return [answer.status, ((await answer.json()) as { error: { message: string } }).error.message];
    };
    expect(await read('da')).toEqual([409, expect.stringContaining('Forbind igen')]);
    expect(await read('en')).toEqual([409, expect.stringContaining('Connect again')]);
  });
});
