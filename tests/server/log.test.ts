import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';

const log = pathToFileURL(join(import.meta.dirname, '../../src/server/log.ts')).href;

/** A process of its own that logs to `out`, and says on standard error that it is still there. */
async function run(script: string, out: number | 'pipe') {
  const code = `const { createLog } = await import(${JSON.stringify(log)}); const log = createLog('info'); ${script}`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', out, 'pipe'],
  });
  const said = text(child.stderr as NonNullable<typeof child.stderr>);
  const printed = child.stdout ? text(child.stdout) : Promise.resolve('');
  const status = await new Promise((resolve) => child.once('exit', resolve));
  return { status, said: await said, printed: await printed };
}

const many = (lines: number) =>
  `for (let n = 0; n < ${lines}; n++) log.info({ n, fill: 'x'.repeat(200) }, 'a line');`;
const alive = `process.stdout.write('past the log\\n'); setTimeout(() => process.stderr.write('alive'), 200);`;

describe('the log', () => {
  it.runIf(process.platform === 'linux')('ends nobody’s work when its disk is full [F24]', async () => {
    const full = openSync('/dev/full', 'w');
    try {
      expect(await run(many(20_000) + alive, full)).toMatchObject({ status: 0, said: 'alive' });
    } finally {
      closeSync(full);
    }
  });

  it('writes every line, and what is written past it', async () => {
    const { printed, status } = await run(many(500) + alive, 'pipe');
    expect(status).toBe(0);
    const lines = printed.trim().split('\n');
    expect(lines).toHaveLength(501);
    expect(lines.at(-1)).toBe('past the log');
    expect(JSON.parse(lines[499] ?? '')).toMatchObject({ level: 30, n: 499, msg: 'a line' });
  });
});
