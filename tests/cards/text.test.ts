import { describe, expect, it } from 'vitest';
import { da } from '../../bot/text/da.ts';
import { en } from '../../bot/text/en.ts';

/** Leaves of a catalogue as `path → words`, with a stand-in for every argument. */
function leavesOf(node: unknown, path = ''): [path: string, words: string][] {
  if (typeof node === 'string') return [[path, node]];
  if (typeof node === 'function') return [[path, String(node('X', 'Y'))]];
  return Object.entries(node as object).flatMap(([key, value]) => leavesOf(value, `${path}.${key}`));
}

/** Words that are the same in both languages, or names. */
const sameInBoth = new Set(['Dansk', 'English', 'Version X', 'Gatekeeper', 'pause', 'X', '0']);

describe('the catalogues', () => {
  const danish = new Map(leavesOf(da));
  const english = new Map(leavesOf(en));

  it('have the same keys in both languages', () => {
    expect([...danish.keys()]).toEqual([...english.keys()]);
  });

  it('leave no English in the Danish one', () => {
    const same = [...danish].filter(([path, words]) => english.get(path) === words && !sameInBoth.has(words));
    expect(same).toEqual([]);
  });

  it('never shout and never leave a word out', () => {
    for (const [path, words] of [...danish, ...english]) {
      expect(words, path).not.toMatch(/!|undefined|null|NaN/);
      expect(words.trim(), path).not.toBe('');
    }
  });

  it('say what the commands are in the words the bot knows', async () => {
    const { commandIn } = await import('../../bot/commands.ts');
    for (const { help } of [da, en]) {
      for (const [command] of help.commands) expect(commandIn(command), command).not.toBeNull();
    }
  });
});
