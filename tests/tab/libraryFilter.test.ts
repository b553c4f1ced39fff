import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemFormats, itemSources, socialNetworks } from '../../src/server/contract/choices.ts';
import { newSavedFilterSchema } from '../../src/server/contract/savedFilter.ts';
import { askedBy } from '../../tabs/firstPage.ts';
import { libraryPath } from '../../tabs/libraryPath.ts';
import {
  filterIn,
  filterOf,
  isNarrowed,
  isSame,
  type LibraryFilter,
  narrowing,
  noFilter,
  savedAs,
} from '../../tabs/pages/library/libraryFilter.ts';

const filters: fc.Arbitrary<LibraryFilter> = fc.record({
  q: fc.string({ unit: 'grapheme', maxLength: 60 }).map((q) => q.trim()),
  topic: fc.constantFrom('', 'climate', 'topic-1'),
  format: fc.constantFrom('' as const, ...itemFormats),
  language: fc.constantFrom('' as const, 'da' as const, 'en' as const),
  source: fc.constantFrom('' as const, ...itemSources),
  network: fc.constantFrom('' as const, ...socialNetworks),
  followed: fc.boolean(),
  fresh: fc.boolean(),
});

describe('a filter of the library', () => {
  test('comes out of an address as it went in', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const address = new URLSearchParams(narrowing(filter)).toString();
        expect(filterIn(new URLSearchParams(address))).toEqual(filter);
      }),
    );
  });

  test('comes back from the server as it was saved', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const saved = newSavedFilterSchema.parse({ id: 'f1', name: 'Mine', filter: savedAs(filter) });
        expect(isSame(filterOf(saved), filter)).toBe(true);
      }),
    );
  });

  test('is never broken by an address', () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), (query) => {
        const filter = filterIn(new URLSearchParams(query));
        expect(Object.keys(filter)).toEqual(Object.keys(noFilter));
      }),
    );
    const odd = 'format=swf&language=xx&source=me&network=copy&topic=a/b&followed=1&fresh=yes';
    expect(filterIn(new URLSearchParams(odd))).toEqual(noFilter);
  });

  test('says whether it narrows at all', () => {
    expect(isNarrowed(noFilter)).toBe(false);
    expect(isNarrowed({ ...noFilter, fresh: true })).toBe(true);
    expect(narrowing({ ...noFilter, q: 'sol', fresh: true })).toEqual({ q: 'sol', fresh: 'true' });
  });
});

describe('what the first page asks for early', () => {
  const asked = (pathname: string, search = '') => askedBy({ pathname, search });

  test.each(['/tab', '/tab/', '/tab/library', '/tab/library/item-1'])('is the library at %s', (path) => {
    expect(asked(path)).toEqual({
      path: '/me/first-page',
      parts: { items: '/items', topics: '/topics', me: '/me' },
    });
  });

  test('is the very page that the library then asks for', () => {
    const search = '?q=sol+%26+vind&format=video&odd=1';
    const { path, parts } = asked('/tab/library', search);
    expect(path).toBe('/me/first-page?q=sol+%26+vind&format=video');
    expect(parts?.items).toBe(libraryPath({ q: 'sol & vind', format: 'video' }, null));
  });

  test('is only the person elsewhere', () => {
    expect(asked('/tab/write')).toEqual({ path: '/me' });
    expect(asked('/tab/libraryother')).toEqual({ path: '/me' });
  });
});
