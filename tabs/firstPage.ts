import type { FirstPage } from '../src/server/contract/firstPage.ts';
import { routeFor } from './addresses.ts';
import type { Asked } from './early.ts';
import { firstPagePath, libraryPath } from './libraryPath.ts';
import { filterIn, narrowing } from './pages/library/libraryFilter.ts';

const base = '/tab';

/** A deep link decides the first page only: after a reload the address the person had reached stays. */
export function goToFirstPage(subPageId: string | undefined): void {
  const wanted = routeFor(subPageId);
  if (wanted && window.history.state === null) window.history.replaceState(null, '', base + wanted);
}

/** What the library is narrowed down to at an address; null where the first page is another one. */
export function libraryAt({
  pathname,
  search,
}: Pick<Location, 'pathname' | 'search'>): Record<string, string> | null {
  const path = pathname.slice(base.length);
  if (path !== '' && path !== '/' && !/^\/library(\/|$)/.test(path)) return null;
  return narrowing(filterIn(new URLSearchParams(search)));
}

/** What the page at an address asks the API for, as far as it is worth asking before the page is there. */
export function askedBy(address: Pick<Location, 'pathname' | 'search'>): Asked {
  const filter = libraryAt(address);
  if (!filter) return { path: '/me' };
  const parts: Record<keyof FirstPage, string> = {
    items: libraryPath(filter, null),
    topics: '/topics',
    me: '/me',
  };
  return { path: firstPagePath(filter), parts };
}
