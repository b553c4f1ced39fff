import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

export interface RunningApp {
  url: string;
  dataDir: string;
  output: () => string;
  /** Of the process that runs now, or ran last. */
  pid: () => number;
  isRunning: () => boolean;
  /** Sends the process a signal and does not wait. */
  signal: (name: NodeJS.Signals) => void;
  /** SIGKILL, and wait until it is gone. */
  kill: () => Promise<void>;
  /** SIGTERM, wait, and remove the data folder. */
  close: () => Promise<void>;
  restart: () => Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The app as a stranger runs it, on a port and a data folder of its own. The tab must be built. */
export async function startApp(
  options: { args?: string[]; env?: Record<string, string>; port?: number; production?: boolean } = {},
): Promise<RunningApp> {
  let port = options.port ?? (await freePort());
  const addressOf = () => `http://localhost:${port}`;
  const dataDir = mkdtempSync(join(tmpdir(), 'chalkline-app-'));
  const local = options.production ? [] : ['--data', dataDir];
  let output = '';
  let child: ChildProcess;

  async function start(): Promise<void> {
    const args = ['src/main.ts', '--port', String(port), ...local, ...(options.args ?? [])];
    child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, LOG_LEVEL: 'warn', ...options.env },
    });
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    for (let tries = 0; tries < 300; tries++) {
      if (child.exitCode !== null) throw new Error(`The app stopped at start:\n${output}`);
      const answer = await fetch(`${addressOf()}/readyz`).catch(() => null);
      if (answer?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`The app is not ready after 30 s:\n${output}`);
  }

  const isRunning = () => child.exitCode === null && child.signalCode === null;

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (!isRunning()) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await gone;
  }

  /** A port that was free may be taken by the time the app has it: by another test, or by a call of somebody's. */
  async function startSomewhere(): Promise<void> {
    for (let tries = 0; ; tries += 1) {
      try {
        return await start();
      } catch (error) {
        if (options.port !== undefined || tries === 3 || !output.includes('is in use')) throw error;
        [port, output] = [await freePort(), ''];
      }
    }
  }

  await startSomewhere();
  return {
    url: addressOf(),
    dataDir,
    output: () => output,
    pid: () => child.pid ?? 0,
    isRunning,
    signal: (name) => void child.kill(name),
    kill: () => end('SIGKILL'),
    restart: start,
    close: async () => {
      await end('SIGTERM');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
