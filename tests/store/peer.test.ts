import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { CosmosClient } from '@azure/cosmos';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCosmos } from '../../src/store/cosmos.ts';
import { createContainers } from '../../src/store/createContainers.ts';
import { chargeOf } from '../peers/cosmos/charge.ts';
import { peerKey } from '../peers/cosmos/server.ts';
import { buildMember } from './build.ts';

const script = join(import.meta.dirname, '../peers/cosmos/main.ts');
const database = 'chalkline';
let child: ChildProcess;
let endpoint: string;
let client: CosmosClient;
beforeAll(async () => {
  child = spawn(process.execPath, [script, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(child.stdout as NonNullable<typeof child.stdout>, 'data');
  endpoint = String(line).trim();
  await createContainers({ endpoint, key: peerKey, database });
  client = new CosmosClient({ endpoint, key: peerKey, connectionPolicy: { enableEndpointDiscovery: false } });
});
afterAll(() => {
  client.dispose();
  child.kill();
});

const members = () => client.database(database).container('members');

test('the peer as a process of its own serves the store and takes faults', async () => {
  const documents = openCosmos({ endpoint, key: peerKey, database });
  const fault = { operation: 'create', kind: 503, applied: true };
  await fetch(new URL('/_faults', endpoint), { method: 'POST', body: JSON.stringify(fault) });
  const member = buildMember();
  expect((await documents.create('members', member)).doc).toEqual(member);
  await documents.close();
});

test.each([
  'SELECT VALUE COUNT(1) FROM c',
  'SELECT * FROM c WHERE c.due = @p0',
  'SELECT * FROM c WHERE c["due"] = @p0 OR c["due"] = @p0',
  'SELECT * FROM c WHERE c["due"] = @p0 AND ',
  'SELECT * FROM c WHERE c["due"] = "text"',
  'SELECT * FROM c ORDER BY c["weeklyCap"] ASC',
])('the peer refuses the query %s', async (query) => {
  const answer = members().items.query(query, { partitionKey: 'a' }).fetchNext();
  await expect(answer).rejects.toMatchObject({ code: 400 });
});

test('the peer refuses what the service would refuse', async () => {
  const tooBig = members().items.create({ id: 'big', text: 'x'.repeat(2_100_000) });
  await expect(tooBig).rejects.toMatchObject({ code: 413 });
  const elsewhere = members().item('a', 'b').replace({ id: 'a' });
  await expect(elsewhere).rejects.toMatchObject({ code: 404 });
  const unsigned = await fetch(new URL(`/dbs/${database}`, endpoint));
  expect(unsigned.status).toBe(401);
});

test('a query of one partition sees no other', async () => {
  await members().items.create({ id: 'one' });
  await members().items.create({ id: 'two' });
  const { resources } = await members().items.query('SELECT * FROM c', { partitionKey: 'one' }).fetchAll();
  expect(resources.map(({ id }) => id)).toEqual(['one']);
});

test('the peer charges by what is done and by size', () => {
  const [small, large] = [1024, 100 * 1024];
  expect([chargeOf('read', 200, small), chargeOf('read', 200, large)]).toEqual([1, 10]);
  expect([chargeOf('create', 201, small), chargeOf('create', 201, large)]).toEqual([5, 50]);
  expect(chargeOf('replace', 200, small)).toBe(10);
  expect(chargeOf('replace', 412, small)).toBe(1);
});
