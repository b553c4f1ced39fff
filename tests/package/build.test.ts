import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { exampleSettings, packageSettings } from '../../appPackage/settings.ts';

const run = promisify(execFile);

function build(args: string[], env: Record<string, string> = {}) {
  const { PATH = '' } = process.env;
  return run(process.execPath, ['appPackage/build.ts', ...args], { env: { PATH, ...env } });
}

test('without settings nothing is built and all are named', async () => {
  const failed = await build([]).catch((error) => error);
  expect(failed.code).toBe(1);
  for (const name of Object.keys(packageSettings)) expect(failed.stderr).toContain(`${name} is missing`);
});

test('settings come from flags and from the environment', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'chalkline-package-'));
  const out = join(folder, 'app.zip');
  const { PUBLIC_URL, unfurlDomains, ...env } = exampleSettings;
  const UNFURL_DOMAINS = 'www.example.com, news.example.com';
  const { stdout } = await build(['--PUBLIC_URL', PUBLIC_URL, '--out', out], { ...env, UNFURL_DOMAINS });
  expect(stdout).toContain(`is ready for ${PUBLIC_URL}`);
  const manifest = JSON.parse(strFromU8(unzipSync(await readFile(out))['manifest.json'] ?? new Uint8Array()));
  expect(manifest.composeExtensions[0].messageHandlers[0].value.domains).toEqual([
    'chalkline.example.com',
    'www.example.com',
    'news.example.com',
  ]);
  await rm(folder, { recursive: true });
});
