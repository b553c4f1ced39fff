import { createContainers } from '../../src/store/createContainers.ts';
import { peerKey, startCosmosPeer } from '../peers/cosmos/server.ts';

/** What the app is started with to run on a store, and how to end what stands behind it. */
export interface StoreUnderTest {
  env: Record<string, string>;
  close: () => Promise<void>;
}

export async function openSqliteStore(): Promise<StoreUnderTest> {
  return { env: {}, close: async () => {} };
}

/** The real client over the wire, to the peer. */
export async function openCosmosStore(): Promise<StoreUnderTest> {
  const peer = await startCosmosPeer();
  await createContainers({ endpoint: peer.endpoint, key: peerKey, database: 'chalkline' });
  const env = { STORE: 'cosmos', COSMOS_ENDPOINT: peer.endpoint, COSMOS_KEY: peerKey };
  return { env, close: () => peer.close() };
}
