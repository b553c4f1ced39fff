import { CosmosClient, type CosmosClientOptions } from '@azure/cosmos';
import type { TokenCredential } from '@azure/identity';
import type { Container } from '../ports.ts';

/** What one operation cost, in request units; retries and refused attempts included. */
export interface Charge {
  operation: 'read' | 'create' | 'replace' | 'remove' | 'query';
  container: Container;
  charge: number;
}

export interface CosmosSettings {
  endpoint: string;
  database: string;
  /** The account key: emulators and tests. */
  key?: string | undefined;
  /** Managed identity in production; needs the built-in role Data Contributor. */
  credential?: TokenCredential | undefined;
  onCharge?: ((charge: Charge) => void) | undefined;
  retry?: RetryPolicy | undefined;
}

export interface RetryPolicy {
  attempts: number;
  /** Milliseconds after which no further attempt begins and a running one is given up. */
  deadline: number;
  /** Milliseconds without an answer after which one request is given up, and repeated. */
  patience?: number;
  /** First pause in milliseconds; doubles with each attempt up to 2 s, half of it random. */
  pause: number;
}

/** Many times what the slowest request takes: whoever is silent for longer has lost the request or its answer. */
const defaultPatience = 3_000;

export function connect({ endpoint, key, credential, retry }: CosmosSettings): CosmosClient {
  const isLoopback = ['localhost', '127.0.0.1', '[::1]'].includes(new URL(endpoint).hostname);
  const options: CosmosClientOptions = {
    endpoint,
    connectionPolicy: {
      requestTimeout: retry?.patience ?? defaultPatience,
      // An emulator names addresses of its own that may not be reachable from here.
      enableEndpointDiscovery: !isLoopback,
    },
    userAgentSuffix: 'chalkline',
  };
  if (key) return new CosmosClient({ ...options, key });
  if (!credential) return new CosmosClient(options);
  if (endpoint.startsWith('http:') && isLoopback) {
    // The client's own credential policy refuses plain http, which is all that a local peer speaks.
    return new CosmosClient({ ...options, tokenProvider: () => tokenFor(endpoint, credential) });
  }
  return new CosmosClient({ ...options, aadCredentials: credential });
}

async function tokenFor(endpoint: string, credential: TokenCredential): Promise<string> {
  const token = await credential.getToken(`${new URL(endpoint).origin}/.default`);
  return `type=aad&ver=1.0&sig=${token?.token ?? ''}`;
}
