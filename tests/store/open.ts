import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Documents } from '../../src/ports.ts';
import { openCosmos } from '../../src/store/cosmos.ts';
import type { CosmosSettings } from '../../src/store/cosmosClient.ts';
import { createContainers } from '../../src/store/createContainers.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { type CosmosPeer, type PeerOptions, startCosmosPeer } from '../peers/cosmos/server.ts';

export interface OpenStore {
  documents: Documents;
  /** Closes the store and takes away what it left behind. */
  close(): Promise<void>;
}

/** An empty store by name: a SQLite file of its own, or the Cosmos client over the wire to the test peer. */
export function openStore(name: 'sqlite' | 'cosmos'): Promise<OpenStore> {
  return name === 'sqlite' ? openSqliteStore() : openCosmosPeer();
}

async function openSqliteStore(): Promise<OpenStore> {
  const folder = mkdtempSync(join(tmpdir(), 'chalkline-'));
  const documents = openSqlite(join(folder, 'chalkline.db'));
  return {
    documents,
    close: async () => {
      await documents.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** The attempts of production, without the long pauses. */
export const testRetry = { attempts: 8, pause: 1, deadline: 20_000, patience: 500 };

export async function openCosmosPeer(
  options: PeerOptions = {},
  overrides: Partial<CosmosSettings> = {},
): Promise<OpenStore & { peer: CosmosPeer; settings: CosmosSettings }> {
  const peer = await startCosmosPeer(options);
  const own = { endpoint: peer.endpoint, key: peer.key, database: 'chalkline' };
  await createContainers(own);
  const settings: CosmosSettings = { ...own, retry: testRetry, ...overrides };
  const documents = openCosmos(settings);
  return {
    documents,
    peer,
    settings,
    close: async () => {
      await documents.close();
      await peer.close();
    },
  };
}
