import { describe, expect, it } from 'vitest';
import { describeFile, sourceFiles, wrongDirections } from './rings.ts';

const files = sourceFiles();
const maxLines = 400;
const maxScreenLines = 300;

describe('architecture', () => {
  it('finds the source files it judges', () => {
    expect(files.length).toBeGreaterThan(40);
  });

  it('keeps every import pointing the agreed way', () => {
    expect(wrongDirections(files)).toEqual([]);
  });

  it('catches an import that points the wrong way', () => {
    const wrong = describeFile('src/domain/x.ts', "import { a } from '../store/sqlite.ts';");
    const tab = describeFile('tabs/x.tsx', "const a = await import('../src/actions/me.ts');");
    expect(wrongDirections([wrong, tab])).toHaveLength(2);
  });

  it('lets only the three seams import botbuilder', () => {
    const seams = ['bot/adapter.ts', 'bot/activities.ts', 'bot/messenger.ts'];
    const importers = files.filter((file) => file.packages.some((name) => name.startsWith('botbuilder')));
    expect(importers.map((file) => file.path).filter((path) => !seams.includes(path))).toEqual([]);
  });

  it('keeps domain free of I/O and of a clock', () => {
    const impure = files.filter(
      (file) =>
        file.path.startsWith('src/domain/') &&
        /node:(fs|net|http)|\bDate\.now\(|new Date\(\)/.test(file.text),
    );
    expect(impure.map((file) => file.path)).toEqual([]);
  });

  it('keeps files within the size budget', () => {
    const tooLong = files.filter(
      (file) => file.lines > (file.path.endsWith('.tsx') ? maxScreenLines : maxLines),
    );
    expect(tooLong.map((file) => `${file.path} ${file.lines}`)).toEqual([]);
    const lengths = files.map((file) => file.lines).sort((a, b) => a - b);
    expect(lengths[lengths.length >> 1]).toBeLessThanOrEqual(100);
  });

  it('has no module named for nothing in particular', () => {
    const vague = files.filter((file) => /(helpers?|utils?|common|manager)\.tsx?$/i.test(file.path));
    expect(vague.map((file) => file.path)).toEqual([]);
  });
});
