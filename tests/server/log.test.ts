import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { canMount, openSmallDisk } from '../e2e/smallDisk.ts';

const log = pathToFileURL(join(import.meta.dirname, '../../src/server/log.ts')).href;

/** A process of its own that logs to `out`, and says on standard error that it is still there. */
function start(script: string, out: number | 'pipe') {
  const code = `const { createLog } = await import(${JSON.stringify(log)}); const log = createLog('info'); ${script}`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['pipe', out, 'pipe'],
  });
  const said = text(child.stderr as NonNullable<typeof child.stderr>);
  const printed = child.stdout ? text(child.stdout) : Promise.resolve('');
  const exit = new Promise((resolve) => child.once('exit', resolve));
  return { child, end: async () => ({ status: await exit, said: await said, printed: await printed }) };
}

const write = (lines: number) =>
  `for (let n = 0; n < ${lines}; n++) log.info({ n, fill: 'x'.repeat(200) }, 'a line');`;
const alive = `process.stdout.write('past the log\\n'); setTimeout(() => process.stderr.write('alive'), 200);`;

describe('the log', () => {
  it('writes every line, and what is written past it', async () => {
    const { printed, status } = await start(write(500) + alive, 'pipe').end();
    expect(status).toBe(0);
    const lines = printed.trim().split('\n');
    expect(lines).toHaveLength(501);
    expect(lines.at(-1)).toBe('past the log');
    expect(JSON.parse(lines[499] ?? '')).toMatchObject({ level: 30, n: 499, msg: 'a line' });
  });

  it.runIf(process.platform === 'linux')('ends nobody’s work when its disk is full [F24]', async () => {
    const full = openSync('/dev/full', 'w');
    try {
      expect(await start(write(20_000) + alive, full).end()).toMatchObject({ status: 0, said: 'alive' });
    } finally {
      closeSync(full);
    }
  });

  it.runIf(canMount)('says how many lines were lost, once there is room again [F24]', async () => {
    const disk = openSmallDisk(8);
    try {
      const file = join(disk.path, 'log');
      const out = openSync(file, 'a');
      disk.fill();
      const goOn = `let room = 0; process.stdin.once('data', () => { const timer = setInterval(() => {
        log.info({ room }, 'there is room');
        if (++room === 30) { clearInterval(timer); process.stdin.unref(); }
      }, 100); });`;
      const { child, end } = start(`${write(20_000)} process.stderr.write('written'); ${goOn}`, out);
      await new Promise((resolve) => child.stderr?.once('data', resolve));
      disk.free();
      child.stdin?.end('freed');
      expect((await end()).status).toBe(0);
      closeSync(out);
      const lines = readFileSync(file, 'utf8').trim().split('\n');
      const entries = lines.map((line) => JSON.parse(line) as { n?: number; room?: number; lost?: number });
      const told = entries.filter(({ lost = 0 }) => lost > 0);
      expect(told).toHaveLength(1);
      // The line that failed, what was told, and everything since.
      expect(entries[0]).toMatchObject({ n: 0 });
      expect(entries[1]).toBe(told[0]);
      expect(entries.at(-1)).toMatchObject({ room: 29 });
      expect(entries.length - 1 + (told[0]?.lost ?? 0)).toBe(20_000 + 30);
    } finally {
      disk.close();
    }
  });
});
