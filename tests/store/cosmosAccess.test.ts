import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Refusal } from '../../src/domain/errors.ts';
import { openCosmos } from '../../src/store/cosmos.ts';
import type { Charge } from '../../src/store/cosmosClient.ts';
import { createContainers } from '../../src/store/createContainers.ts';
import { startCosmosPeer } from '../peers/cosmos/server.ts';
import { buildChunk, buildMember } from './build.ts';
import { openCosmosPeer, testRetry } from './open.ts';

const charges: Charge[] = [];
let store: Awaited<ReturnType<typeof openCosmosPeer>>;
beforeAll(async () => {
  const onCharge = (charge: Charge) => charges.push(charge);
  store = await openCosmosPeer({ tokens: ['a-token'], pageSize: 7 }, { onCharge });
});
afterAll(() => store.close());

test('each operation reports what it cost, retries included', async () => {
  const { documents, peer } = store;
  charges.length = 0;
  peer.inject({ operation: 'create', kind: 503 });
  const { doc, etag } = await documents.create('members', buildMember());
  await documents.read('members', doc.id, doc.id);
  await documents.replace('members', doc, etag);
  await documents.query('members', { partition: doc.id });
  await documents.remove('members', doc.id, doc.id);
  expect(charges.map(({ operation }) => operation)).toEqual(['create', 'read', 'replace', 'query', 'remove']);
  expect(charges[0]?.charge).toBe(6);
  expect(charges.every(({ container, charge }) => container === 'members' && charge >= 1)).toBe(true);
});

test('short and empty pages of the service still fill ours', async () => {
  const broadcastId = randomUUID();
  const chunks = Array.from({ length: 30 }, (_, number) => buildChunk({ id: `c${number}`, broadcastId }));
  await store.documents.createMany('chunks', chunks);
  store.peer.inject({ operation: 'query', kind: 'emptyPage', skip: 1 });
  const { docs, next } = await store.documents.query('chunks', { partition: broadcastId, limit: 25 });
  expect(docs).toHaveLength(25);
  const rest = await store.documents.query('chunks', { partition: broadcastId, after: String(next) });
  const ids = [...docs, ...rest.docs].map(({ doc }) => doc.id);
  expect(ids.toSorted()).toEqual(chunks.map(({ id }) => id).toSorted());
  expect(rest.next).toBeNull();
});

test('a wrong key opens nothing', async () => {
  const stranger = openCosmos({ ...store.settings, key: Buffer.from('wrong').toString('base64') });
  await expect(stranger.ready()).rejects.toThrow(new Refusal('unavailable'));
  await expect(stranger.create('members', buildMember())).rejects.toThrow(new Refusal('unavailable'));
  await stranger.close();
});

test.each([
  ['a-token', true],
  ['another-token', false],
])('the Entra token %s opens the store: %s', async (token, isAccepted) => {
  const scopes: unknown[] = [];
  const credential = {
    getToken: async (scope: string | string[]) => {
      scopes.push(scope);
      return { token, expiresOnTimestamp: Date.now() + 3_600_000 };
    },
  };
  const documents = openCosmos({ ...store.settings, key: undefined, credential });
  const answer = documents.create('members', buildMember()).then(
    () => true,
    () => false,
  );
  expect(await answer).toBe(isAccepted);
  expect(scopes[0]).toBe(`${new URL(store.settings.endpoint).origin}/.default`);
  await documents.close();
});

test('missing containers make the store unavailable and are not created', async () => {
  const peer = await startCosmosPeer();
  const settings = { endpoint: peer.endpoint, key: peer.key, database: 'chalkline' };
  const documents = openCosmos({ ...settings, retry: testRetry });
  const unavailable = { code: 'unavailable' };
  await expect(documents.ready()).rejects.toMatchObject(unavailable);
  await expect(documents.create('members', buildMember())).rejects.toMatchObject(unavailable);
  await expect(documents.query('members', { partition: 'a' })).rejects.toMatchObject(unavailable);
  await expect(documents.remove('members', 'a', 'a')).rejects.toMatchObject(unavailable);
  await expect(documents.replace('members', buildMember(), 'etag')).rejects.toMatchObject(unavailable);
  await createContainers(settings);
  await createContainers(settings);
  await expect(documents.ready()).resolves.toBeUndefined();
  await documents.close();
  await peer.close();
});

test('nobody listening makes the store unavailable', async () => {
  const { endpoint, key, close } = await startCosmosPeer();
  await close();
  const documents = openCosmos({ endpoint, key, database: 'chalkline', retry: testRetry });
  await expect(documents.ready()).rejects.toThrow(new Refusal('unavailable'));
  await documents.close();
});

test('a peer with a file keeps its data between starts', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'chalkline-'));
  const file = join(folder, 'peer.db');
  const first = await openCosmosPeer({ file });
  const created = await first.documents.create('members', buildMember());
  const removed = await first.documents.create('members', buildMember());
  await first.documents.remove('members', removed.doc.id, removed.doc.id);
  await first.close();
  const second = await openCosmosPeer({ file });
  expect(await second.documents.read('members', created.doc.id, created.doc.id)).toEqual(created);
  expect(await second.documents.read('members', removed.doc.id, removed.doc.id)).toBeNull();
  await second.documents.replace('members', created.doc, created.etag);
  await second.close();
  rmSync(folder, { recursive: true });
});
