import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { exampleSettings } from '../../appPackage/settings.ts';

const run = promisify(execFile);

function build(args: string[], env: Record<string, string> = {}) {
  const { PATH = '' } = process.env;
  return run(process.execPath, ['appPackage/build.ts', ...args], { env: { PATH, ...env } });
}

test('without settings nothing is built and all are named', async () => {
  const failed = await build([]).catch((error) => error);
  expect(failed.code).toBe(1);
  for (const name of Object.keys(exampleSettings)) expect(failed.stderr).toContain(`${name} is missing`);
});

test('settings come from flags and from the environment', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'chalkline-package-'));
  const out = join(folder, 'app.zip');
  const { PUBLIC_URL, ...env } = exampleSettings;
  const { stdout } = await build(['--PUBLIC_URL', PUBLIC_URL, '--out', out], env);
  expect(stdout).toContain(`is ready for ${PUBLIC_URL}`);
  expect(Object.keys(unzipSync(await readFile(out)))).toContain('manifest.json');
  await rm(folder, { recursive: true });
});
