/**
 * Our side as a process of its own: the dispatcher, the messenger and the adapter of production on a SQLite file, as
 * one process serves a company. Each job is a broadcast to members of a store of its own.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAdapter } from '../../bot/adapter.ts';
import { createMessenger } from '../../bot/messenger.ts';
import { readBroadcast, sendBroadcast } from '../../src/actions/broadcasts.ts';
import { everyDoc } from '../../src/actions/change.ts';
import type { BroadcastView } from '../../src/actions/views.ts';
import { createDispatcher, type Dispatcher } from '../../src/delivery/dispatcher.ts';
import { sampleId } from '../../src/local/sample/ids.ts';
import { loadSample } from '../../src/local/sample/load.ts';
import type { Documents, Ports } from '../../src/ports.ts';
import { logAttempt } from '../../src/server/deliveryLog.ts';
import { createLog } from '../../src/server/log.ts';
import { createMetrics } from '../../src/server/metrics.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { upgrading } from '../../src/store/upgrade.ts';
import { appId } from '../bot/channel.ts';
import { tenantId } from '../bot/teams.ts';
import { buildProgramme, noCatalogue, noFetch, noReader } from '../domain/build.ts';
import { fillStore, simulatedOrg, writerId } from '../faults/simulation/company.ts';
import { serveJobs } from './worker.ts';

export interface Broadcasting {
  serviceUrl: string;
  people: number;
  /** Null for as fast as it goes. */
  perSecond: number | null;
  /** On their way at a time. */
  window: number;
}

export interface Broadcasted {
  /** From the wish to send until everybody has reached an end and that is written down. */
  ms: number;
  /** What the processor did meanwhile, in milliseconds. */
  cpuMs: number;
  /** Recipients by their state in the store, and the reason where there is one. */
  states: Record<string, number>;
}

const clock = { now: () => new Date() };
const logger = createLog('error');
const credential = { getToken: async () => ({ token: 'bot-token' }) };
const metrics = createMetrics(
  () => null,
  () => 0,
);

async function broadcast({ serviceUrl, people, perSecond, window }: Broadcasting): Promise<Broadcasted> {
  const folder = mkdtempSync(join(tmpdir(), 'chalkline-bench-sender-'));
  const documents = upgrading(openSqlite(join(folder, 'chalkline.sqlite')));
  await fillStore(documents, people, serviceUrl);
  await loadSample(documents, clock.now(), {
    people: false,
    library: true,
    guidelines: true,
    activity: null,
  });
  const org = simulatedOrg(people);
  let dispatcher: Dispatcher | null = null;
  const ports: Ports = {
    documents,
    directory: { org: () => org },
    clock,
    ids: { id: () => crypto.randomUUID(), code: () => crypto.randomUUID() },
    wake: (...place) => dispatcher?.wake(...place),
    fetch: noFetch,
    catalogue: noCatalogue,
    reader: noReader,
    programme: buildProgramme({ sendsPerSecond: perSecond ?? 50 }),
  };
  const adapter = createAdapter({ appId, openIdUrl: `${serviceUrl}openid`, credential });
  const bot = { adapter, appId, tenantId, defaultServiceUrl: serviceUrl };
  dispatcher = createDispatcher(createMessenger({ ...bot, ports, log: logger }), ports, {
    perSecond: perSecond ?? Number.POSITIVE_INFINITY,
    window,
    alone: true,
    logger,
    onAttempt: (attempt) => {
      metrics.onAttempt(attempt);
      logAttempt(logger, attempt);
    },
  });
  dispatcher.start();
  while (!dispatcher.status().leading) await pause();

  const writer = org.people.get(writerId);
  if (!writer) throw new Error('The writer is missing.');
  const item = { itemId: sampleId('item', 'how-it-works'), audience: { kind: 'everyone' } } as const;
  const before = process.cpuUsage();
  const { id } = await sendBroadcast(item, writer, ports);
  const view = await ended(id, ports);
  const { user, system } = process.cpuUsage(before);
  const states = await statesIn(documents, id);
  await dispatcher.stop();
  await documents.close();
  rmSync(folder, { recursive: true });
  const ms = Date.parse(view.finishedAt ?? '') - Date.parse(view.createdAt);
  return { ms, cpuMs: (user + system) / 1000, states };
}

async function ended(id: string, ports: Ports): Promise<BroadcastView> {
  for (;;) {
    const view = await readBroadcast(id, ports);
    if (view.state === 'done') return view;
    await pause();
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50));
}

/** Every recipient is looked at, whatever the counts say. */
async function statesIn(documents: Documents, id: string): Promise<Record<string, number>> {
  const states: Record<string, number> = {};
  for await (const chunk of everyDoc(documents, 'chunks', { partition: id }))
    for (const { state, reason } of chunk.recipients) {
      const name = reason ? `${state}: ${reason}` : state;
      states[name] = (states[name] ?? 0) + 1;
    }
  return states;
}

serveJobs(broadcast);
