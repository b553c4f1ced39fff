import { type Logger, pino } from 'pino';
import { onTestFinished } from 'vitest';
import { createDispatcher, type Dispatcher, type DispatcherSettings } from '../../src/delivery/dispatcher.ts';
import type { Broadcast, Recipient } from '../../src/domain/broadcast.ts';
import type { Member } from '../../src/domain/member.ts';
import type { Message } from '../../src/domain/message.ts';
import { buildOrg } from '../../src/domain/orgChart.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Attempt, Documents, Messenger, Outcome, Ports } from '../../src/ports.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { buildItem, topic } from '../actions/world.ts';
import { buildMember, buildPerson, buildProgramme, noCatalogue, noFetch, noReader } from '../domain/build.ts';
import { Generation, Work } from '../faults/simulation/generation.ts';
import { VirtualTime } from '../faults/simulation/virtualTime.ts';
import { type Shaky, shaky } from './shakyDocuments.ts';

const begun = Date.parse('2026-11-25T08:00:00.000Z');
const never = new Promise<never>(() => undefined);
const unreachable: Outcome = { state: 'deferred', why: 'unreachable', retryAfterMs: null };

/** What the service answers to one call; `tries` counts the calls for this message, from 1. */
export type Service = (message: Message, tries: number) => Outcome;

export const sent: Outcome = { state: 'sent', conversationId: 'a:1', activityId: '1' };

export interface Call {
  id: string;
  to: string;
  at: number;
  operation: Message['operation'];
  /** The card that is replaced. */
  target: string | null;
}

interface Running {
  generation: Generation;
  dispatcher: Dispatcher;
  store: Shaky;
}

export interface DispatchOptions {
  people?: number;
  service?: Service;
  /** What is found out about a person before the service is asked anything. */
  obstacle?: (message: Message, now: Date) => Outcome | null;
  /** Milliseconds from a call to its answer. */
  latencyMs?: number;
  settings?: Partial<DispatcherSettings>;
  logger?: Logger;
}

/**
 * The dispatcher on a real store, with a clock that jumps and a service that answers what the test says. A process is
 * booted and killed at will.
 */
export class Dispatch {
  readonly time = new VirtualTime();
  readonly documents: Documents = openSqlite(':memory:');
  readonly calls: Call[] = [];
  readonly attempts: Attempt[] = [];
  /** What people and servers use, which no kill reaches. */
  readonly ports: Ports;
  readonly writer: Person;
  service: Service;
  /** Neither token nor line: nothing can even be asked. */
  isCutOff = false;
  /** By how much the clock of the next process is off. */
  skewMs = 0;
  running: Running | null = null;
  private readonly work = new Work();
  private readonly options: DispatchOptions;
  private readonly tries = new Map<string, number>();
  private readonly org: ReturnType<typeof buildOrg>;
  private ids = 0;

  private constructor(options: DispatchOptions) {
    this.options = options;
    this.service = options.service ?? (() => sent);
    const people = Array.from({ length: options.people ?? 0 }, (_, at) => buildPerson({ id: personId(at) }));
    this.writer = buildPerson({ id: 'writer', roles: ['communicator'] });
    this.org = buildOrg([...people, this.writer]);
    const outside = new Generation(this.work).documents(this.documents);
    this.ports = this.portsOn(outside, 0, (...place) => this.running?.dispatcher.wake(...place));
  }

  static async open(options: DispatchOptions = {}): Promise<Dispatch> {
    const dispatch = new Dispatch(options);
    const { documents, org } = dispatch;
    onTestFinished(async () => {
      dispatch.kill();
      await documents.close();
    });
    await documents.createMany('library', [topic, buildItem()]);
    const members = [...org.people.keys()].map((id) => buildMember({ id, joined: id !== 'writer' }));
    await documents.createMany('members', members);
    return dispatch;
  }

  private portsOn(documents: Documents, skewMs: number, wake: Ports['wake']): Ports {
    return {
      documents,
      directory: { org: () => this.org },
      clock: { now: () => new Date(begun + this.time.now() + skewMs) },
      ids: { id: () => `id${++this.ids}`, code: () => `linkcode${++this.ids}` },
      wake,
      fetch: noFetch,
      catalogue: noCatalogue,
      reader: noReader,
      programme: buildProgramme(),
    };
  }

  boot(settings: Partial<DispatcherSettings> = {}): Running {
    const generation = new Generation(this.work);
    const store = shaky(generation.documents(this.documents));
    const ports = this.portsOn(store.documents, this.skewMs, (...place) => dispatcher.wake(...place));
    const timer = generation.timer(this.time);
    const messenger: Messenger = {
      deliver: async (message, target, permit) => {
        if (this.isCutOff) return unreachable;
        const obstacle = this.options.obstacle?.(message, ports.clock.now());
        if (obstacle) return obstacle;
        if (!(await permit())) return { state: 'held' };
        if (generation.isDead) return never;
        const tries = (this.tries.get(message.id) ?? 0) + 1;
        this.tries.set(message.id, tries);
        const { id, to, operation } = message;
        this.calls.push({ id, to, at: this.time.now(), operation, target: target?.activityId ?? null });
        const outcome = this.service(message, tries);
        await timer.wait(this.options.latencyMs ?? 50);
        return outcome;
      },
    };
    const dispatcher = createDispatcher(messenger, ports, {
      perSecond: 40,
      window: 10,
      alone: true,
      timer,
      logger: this.options.logger ?? pino({ level: 'silent' }),
      random: () => 0.5,
      onAttempt: (attempt) => void this.attempts.push(attempt),
      ...this.options.settings,
      ...settings,
    });
    dispatcher.start();
    this.running = { generation, dispatcher, store };
    return this.running;
  }

  kill(): void {
    this.running?.generation.kill();
    this.running = null;
  }

  /** Lets time go on until it is so. */
  async until(isSo: () => boolean | Promise<boolean>, withinMs = 3_600_000): Promise<void> {
    let isDone = false;
    let failure: unknown = null;
    const deadline = this.time.now() + withinMs;
    const watch = async () => {
      while (!isDone) {
        if (await isSo()) isDone = true;
        else if (this.time.now() > deadline) throw new Error(`Not so within ${withinMs} ms.`);
        else await this.time.wait(100);
      }
    };
    watch().catch((error) => {
      failure = error;
    });
    await this.time.run(
      () => this.work.store > 0,
      () => {
        if (failure) throw failure;
        return isDone;
      },
    );
  }

  async pass(ms: number): Promise<void> {
    const end = this.time.now() + ms;
    await this.until(() => this.time.now() >= end, ms + 200);
  }

  async broadcast(id = 'b-1'): Promise<Broadcast> {
    const stored = await this.documents.read('broadcasts', id, 'broadcast');
    if (!stored) throw new Error(`${id} is missing.`);
    return stored.doc;
  }

  async recipients(id = 'b-1'): Promise<Recipient[]> {
    const { docs } = await this.documents.query('chunks', { partition: id, limit: 1000 });
    return docs.flatMap(({ doc }) => doc.recipients);
  }

  async member(id: string): Promise<Member> {
    const stored = await this.documents.read('members', id, id);
    if (!stored) throw new Error(`${id} is missing.`);
    return stored.doc;
  }

  /** Sends to everybody who has joined, and answers once it is in this state. */
  async untilState(state: Broadcast['state'], id = 'b-1', withinMs?: number): Promise<Broadcast> {
    await this.until(async () => (await this.broadcast(id)).state === state, withinMs);
    return this.broadcast(id);
  }

  callsTo(to: string): number {
    return this.calls.filter((call) => call.to === to).length;
  }
}

export function personId(number: number): string {
  return `person-${String(number).padStart(4, '0')}`;
}
