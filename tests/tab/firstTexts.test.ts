import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { first as da } from '../../tabs/text/daFirst.ts';
import { en as whole } from '../../tabs/text/en.ts';
import { first as en } from '../../tabs/text/enFirst.ts';

const tabs = join(import.meta.dirname, '../../tabs');

/** Everything that is there when the first page is drawn: what start.tsx takes along, and nothing that is fetched later. */
function firstParts(path = join(tabs, 'start.tsx'), found = new Map<string, string>()) {
  if (found.has(path)) return found;
  const code = readFileSync(path, 'utf8');
  found.set(path, code);
  for (const [, specifier = ''] of code.matchAll(/^(?:import|export) (?!type)[^;]*?from '(\.[^']+)';$/gm)) {
    const next = join(dirname(path), specifier);
    if (/\.tsx?$/.test(next) && existsSync(next)) firstParts(next, found);
  }
  return found;
}

const said = [...firstParts()].flatMap(([path, code]) =>
  [...code.matchAll(/\bt\(\s*(?:'([^']+)'|`([^`]+)`)/g)].map(([, key, pattern]) => ({
    part: relative(tabs, path),
    key: key ?? pattern ?? '',
  })),
);

function at(catalogue: object, path: string): unknown {
  return path.split('.').reduce<unknown>((part, key) => part?.[key as keyof typeof part], catalogue);
}

describe('the first page', () => {
  test('is the library, without what is fetched later', () => {
    const parts = [...firstParts().keys()].map((path) => relative(tabs, path));
    expect(parts).toContain('pages/library/ItemCard.tsx');
    expect(parts).not.toContain('otherRoutes.tsx');
    expect(said.length).toBeGreaterThan(50);
  });

  test.each(said)('$part finds its words in the first texts: $key', ({ key }) => {
    const [stem = ''] = key.split('.${');
    const names = [stem, `${stem}_one`];
    for (const texts of [en, da]) expect(names.some((name) => at(texts, name) !== undefined)).toBe(true);
    // Of what is named by a value, all is there.
    if (stem !== key) expect(at(en, stem)).toEqual(at(whole, stem));
  });
});
