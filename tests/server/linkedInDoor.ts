import { createHash, randomBytes } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { createLinkedIn } from '../../src/linkedin/client.ts';
import { type LinkedInPeer, startLinkedIn } from '../peers/linkedin/server.ts';
import type { Door } from './door.ts';

export const ticket = 'ticket-1';
export const code = 'code-1';
export const postedText = 'Mine, and nobody else’s';

/** An app at LinkedIn, which is a stand-in on this machine. */
export async function connectable({ world: { ports } }: Door): Promise<LinkedInPeer> {
  const peer = await startLinkedIn();
  onTestFinished(() => peer.close());
  const { clientId, clientSecret, url } = peer;
  const keys = [{ name: 'key', bytes: randomBytes(32) }];
  const addresses = { loginUrl: url, apiUrl: url, publicUrl: ports.programme.publicUrl };
  Object.assign(ports, {
    linkedIn: createLinkedIn({ clientId, clientSecret, keys, version: '202605', ...addresses }),
  });
  return peer;
}

/** Anna has asked to connect, and LinkedIn has given her window a code. */
export async function askedLinkedIn(door: Door): Promise<void> {
  const peer = await connectable(door);
  const { ports } = door.world;
  peer.giveCode(`${ports.programme.publicUrl}/linkedin/callback`, code);
  const stateHash = createHash('sha256').update(ticket).digest('hex');
  const pending = { stateHash, until: '2026-11-24T09:10:00.000Z' };
  await ports.documents.create('connections', { id: 'anna', pending, account: null });
}

export async function sharedAndConnected(door: Door): Promise<void> {
  await askedLinkedIn(door);
  await door.ask('/api/v1/me/linkedin', 'anna', { body: { code, ticket } });
  await door.world.ports.documents.create('shares', {
    id: 'share-1',
    personId: 'anna',
    itemId: 'item-1',
    draftId: null,
    network: 'linkedin',
    words: 'Mine',
    text: postedText,
    code: 'abcdefgh23',
    copyKey: 'key',
    openedAt: '2026-11-24T09:00:00.000Z',
  });
}
