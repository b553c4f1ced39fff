import { describe, expect, it } from 'vitest';
import { loadLibraryCard } from '../../src/actions/cards.ts';
import type { Language } from '../../src/domain/person.ts';
import { buildItem, openWorld } from './world.ts';

/** What stands on the card of somebody spoken to in one language, who has another in the directory. */
async function shownTo(spoken: Language, home: Language, made: [id: string, language: Language][]) {
  const { ports, person } = await openWorld();
  await ports.documents.remove('library', 'item-1', 'item');
  for (const [at, [id, language]] of made.entries()) {
    const createdAt = new Date(Date.UTC(2026, 9, 30 - at)).toISOString();
    await ports.documents.create('library', buildItem({ id, language, createdAt }));
  }
  const { items } = await loadLibraryCard({ ...person('anna'), language: home }, spoken, ports);
  return items.map(({ item }) => item.id);
}

describe('the library on a card', () => {
  const newestFirst: [string, Language][] = [
    ['en-1', 'en'],
    ['da-1', 'da'],
    ['en-2', 'en'],
    ['en-3', 'en'],
    ['da-2', 'da'],
  ];

  it.each<[Language, Language, string[]]>([
    ['da', 'da', ['da-1', 'da-2', 'en-1']],
    ['en', 'da', ['en-1', 'en-2', 'en-3']],
    ['en', 'en', ['en-1', 'en-2', 'en-3']],
  ])('begins with the own language: %s, with %s in the directory', async (spoken, home, expected) => {
    expect(await shownTo(spoken, home, newestFirst)).toEqual(expected);
  });

  it('has what the reader does not read only where there is nothing else', async () => {
    const mostlyDanish: [string, Language][] = [
      ['da-1', 'da'],
      ['da-2', 'da'],
      ['en-1', 'en'],
    ];
    expect(await shownTo('en', 'en', mostlyDanish)).toEqual(['en-1', 'da-1', 'da-2']);
  });
});
