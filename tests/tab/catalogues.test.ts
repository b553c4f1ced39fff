import { describe, expect, test } from 'vitest';
import { da } from '../../tabs/text/da.ts';
import { en } from '../../tabs/text/en.ts';

/** A catalogue as a flat list of key and text. */
function textsOf(catalogue: object, path = ''): [string, string][] {
  return Object.entries(catalogue).flatMap(([key, value]) => {
    const name = path ? `${path}.${key}` : key;
    return typeof value === 'string' ? [[name, value] as [string, string]] : textsOf(value, name);
  });
}

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

const english = textsOf(en);
const danish = new Map(textsOf(da));

describe('catalogues of the tab', () => {
  test('hold the same keys in both languages', () => {
    expect([...danish.keys()].sort()).toEqual(english.map(([key]) => key).sort());
  });

  test('fill in the same values in both languages', () => {
    for (const [key, text] of english) {
      expect(placeholders(danish.get(key) ?? ''), key).toEqual(placeholders(text));
    }
  });

  test.each([
    ['English', english],
    ['Danish', [...danish]],
  ] as const)('leave no text empty or shouting in %s', (_language, texts) => {
    for (const [key, text] of texts) {
      expect(text.trim(), key).not.toBe('');
      expect(text, key).not.toContain('!');
    }
  });

  test('have both plural forms wherever there is one', () => {
    const keys = new Set(danish.keys());
    for (const key of keys) {
      if (key.endsWith('_one')) expect(keys, key).toContain(key.replace(/_one$/, '_other'));
      if (key.endsWith('_other')) expect(keys, key).toContain(key.replace(/_other$/, '_one'));
    }
  });

  test('leave no English word in the Danish', () => {
    const leftover =
      /\b(the|and|you|your|draft|share|content|guideline|settings|library|manager|approve|item|topic|unit|week|deadline|feedback|dashboard)\b/i;
    for (const [key, text] of danish) {
      expect(text.replace(/\{\{\w+\}\}/g, ''), key).not.toMatch(leftover);
    }
  });

  test('say it with the words of the programme', () => {
    for (const [key, text] of danish) expect(text, key).not.toMatch(/\b(chef|kladde|influencer)/i);
  });

  test('differ wherever the two languages do', () => {
    const alike = new Set([
      'Chalkline',
      'Menu',
      'Administration',
      'Mine',
      'Link',
      'Problem',
      'Send',
      'person',
      'Version',
      'Gatekeeper',
      'Job',
      'Format',
      'Plan',
      'Type',
      'LinkedIn',
      'Mastodon',
      'CSV',
    ]);
    const same = english.filter(([key, text]) => text === danish.get(key)).map(([, text]) => text);
    const words = same.flatMap((text) => text.replace(/\{\{\w+\}\}/g, '').match(/\p{L}{3,}/gu) ?? []);
    expect(words.filter((word) => !alike.has(word))).toEqual([]);
  });
});
