import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A peer as a process of its own; it prints its address when it listens. */
export async function startPeer(name: 'cosmos' | 'connector', args: readonly string[]) {
  const main = join(import.meta.dirname, name, 'main.ts');
  const child = spawn(process.execPath, [main, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [line] = (await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit').then(() => [`The ${name} peer ended at start.`]),
  ])) as [Buffer | string];
  const url = String(line).trim();
  if (!URL.canParse(url)) throw new Error(url);
  return { url, close: () => endOf(child) };
}

async function endOf(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  if (child.exitCode === null && child.kill('SIGKILL')) await gone;
}
