import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { createAdapter } from '../../../bot/adapter.ts';
import { createMessenger } from '../../../bot/messenger.ts';
import { readBroadcast, sendBroadcast } from '../../../src/actions/broadcasts.ts';
import { startDraft, submitDraft } from '../../../src/actions/drafts.ts';
import type { BroadcastView } from '../../../src/actions/views.ts';
import {
  createDispatcher,
  type Dispatcher,
  type DispatcherSettings,
} from '../../../src/delivery/dispatcher.ts';
import { createLeaseKeeper } from '../../../src/delivery/leaseKeeper.ts';
import type { Documents, Messenger, Ports } from '../../../src/ports.ts';
import type { Charge } from '../../../src/store/cosmosClient.ts';
import { openSqlite } from '../../../src/store/sqlite.ts';
import { buildItem } from '../../actions/world.ts';
import { appId } from '../../bot/channel.ts';
import { buildProgramme, noCatalogue, noFetch, noReader } from '../../domain/build.ts';
import type { LogEntry } from '../../peers/connector/log.ts';
import type { Plan } from '../../peers/connector/plan.ts';
import { randomOf } from '../../peers/connector/random.ts';
import { startConnector } from '../../peers/connector/server.ts';
import { openCosmosPeer } from '../../store/open.ts';
import { fillStore, personId, simulatedOrg, writerId } from './company.ts';
import { Generation, Work } from './generation.ts';
import { VirtualTime } from './virtualTime.ts';

export interface Scenario {
  store: 'sqlite' | 'cosmos';
  /** People in the chart, and how many of them have joined: the audience. */
  people: number;
  recipients: number;
  seed: string;
  plan: Omit<Plan, 'seed'>;
  perSecond: number;
  window: number;
  crashes: number;
  /** A second process stands by; what happens to the first one then is a halt of this many milliseconds. */
  standby?: { haltMs: number };
  /** Requests for approval submitted meanwhile. */
  approvals: number;
  /** While no token for the service can be had. */
  tokensDown?: { fromMs: number; untilMs: number };
  /** What a mutant changes in what the process is made of. */
  mutate?: Mutation;
}

export interface Mutation {
  documents?: (documents: Documents) => Documents;
  messenger?: (messenger: Messenger) => Messenger;
  settings?: Partial<DispatcherSettings>;
  keepSdkRetry?: boolean;
}

export interface Approval {
  draftId: string;
  dueAt: number;
}

export interface Simulated {
  broadcast: BroadcastView;
  /** Milliseconds from when it was asked for to the end, and those that Retry-After imposed on everybody. */
  wallMs: number;
  pausedMs: number;
  /** The time of the day at which the run began; `at` and `backAt` count from there. */
  startedAt: number;
  crashes: { at: number; backAt: number }[];
  approvals: Approval[];
  /** Request units by container and operation. */
  charges: Record<string, number>;
  heap: { peak: number; rss: number };
  documents: Documents;
  close: () => Promise<void>;
}

interface Process {
  generation: Generation;
  dispatcher: Dispatcher;
}

const begun = Date.parse('2026-11-25T08:00:00.000Z');

/** One broadcast from beginning to end with everything real but the time, and the service at the other end of the wire. */
export async function simulate(scenario: Scenario, onEntry: (entry: LogEntry) => void): Promise<Simulated> {
  const time = new VirtualTime();
  const work = new Work();
  const clock = { now: () => new Date(begun + time.now()) };
  const connector = await startConnector({
    timer: { now: () => begun + time.now(), wait: (ms) => time.wait(ms) },
    plan: { ...scenario.plan, seed: scenario.seed },
    onEntry,
    lean: true,
  });
  let charges: Simulated['charges'] = {};
  const store = await openStore(scenario.store, ({ container, operation, charge }) => {
    const name = `${container} ${operation}`;
    charges[name] = (charges[name] ?? 0) + charge;
  });
  await fillStore(store.documents, scenario.recipients, connector.url);
  charges = {};
  const org = simulatedOrg(scenario.people);
  const { tokensDown } = scenario;
  const credential = {
    getToken: async () => {
      const isDown = tokensDown && time.now() >= tokensDown.fromMs && time.now() < tokensDown.untilMs;
      if (isDown) throw new TypeError('identity endpoint down');
      return { token: 'bot-token' };
    },
  };
  const adapter = createAdapter({
    appId,
    openIdUrl: connector.url,
    credential,
    keepSdkRetry: scenario.mutate?.keepSdkRetry ?? false,
  });
  const random = randomOf(scenario.seed, 'run');

  let ids = 0;
  function portsOf(documents: Documents, wake: Ports['wake']): Ports {
    return {
      documents,
      directory: { org: () => org },
      clock,
      ids: { id: () => `id${++ids}`, code: () => `linkcode${++ids}` },
      wake,
      fetch: noFetch,
      catalogue: noCatalogue,
      reader: noReader,
      programme: buildProgramme({ sendsPerSecond: scenario.perSecond }),
    };
  }

  const logger = pino({ level: process.env.LOG_LEVEL ?? 'silent' });
  let pausedMs = 0;
  const others: Process[] = [];
  let running: Process | null = null;
  function boot(): Process {
    const generation = new Generation(work);
    const mutate = scenario.mutate ?? {};
    const own = generation.documents(store.documents);
    const ports = portsOf(mutate.documents?.(own) ?? own, (...place) => dispatcher.wake(...place));
    const plain = createMessenger({
      adapter,
      appId,
      tenantId: 'tenant',
      defaultServiceUrl: connector.url,
      ports,
      log: logger,
    });
    const messenger = generation.messenger(plain);
    const dispatcher = createDispatcher(mutate.messenger?.(messenger) ?? messenger, ports, {
      perSecond: scenario.perSecond,
      window: scenario.window,
      alone: scenario.store === 'sqlite' && !scenario.standby,
      logger,
      timer: generation.timer(time),
      random,
      // All of them are one process to the machine: a restart finds its predecessor gone, a standby does not.
      leaseKeeper: (parts) => createLeaseKeeper({ ...parts, isGone: () => !scenario.standby }),
      ...mutate.settings,
    });
    dispatcher.start();
    return { generation, dispatcher };
  }
  function kill({ generation, dispatcher }: Process): void {
    pausedMs += dispatcher.rate.pausedMs();
    generation.kill();
  }

  // Whoever submits is another process: half the time one whose word reaches the dispatcher at once.
  const outside = new Generation(work);
  const world = portsOf(outside.documents(store.documents), (...place) => {
    if (random() < 0.5) running?.dispatcher.wake(...place);
  });
  const idealMs = (scenario.recipients / scenario.perSecond) * 1000;
  const crashes: Simulated['crashes'] = [];
  const approvals: Approval[] = [];
  const heap = { peak: 0, rss: 0 };
  let failure: unknown = null;
  let ended: BroadcastView | null = null;
  const spawn = (task: () => Promise<void>) => {
    task().catch((error) => {
      failure = error;
    });
  };

  running = boot();
  if (scenario.standby) others.push(boot());
  const writer = org.people.get(writerId);
  if (!writer) throw new Error('The writer is missing.');
  const { id } = await sendBroadcast(
    { id: 'b-1', itemId: buildItem().id, audience: { kind: 'everyone' } },
    writer,
    world,
  );

  spawn(async () => {
    for (let number = 0; number < scenario.crashes; number += 1) {
      const at = ((number + random()) / scenario.crashes) * idealMs * 0.95;
      await time.wait(Math.max(1, at - time.now()));
      const stopped = running;
      if (ended || !stopped) return;
      const crash = { at: time.now(), backAt: time.now() };
      crashes.push(crash);
      if (scenario.standby) {
        const thaw = time.wait(scenario.standby.haltMs);
        stopped.generation.freeze(thaw);
        await thaw;
        running = others.find(({ dispatcher }) => dispatcher.status().leading) ?? stopped;
        others.push(stopped);
        continue;
      }
      kill(stopped);
      await time.wait(200 + random() * 600);
      crash.backAt = time.now();
      running = boot();
    }
  });
  spawn(async () => {
    for (let number = 0; number < scenario.approvals; number += 1) {
      await time.wait(Math.max(1, ((number + random()) / scenario.approvals) * idealMs - time.now()));
      const author = org.people.get(personId(9 + Math.floor(random() * (scenario.people - 10))));
      if (!author) return;
      const text = {
        itemId: null,
        topicId: null,
        title: 'T',
        network: 'linkedin',
        text: 'My words',
      } as const;
      const draft = await startDraft({ id: `draft-${number}`, ...text }, author, world);
      approvals.push({ draftId: draft.id, dueAt: clock.now().getTime() });
      await submitDraft(draft.id, { revision: 1 }, author, world);
    }
  });
  spawn(async () => {
    let seen = 0;
    for (;;) {
      await time.wait(2_000);
      const view = await readBroadcast(id, world);
      const tried = view.size - view.counts.queued;
      if (view.size > 0 && tried >= seen) {
        seen = tried + view.size / 10;
        globalThis.gc?.();
        const { heapUsed, external, rss } = process.memoryUsage();
        heap.peak = Math.max(heap.peak, heapUsed + external);
        heap.rss = Math.max(heap.rss, rss);
      }
      if (view.state === 'done') {
        ended = view;
        return;
      }
    }
  });

  await time.run(
    () => work.store > 0 || work.calls > connector.load().holding,
    () => {
      if (failure) throw failure;
      return ended !== null && approvals.length === scenario.approvals;
    },
  );
  // What was asked for at the very end still leaves.
  const until = time.now() + 20_000;
  await time.run(
    () => work.store > 0 || work.calls > connector.load().holding,
    () => time.now() >= until,
  );
  for (const one of new Set([...others, ...(running ? [running] : [])])) kill(one);
  const broadcast = await readBroadcast(
    id,
    portsOf(store.documents, () => undefined),
  );
  return {
    broadcast,
    wallMs: Date.parse(broadcast.finishedAt ?? '') - Date.parse(broadcast.createdAt),
    pausedMs,
    startedAt: begun,
    crashes,
    approvals,
    charges,
    heap,
    documents: store.documents,
    close: async () => {
      await connector.close();
      await store.close();
    },
  };
}

async function openStore(
  name: Scenario['store'],
  onCharge: (charge: Charge) => void,
): Promise<{ documents: Documents; close: () => Promise<void> }> {
  if (name === 'cosmos') return openCosmosPeer({}, { onCharge });
  // In memory where there is such a folder: nobody really crashes here, and the clock stands still for every write.
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'chalkline-simulation-'));
  const documents = openSqlite(join(folder, 'chalkline.sqlite'));
  return {
    documents,
    close: async () => {
      await documents.close();
      rmSync(folder, { recursive: true });
    },
  };
}
