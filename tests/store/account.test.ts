import { randomUUID } from 'node:crypto';
import { CosmosClient } from '@azure/cosmos';
import { describe } from 'vitest';
import { openCosmos } from '../../src/store/cosmos.ts';
import { createContainers } from '../../src/store/createContainers.ts';
import { parts } from './contract.ts';
import type { OpenStore } from './open.ts';

const { COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key } = process.env;

/** A database of its own in the emulator or account that the environment names, dropped afterwards. */
async function openAccount(): Promise<OpenStore> {
  const settings = { endpoint: String(endpoint), key: String(key), database: `contract-${randomUUID()}` };
  await createContainers(settings);
  const documents = openCosmos(settings);
  return {
    documents,
    close: async () => {
      await documents.close();
      const client = new CosmosClient({ endpoint: settings.endpoint, key: settings.key });
      await client.database(settings.database).delete();
      client.dispose();
    },
  };
}

describe.runIf(endpoint && key)('Cosmos client to the account in COSMOS_ENDPOINT', () => {
  for (const part of Object.values(parts)) part(openAccount);
});
