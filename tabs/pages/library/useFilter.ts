import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { filterIn, type LibraryFilter, narrowing } from './libraryFilter.ts';

/** `typing` goes on in the place of the address before; anything else is a step that one can go back from. */
export type SetFilter = (next: Partial<LibraryFilter>, typing?: 'typing') => void;

/** What the address narrows the library down to, and how to change it. */
export function useFilter(): [LibraryFilter, SetFilter] {
  const [search, setSearch] = useSearchParams();
  const filter = useMemo(() => filterIn(search), [search]);
  const setFilter: SetFilter = useCallback(
    (next, typing) =>
      setSearch((before) => narrowing({ ...filterIn(before), ...next }), {
        replace: typing === 'typing',
      }),
    [setSearch],
  );
  return [filter, setFilter];
}
