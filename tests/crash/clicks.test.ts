import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { expect, it, onTestFinished } from 'vitest';
import { clicksIn, connections, requestsForLinks, startRedirect } from '../bench/redirects.ts';

const requests = 100_000;
/** What a crash may lose: what was gathered since the last write, and the time that a write takes. */
const windowMs = 1_500;

interface Served {
  /** When each redirect was heard of. */
  at: number[];
  other: number;
}

/** Asks until `amount` are answered, or until the server is gone. `afterSome` is told once, in the middle. */
function ask(url: string, amount: number, afterSome?: () => void): Promise<Served> {
  return new Promise((resolve, reject) => {
    const served: Served = { at: [], other: 0 };
    const options = { url, connections, amount, requests: requestsForLinks(), bailout: 1 };
    const run = autocannon(options, (error) => (error ? reject(error) : resolve(served)));
    run.on('response', (_client, status) => {
      if (status === 302) served.at.push(performance.now());
      else served.other += 1;
      if (served.at.length === Math.floor(amount / 2)) afterSome?.();
    });
  });
}

it('counts every click of 100,000, a kill in the middle and all [D5]', {
  timeout: 240_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'chalkline-clicks-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));

  const first = await startRedirect(folder);
  let killedAt = 0;
  const before = await ask(first.url, requests, () => {
    killedAt = performance.now();
    first.tell('SIGKILL');
  });
  expect(killedAt).toBeGreaterThan(0);
  const kept = await clicksIn(folder);
  const old = before.at.filter((at) => at < killedAt - windowMs).length;
  expect(kept).toBeGreaterThanOrEqual(old);
  expect(kept).toBeLessThanOrEqual(before.at.length + connections);

  const second = await startRedirect(folder);
  const after = await ask(second.url, requests - before.at.length);
  await second.close();
  expect(after.other).toBe(0);
  expect(after.at.length).toBe(requests - before.at.length);
  // A stop that is asked for loses nothing.
  expect(await clicksIn(folder)).toBe(kept + after.at.length);
});
