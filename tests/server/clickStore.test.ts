import { createServer } from 'node:http';
import express from 'express';
import { pino } from 'pino';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { TrackedLink } from '../../src/domain/link.ts';
import type { Documents } from '../../src/ports.ts';
import { createClickCounter } from '../../src/server/clicks.ts';
import { createRedirect } from '../../src/server/links.ts';
import { openWorld } from '../actions/world.ts';
import { openCosmosPeer } from '../store/open.ts';
import { listen } from './door.ts';

const month = '2026-11';
const browsers = ['Firefox/140.0', 'Chrome/140.0 Safari/537.36', 'Version/19.0 Safari/605.1.15'];

function buildLink(number: number): TrackedLink {
  const id = `code${String(number).padStart(6, '0')}`;
  const url = `https://company.example/${number}`;
  return { id, url, itemId: 'item-1', network: 'x', unitId: 'boss', createdAt: '2026-11-24T09:00:00.000Z' };
}

/** Links on their own port; their clicks go over the wire to a store that the test lets fall silent. */
async function openLinks(links: number, bound: number, deadline = 500) {
  const { ports } = await openWorld();
  const far = await openCosmosPeer(
    {},
    { retry: { attempts: 2, pause: 1, deadline, patience: deadline / 2 } },
  );
  onTestFinished(() => far.close());
  const documents: Documents = {
    ...ports.documents,
    read: (container, id, partition) =>
      (container === 'clicks' ? far.documents : ports.documents).read(container, id, partition),
    create: (container, doc) =>
      (container === 'clicks' ? far.documents : ports.documents).create(container, doc),
    replace: (container, doc, etag) =>
      (container === 'clicks' ? far.documents : ports.documents).replace(container, doc, etag),
  };
  const all = Array.from({ length: links }, (_, number) => buildLink(number));
  await ports.documents.createMany('links', all);
  const logged: { lost?: number }[] = [];
  const logger = pino({}, { write: (line: string) => void logged.push(JSON.parse(line)) });
  const counter = createClickCounter(documents, ports.clock, logger, bound);
  const { fromMemory, fromStore } = createRedirect({ ...ports, documents }, counter, 100_000);
  const app = express().get('/s/:code', fromMemory, fromStore);
  const url = await listen(createServer(app));
  const visit = async ({ id }: TrackedLink, browser: string) => {
    const headers = { 'user-agent': `Mozilla/5.0 (X11; Linux x86_64) ${browser}` };
    return (await fetch(`${url}/s/${id}`, { redirect: 'manual', headers })).status;
  };
  return {
    all,
    counter,
    peer: far.peer,
    /** Everybody once on every link; answers the statuses. */
    visitAll: () => Promise.all(browsers.flatMap((browser) => all.map((link) => visit(link, browser)))),
    goSilent: () => {
      for (const operation of ['read', 'create', 'replace'] as const) {
        far.peer.inject({ operation, container: 'clicks', kind: 'silence', times: 100_000 });
      }
    },
    toldLost: () => logged.reduce((sum, { lost = 0 }) => sum + lost, 0),
    stored: async () => {
      const { docs } = await far.documents.query('clicks', { partition: month, limit: 1000 });
      return docs.reduce((sum, { doc }) => sum + doc.human + doc.bot + doc.repeated, 0);
    },
  };
}

describe('while the click store is silent at the other end of the wire [F28]', () => {
  it('everybody is led on before it has answered, and every click is written later', async () => {
    const { all, counter, visitAll, goSilent, peer, stored } = await openLinks(40, 1_000, 6_000);
    goSilent();
    await visitAll();
    let isWaiting = true;
    const flush = counter.flush().then(() => {
      isWaiting = false;
    });
    expect(new Set(await visitAll())).toEqual(new Set([302]));
    expect(isWaiting).toBe(true);
    await flush;
    expect(await stored()).toBe(0);
    peer.clearFaults();
    await counter.flush();
    expect(await stored()).toBe(2 * browsers.length * all.length);
    expect(counter.lost()).toBe(0);
  });

  it('memory has a bound; what does not fit is counted, and told before the store is back', async () => {
    const { all, counter, visitAll, goSilent, peer, stored, toldLost } = await openLinks(60, 25);
    goSilent();
    const flush = counter.flush();
    expect(new Set(await visitAll())).toEqual(new Set([302]));
    await Promise.all([flush, counter.flush()]);
    expect(counter.lost()).toBeGreaterThan(0);
    expect(toldLost()).toBe(counter.lost());
    peer.clearFaults();
    await counter.flush();
    expect((await stored()) + counter.lost()).toBe(browsers.length * all.length);
    expect(toldLost()).toBe(counter.lost());
  });

  it('one round asks for one group only, so that it ends and the next may find the store again', async () => {
    const { all, counter, visitAll, goSilent, peer, stored } = await openLinks(300, 1_000);
    await visitAll();
    goSilent();
    const before = peer.seen('read');
    await counter.flush();
    // Twenty links, and what the client repeats of them.
    expect(peer.seen('read') - before).toBeLessThan(150);
    peer.clearFaults();
    await counter.flush();
    expect(await stored()).toBe(browsers.length * all.length);
  });
});
