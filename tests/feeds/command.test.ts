import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const fixtures = join(import.meta.dirname, 'fixtures');

function run(...args: string[]) {
  return spawnSync(process.execPath, ['src/feeds.ts', ...args], { cwd: root, encoding: 'utf8' });
}

describe('npm run feeds', () => {
  it('prints one row a file', () => {
    const { stdout, stderr, status } = run(fixtures);
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    const [heading, ...rows] = stdout.trimEnd().split('\n');
    expect(heading).toMatch(/^file +kind +entries +first title, or why not$/);
    expect(rows.map((row) => row.split(' ')[0])).toEqual(readdirSync(fixtures).sort());
  });

  it('says what it needs, and what it could not read', () => {
    expect(run()).toMatchObject({ status: 2, stderr: expect.stringContaining('npm run feeds -- DIR') });
    expect(run('/nowhere')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('/nowhere cannot be read'),
    });
  });
});
