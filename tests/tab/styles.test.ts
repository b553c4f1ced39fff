import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Each part of the tab with style sheets of its own: what it calls them, and what it takes from them. */
const uses = globSync('tabs/**/*.tsx', { cwd: root }).flatMap((path) => {
  const code = readFileSync(join(root, path), 'utf8');
  return [...code.matchAll(/^import (\w+) from '(\.[^']*\.module\.css)';$/gm)].map(([, name, sheet]) => ({
    part: path,
    sheet: join(dirname(path), sheet ?? ''),
    taken: [...code.replace(/^import .*$/gm, '').matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g'))].map(
      ([, one = '']) => one,
    ),
    byName: code.includes(`${name}[`),
  }));
});

function classesOf(sheet: string): Set<string> {
  const css = readFileSync(join(root, sheet), 'utf8').replace(/\/\*.*?\*\/|url\(.*?\)/gs, '');
  return new Set([...css.matchAll(/\.([a-z]\w*)(?=[\s.:[>{,])/gi)].map(([, name = '']) => name));
}

describe('style sheets of parts', () => {
  test.each(uses)('$part takes only what stands in $sheet', ({ sheet, taken }) => {
    const there = classesOf(sheet);
    expect(there.size).toBeGreaterThan(0);
    expect(taken.filter((name) => !there.has(name))).toEqual([]);
  });

  const sheets = globSync('tabs/**/*.module.css', { cwd: root });

  test.each(sheets)('%s holds only what is taken', (sheet) => {
    const own = uses.filter((use) => use.sheet === sheet);
    if (own.some(({ byName }) => byName)) return;
    const taken = new Set(own.flatMap((use) => use.taken));
    expect([...classesOf(sheet)].filter((name) => !taken.has(name))).toEqual([]);
  });
});
