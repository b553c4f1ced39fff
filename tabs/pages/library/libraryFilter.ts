import {
  type ItemFormat,
  type ItemSource,
  itemFormats,
  itemSources,
  type SocialNetwork,
  socialNetworks,
} from '../../../src/server/contract/choices.ts';
import type { Item } from '../../../src/server/contract/item.ts';
import type { SavedFilter } from '../../../src/server/contract/savedFilter.ts';

/** How the library is narrowed down, as the address says it; what is empty does not narrow. */
export interface LibraryFilter {
  q: string;
  topic: string;
  format: ItemFormat | '';
  language: Item['language'] | '';
  source: ItemSource | '';
  network: SocialNetwork | '';
  followed: boolean;
  fresh: boolean;
}

export const noFilter: LibraryFilter = {
  q: '',
  topic: '',
  format: '',
  language: '',
  source: '',
  network: '',
  followed: false,
  fresh: false,
};

/** What an address says; whatever it says that is not known does not narrow. */
export function filterIn(search: URLSearchParams): LibraryFilter {
  const one = <T extends string>(key: string, known: readonly T[]): T | '' =>
    known.find((value) => value === search.get(key)) ?? '';
  const topic = search.get('topic') ?? '';
  return {
    q: (search.get('q') ?? '').slice(0, 200),
    topic: /^[\w.@:-]{1,128}$/.test(topic) ? topic : '',
    format: one('format', itemFormats),
    language: one('language', ['da', 'en']),
    source: one('source', itemSources),
    network: one('network', socialNetworks),
    followed: search.get('followed') === 'true',
    fresh: search.get('fresh') === 'true',
  };
}

/** Only what narrows, for an address or the API. */
export function narrowing(filter: LibraryFilter): Record<string, string> {
  const said = Object.entries(filter).filter(([, value]) => value !== '' && value !== false);
  return Object.fromEntries(said.map(([key, value]) => [key, String(value)]));
}

export function isNarrowed(filter: LibraryFilter): boolean {
  return Object.keys(narrowing(filter)).length > 0;
}

export function isSame(one: LibraryFilter, other: LibraryFilter): boolean {
  return Object.keys(noFilter).every((key) => Reflect.get(one, key) === Reflect.get(other, key));
}

export function filterOf({ filter }: SavedFilter): LibraryFilter {
  const said = Object.entries(filter).filter(([, value]) => value !== undefined);
  return { ...noFilter, ...Object.fromEntries(said) };
}

/** Without what does not narrow, as the server keeps it. */
export function savedAs(filter: LibraryFilter): SavedFilter['filter'] {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== '' && value !== false));
}
