import { closeSync, fstatSync, mkdtempSync, openSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LogEntry } from '../peers/connector/log.ts';
import type { Plan } from '../peers/connector/plan.ts';
import { startPeer } from '../peers/process.ts';

/** The stub connector in a process of its own, which both sides of a ratio send to in turns. */
export interface Service {
  url: string;
  /** What happens to calls from now on. */
  follow(plan: Plan): Promise<void>;
  /** Every step of every call since this was asked last. Asked while nobody calls. */
  entries(): LogEntry[];
  close(): Promise<void>;
}

export async function startService(): Promise<Service> {
  const folder = mkdtempSync(join(tmpdir(), 'chalkline-bench-service-'));
  const file = join(folder, 'log.jsonl');
  const peer = await startPeer('connector', ['--log', file, '--lean']);
  const log = openSync(file, 'r');
  let read = 0;
  return {
    url: peer.url,
    follow: async (plan) => {
      await fetch(`${peer.url}_plan`, { method: 'POST', body: JSON.stringify(plan) });
    },
    entries: () => {
      const bytes = Buffer.alloc(fstatSync(log).size - read);
      read += readSync(log, bytes, 0, bytes.length, read);
      const lines = bytes.toString('utf8').split('\n').slice(0, -1);
      return lines.map((line) => JSON.parse(line) as LogEntry);
    },
    close: async () => {
      closeSync(log);
      await peer.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
