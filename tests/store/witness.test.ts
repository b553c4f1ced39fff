import type { AddressInfo } from 'node:net';
import { createHttpServer } from '@vercel/cosmosdb-server';
import { describe } from 'vitest';
import { openCosmos } from '../../src/store/cosmos.ts';
import { createContainers } from '../../src/store/createContainers.ts';
import { parts } from './contract.ts';
import type { OpenStore } from './open.ts';

async function openWitness(): Promise<OpenStore> {
  const server = createHttpServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const key = Buffer.from('any key will do').toString('base64');
  const settings = { endpoint: `http://127.0.0.1:${port}/`, key, database: 'chalkline' };
  await createContainers(settings);
  const documents = openCosmos(settings);
  return {
    documents,
    close: async () => {
      await documents.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

// A server that others wrote reads our SQL and our requests. It takes any page token, so that part stays out.
describe('Cosmos client to an independent server', () => {
  for (const part of [parts.documents, parts.races, parts.queries, parts.paging]) part(openWitness);
});
