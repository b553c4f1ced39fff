/** How long before its end a token is no longer handed out, in milliseconds. */
const margin = 120_000;

interface Cached {
  token: string;
  until: number;
}

/**
 * Hands out a bearer token: kept until shortly before it ends, renewed silently, one request at a time.
 * `fetchToken(silent)` asks the host; a silent renewal that fails is asked for again with the host's own prompt.
 */
export function createTokenSource(
  fetchToken: (silent: boolean) => Promise<string>,
  now: () => number = Date.now,
): (renew?: boolean) => Promise<string> {
  let cached: Cached | null = null;
  let running: Promise<string> | null = null;

  async function renewToken(): Promise<string> {
    const token = cached ? await fetchToken(true).catch(() => fetchToken(false)) : await fetchToken(false);
    cached = { token, until: endOf(token) - margin };
    return token;
  }

  return (renew = false) => {
    if (!renew && cached && now() < cached.until) return Promise.resolve(cached.token);
    running ??= renewToken().finally(() => {
      running = null;
    });
    return running;
  };
}

/** The `exp` claim in milliseconds; 0 when the token cannot be read. It is never trusted here, only timed. */
function endOf(token: string): number {
  try {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const claims: { exp?: unknown } = JSON.parse(atob(payload));
    return typeof claims.exp === 'number' ? claims.exp * 1000 : 0;
  } catch {
    return 0;
  }
}
