import { randomUUID } from 'node:crypto';
import { peerKey } from '../peers/cosmos/server.ts';
import type { EntraPeer } from '../peers/entra/server.ts';

/** What the app is started with in production, with a peer behind every address. */
export function productionEnv(peers: {
  entra: EntraPeer;
  graphUrl: string;
  cosmosEndpoint: string;
  connectorUrl: string;
  groups: { communicators: string; administrators: string };
}): Record<string, string> {
  const { entra, groups } = peers;
  return {
    ...entra.identityEnv,
    CHALKLINE_MODE: 'production',
    PUBLIC_URL: 'http://localhost:1',
    TENANT_ID: entra.tenantId,
    MICROSOFT_APP_ID: entra.botAppId,
    TAB_CLIENT_ID: entra.tabClientId,
    TAB_RESOURCE: `api://localhost/${entra.tabClientId}`,
    TEAMS_APP_ID: randomUUID(),
    ORGANISATION_NAME: 'Company',
    COMMUNICATORS_GROUP_ID: groups.communicators,
    ADMINISTRATORS_GROUP_ID: groups.administrators,
    STORE: 'cosmos',
    COSMOS_ENDPOINT: peers.cosmosEndpoint,
    COSMOS_KEY: peerKey,
    LOGIN_URL: entra.url,
    GRAPH_URL: peers.graphUrl,
    BOT_OPENID_URL: entra.botOpenIdUrl,
    BOT_SERVICE_URL: peers.connectorUrl,
    COHORT_THRESHOLD: '5',
    // These tests run at any hour.
    QUIET_HOURS: 'off',
  };
}
