import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContentItem } from '../../src/domain/item.ts';
import type { ItemFilter } from '../../src/domain/itemFilter.ts';
import { createLibrary, type Library } from '../../src/domain/library.ts';
import type { Topic } from '../../src/domain/topic.ts';
import { buildItem, topic } from '../actions/world.ts';

const now = new Date('2026-11-24T09:00:00.000Z');
const heating: Topic = { ...topic, id: 'heating', name: { da: 'Fjernvarme', en: 'District heating' } };

function libraryOf(
  items: readonly Partial<ContentItem>[],
  topics: readonly Topic[] = [topic, heating],
): Library {
  const library = createLibrary();
  library.setTopics(topics);
  items.forEach((item, at) => {
    const doc = buildItem({ id: `item-${at}`, why: '', question: '', captions: {}, ...item });
    library.put({ doc, etag: `${at}` });
  });
  return library;
}

const idsIn = (library: Library, words: string, filter: ItemFilter = {}) =>
  library.find(words, filter, now).items.map(({ doc }) => doc.id);
const titled = (...titles: string[]) => libraryOf(titles.map((title) => ({ title })));

describe('a search', () => {
  it('finds by the title before it finds by anything else', () => {
    const library = libraryOf([
      {
        title: 'Nyt fra havnen',
        why: 'Om varmepumper',
        captions: { x: ['Varmepumper igen', 'varmepumper'] },
      },
      { title: 'Varmepumper i byen' },
      { title: 'Fjernvarmepumper' },
    ]);
    expect(idsIn(library, 'varmepumper')[0]).toBe('item-1');
    expect(idsIn(library, 'varmepumper')).toHaveLength(3);
  });

  it.each([
    ['aa for å', 'Aalborg', 'Ålborg bygger om'],
    ['å for aa', 'ålborg', 'Aalborg bygger om'],
    ['oe and ae', 'soerens saeler', 'Sørens sæler'],
    ['accents', 'cafe', 'Café på kajen'],
    ['another form', 'pumperne', 'En pumpe'],
    ['a part of a compound', 'varme', 'Fjernvarmenettet vokser'],
    ['a compound written in two', 'fjern varme', 'Fjernvarmenettet vokser'],
    ['a slip', 'fjernvsrme', 'Fjernvarme'],
    ['letters the other way round', 'vamre', 'Varme'],
    ['a word that is still being typed', 'fjernv', 'Fjernvarme'],
    ['a word just begun behind others', 'fjernvarme i', 'Fjernvarme over alt'],
  ])('knows %s', (_, words, title) => {
    expect(idsIn(titled(title, 'Om noget helt andet'), words)).toEqual(['item-0']);
  });

  it('wants all words, and where nothing has all of them those with the most', () => {
    const library = titled('Sol over byen', 'Vind over byen', 'Sol og vind over vandet');
    expect(idsIn(library, 'sol vind')).toEqual(['item-2']);
    expect(idsIn(library, 'sol byen kulkraft')).toEqual(['item-0']);
  });

  it('finds by the name of the topic in either language, also after it was renamed', () => {
    const library = libraryOf([{ topicId: 'heating' }, { topicId: topic.id }]);
    expect(idsIn(library, 'district heating')).toEqual(['item-0']);
    library.setTopics([topic, { ...heating, name: { da: 'Varme i rør', en: 'Piped heat' } }]);
    expect(idsIn(library, 'rør')).toEqual(['item-0']);
    expect(idsIn(library, 'fjernvarme')).toEqual([]);
  });

  it('follows what changes and what goes', () => {
    const library = titled('Varme');
    library.put({ doc: buildItem({ id: 'item-0', title: 'Vind' }), etag: 'next' });
    expect([idsIn(library, 'varme'), idsIn(library, 'vind')]).toEqual([[], ['item-0']]);
    library.remove('item-0');
    expect([idsIn(library, 'vind'), idsIn(library, '')]).toEqual([[], []]);
  });

  it('takes what is typed literally [D13]', () => {
    const library = titled('(a+)+$', "Citat: ' OR 1=1 --", '"varme"');
    expect(idsIn(library, '(a+)+$')).toEqual(['item-0']);
    expect(idsIn(library, "' OR 1=1 --")).toEqual(['item-1']);
    expect(idsIn(library, '"varme" AND NOT *')).toEqual(['item-2']);
    for (const words of ['__proto__', 'constructor', 'toString', '*', '""', '\u0000', '…']) {
      expect(idsIn(library, words), words).toEqual([]);
    }
  });

  it('is answered soon whatever is typed [D13]', () => {
    const library = libraryOf(
      Array.from({ length: 300 }, (_, at) => ({ title: `Varme ${'a'.repeat(at % 40)} ${at}` })),
    );
    const before = performance.now();
    library.find('a '.repeat(500_000), {}, now);
    library.find('a'.repeat(1_000_000), {}, now);
    library.find(Array.from({ length: 5_000 }, (_, at) => `w${at}`).join(' '), {}, now);
    expect(performance.now() - before).toBeLessThan(3_000);
  });
});

describe('a filter', () => {
  const library = libraryOf([
    { topicId: 'heating', language: 'da', format: 'video', createdAt: '2026-11-20T09:00:00.000Z' },
    { topicId: 'heating', language: 'en', format: 'article', captions: { x: ['An idea'] } },
    { topicId: topic.id, language: 'da', format: 'article', source: 'expert' },
    { topicId: topic.id, captions: { x: [] } },
  ]);

  it.each<[string, ItemFilter, string[]]>([
    ['topic', { topic: 'heating' }, ['item-0', 'item-1']],
    ['language', { language: 'en' }, ['item-1']],
    ['format', { format: 'video' }, ['item-0']],
    ['source', { source: 'expert' }, ['item-2']],
    ['network', { network: 'x' }, ['item-1']],
    ['topics that are followed', { topics: [topic.id] }, ['item-2', 'item-3']],
    ['no topic that is followed', { topics: [] }, []],
    ['what is new', { since: '2026-11-17T09:00:00.000Z' }, ['item-0']],
    ['several at once', { topic: 'heating', language: 'da' }, ['item-0']],
  ])('narrows by %s', (_, filter, ids) => {
    expect(idsIn(library, '', filter).toSorted()).toEqual(ids);
    expect(idsIn(library, 'heat', filter).toSorted()).toEqual(ids);
  });

  it('says what each other choice would give', () => {
    const { facets } = library.find('', { topic: 'heating', language: 'da' }, now);
    expect(facets).toEqual({
      topics: { heating: 1, [topic.id]: 2 },
      languages: { da: 1, en: 1 },
      formats: { video: 1 },
      sources: { organisation: 1 },
    });
  });

  it('does not turn to some of the words only because a choice leaves nothing', () => {
    const both = libraryOf([{ title: 'Sol og vind', topicId: 'heating' }, { title: 'Sol' }]);
    expect(idsIn(both, 'sol vind', { topic: topic.id })).toEqual([]);
  });
});

/** Words of five letters and more, so that each may hold a slip. */
const word = fc.stringMatching(/^[a-zæøåéü]{5,14}$/);
const title = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
const titles = fc.uniqueArray(title, { minLength: 1, maxLength: 12 });

describe('a title', () => {
  it('is found by itself', () => {
    fc.assert(
      fc.property(titles, (all) => {
        const library = titled(...all);
        all.forEach((one, at) => {
          expect(idsIn(library, one)).toContain(`item-${at}`);
        });
      }),
    );
  });

  it('is found by itself whatever it is made of', () => {
    const anything = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(anything, fc.array(anything, { maxLength: 5 }), (one, others) => {
        fc.pre(/\p{L}|\p{N}/u.test(one.normalize('NFKC').replace(/\p{M}/gu, '')));
        expect(idsIn(titled(one, ...others), one)).toContain('item-0');
      }),
    );
  });

  it('is found with a letter left out, added, changed or swapped', () => {
    const slip = fc.tuple(fc.constantFrom('out', 'added', 'changed', 'swapped'), fc.nat(), fc.nat());
    fc.assert(
      fc.property(title, titles, slip, (one, others, [kind, which, where]) => {
        const words = one.split(' ');
        const at = which % words.length;
        words[at] = slipped(words[at] ?? '', kind, where);
        expect(idsIn(titled(one, ...others), words.join(' '))).toContain('item-0');
      }),
    );
  });

  it('is found with aa for å and back', () => {
    fc.assert(
      fc.property(title, titles, (one, others) => {
        const library = titled(one, ...others);
        const spelt = one.replaceAll('å', 'aa').replaceAll('æ', 'ae').replaceAll('ø', 'oe').toUpperCase();
        expect(idsIn(library, spelt)).toContain('item-0');
        expect(idsIn(titled(spelt, ...others), one)).toContain('item-0');
      }),
    );
  });
});

/** One slip that does not touch the first letter. Letters that are written as two are left alone. */
function slipped(word: string, kind: string, where: number): string {
  const at = 1 + (where % (word.length - 2));
  const [before, letter, next, after] = [word.slice(0, at), word[at], word[at + 1], word.slice(at + 2)];
  if (kind === 'added') return `${before}q${letter}${next}${after}`;
  if (/[æøåü]/.test(`${letter}${next}`)) return word;
  if (kind === 'out') return `${before}${next}${after}`;
  if (kind === 'changed') return `${before}q${next}${after}`;
  return `${before}${next}${letter}${after}`;
}

describe('what is over', () => {
  const end = fc.constantFrom(
    null,
    '2026-11-24T08:59:59.999Z',
    now.toISOString(),
    '2026-11-24T09:00:00.001Z',
  );
  const withdrawn = fc.constantFrom(null, { by: 'writer', at: now.toISOString(), why: '' });
  const item = fc.record({ title, expiresAt: end, withdrawn });

  it('is never found, nor counted', () => {
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 12 }), fc.nat(), (items, which) => {
        const library = libraryOf(items);
        const words = items[which % items.length]?.title ?? '';
        const live = items.flatMap(({ expiresAt, withdrawn }, at) =>
          !withdrawn && (expiresAt === null || expiresAt > now.toISOString()) ? [`item-${at}`] : [],
        );
        const all = library.find('', {}, now);
        expect(all.items.map(({ doc }) => doc.id).toSorted()).toEqual(live.toSorted());
        expect(all.facets.topics).toEqual(live.length > 0 ? { [topic.id]: live.length } : {});
        for (const id of idsIn(library, words)) expect(live).toContain(id);
      }),
    );
  });

  it('is known anew at every moment, whatever was asked before, put in and taken out', () => {
    const hour = fc.integer({ min: 0, max: 9 });
    const step = fc.oneof(
      fc.record({ put: fc.nat(4), ends: fc.option(hour), topicId: fc.constantFrom(topic.id, heating.id) }),
      fc.record({ remove: fc.nat(4) }),
      fc.record({ ask: hour }),
    );
    const at = (hours: number) => new Date(Date.UTC(2026, 10, 24, hours));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const library = libraryOf([]);
        const held = new Map<string, ContentItem>();
        steps.forEach((next, turn) => {
          if ('put' in next) {
            const expiresAt = next.ends === null ? null : at(next.ends).toISOString();
            const doc = buildItem({ id: `item-${next.put}`, topicId: next.topicId, expiresAt });
            held.set(doc.id, doc);
            library.put({ doc, etag: `turn ${turn}` });
          } else if ('remove' in next) {
            held.delete(`item-${next.remove}`);
            library.remove(`item-${next.remove}`);
          } else {
            const fresh = libraryOf([...held.values()]);
            const whole = fresh.find('', {}, at(next.ask));
            const found = library.find('', {}, at(next.ask));
            expect(found.facets).toEqual(whole.facets);
            expect(found.items.map(({ doc }) => doc)).toEqual(whole.items.map(({ doc }) => doc));
          }
        });
      }),
      { numRuns: 300 },
    );
  });
});
