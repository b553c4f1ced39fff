import { leaseId } from '../../src/domain/lease.ts';
import type { Documents } from '../../src/ports.ts';
import { type RunningApp, startApp } from '../e2e/app.ts';
import type { History, SignalName } from './history.ts';
import { until } from './until.ts';

/** One server process under test. */
export interface ServerProcess extends Pick<RunningApp, 'url' | 'pid' | 'isRunning' | 'output'> {
  /** Sends it a signal, and puts that down. */
  signal(name: SignalName): void;
  /** Resolves when the process is gone. */
  gone(withinMs: number): Promise<void>;
}

/** The servers of one run, on one store. */
export interface Fleet {
  start(): Promise<ServerProcess>;
  running(): ServerProcess[];
  /** Of the server that was started last of those that answer. */
  url(): string | null;
  /** Who holds the lease, by the store; null when nobody who runs does. */
  leader(): Promise<ServerProcess | null>;
  followers(): Promise<ServerProcess[]>;
  close(): Promise<void>;
}

export function createFleet(env: Record<string, string>, documents: Documents, history: History): Fleet {
  const started: { app: RunningApp; server: ServerProcess; halted: boolean }[] = [];
  const running = () => started.filter(({ app }) => app.isRunning());

  async function leader(): Promise<ServerProcess | null> {
    const stored = await documents.read('dispatch', leaseId, leaseId);
    // HOST:PID:MARK
    const pid = Number(stored?.doc.holder?.split(':').at(-2));
    return running().find(({ app }) => app.pid() === pid)?.server ?? null;
  }

  return {
    start: async () => {
      const app = await startApp({ production: true, env });
      const server: ServerProcess = {
        url: app.url,
        pid: app.pid,
        isRunning: app.isRunning,
        output: app.output,
        signal: (name) => {
          history.add({ event: 'signal', at: Date.now(), pid: app.pid(), signal: name });
          one.halted = name === 'SIGSTOP';
          app.signal(name);
        },
        gone: async (withinMs) => {
          await until(`process ${app.pid()} is gone`, withinMs, async () => !app.isRunning());
        },
      };
      const one = { app, server, halted: false };
      started.push(one);
      return server;
    },
    running: () => running().map(({ server }) => server),
    url: () => running().findLast(({ halted }) => !halted)?.server.url ?? null,
    leader,
    followers: async () => {
      const first = await leader();
      return running().flatMap(({ server }) => (server === first ? [] : server));
    },
    close: async () => {
      await Promise.all(
        started.map(({ app }) => {
          app.signal('SIGCONT');
          return app.kill();
        }),
      );
    },
  };
}
