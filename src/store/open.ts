import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ClientSecretCredential, ManagedIdentityCredential, type TokenCredential } from '@azure/identity';
import type { Config, LocalConfig } from '../config.ts';
import type { Documents } from '../ports.ts';
import { openCosmos } from './cosmos.ts';
import type { Charge } from './cosmosClient.ts';
import { openSqlite } from './sqlite.ts';
import { upgrading } from './upgrade.ts';

/** Who we are to Azure; null in local mode, which knows no cloud. */
export function createCredential(config: Config): TokenCredential | null {
  if (config.mode === 'local') return null;
  if (config.MICROSOFT_APP_TYPE === 'UserAssignedMSI') {
    return new ManagedIdentityCredential({ clientId: config.MICROSOFT_APP_ID });
  }
  const { TENANT_ID, MICROSOFT_APP_ID, MICROSOFT_APP_PASSWORD = '', LOGIN_URL } = config;
  return new ClientSecretCredential(TENANT_ID, MICROSOFT_APP_ID, MICROSOFT_APP_PASSWORD, {
    authorityHost: LOGIN_URL,
  });
}

export interface StoreEvents {
  /** What each operation on Cosmos DB cost. */
  onCharge?: (charge: Charge) => void;
  /** Bytes at the end of the embedded store's log that a stop had torn, and that are left out. */
  onTorn?: (bytes: number) => void;
}

/** The store that the settings name; what an earlier version wrote is read as this one's. */
export function openStore(
  config: Config,
  credential: TokenCredential | null,
  told: StoreEvents = {},
): Documents {
  return upgrading(
    config.STORE === 'cosmos' ? openAccount(config, credential, told) : openFile(config, told),
  );
}

/** Where the embedded store lies. */
export function sqliteFile({ DATA_DIR }: LocalConfig): string {
  return join(DATA_DIR, 'chalkline.sqlite');
}

function openAccount(
  config: Config,
  credential: TokenCredential | null,
  { onCharge }: StoreEvents,
): Documents {
  return openCosmos({
    endpoint: config.COSMOS_ENDPOINT ?? '',
    database: config.COSMOS_DATABASE,
    ...(config.COSMOS_KEY ? { key: config.COSMOS_KEY } : { credential: credential ?? undefined }),
    onCharge,
  });
}

function openFile(config: LocalConfig, { onTorn }: StoreEvents): Documents {
  mkdirSync(config.DATA_DIR, { recursive: true });
  return openSqlite(sqliteFile(config), onTorn ? { onTorn } : {});
}
