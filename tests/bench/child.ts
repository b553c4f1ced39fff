import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server under test, in a process of its own. */
export interface Child {
  url: string;
  /** Stops the process in its tracks, so that what it does by itself takes nothing from the other side's turn. */
  pause: () => void;
  resume: () => void;
  tell: (signal: NodeJS.Signals) => void;
  close: () => Promise<void>;
}

const readyWithinMs = 120_000;

/** Starts a module of ours and waits until `path` answers. What it prints as an error is shown. */
export async function startChild(
  argsFor: (port: number) => string[],
  path: string,
  env: Record<string, string> = {},
): Promise<Child> {
  const port = await freePort();
  const child = spawn(process.execPath, argsFor(port), {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...env },
  });
  const url = `http://localhost:${port}`;
  await untilReady(child, url + path);
  return {
    url,
    pause: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    tell: (signal) => void child.kill(signal),
    close: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGCONT');
      child.kill('SIGTERM');
      await gone;
    },
  };
}

async function untilReady(child: ChildProcess, address: string): Promise<void> {
  const deadline = performance.now() + readyWithinMs;
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode} at start.`);
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill('SIGKILL');
  throw new Error('The server does not get ready.');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
