import type { ItemFilter } from './itemFilter.ts';

/** A way of looking at the library that a person keeps. Nobody else sees it. */
export interface SavedFilter {
  id: string;
  name: string;
  filter: Omit<ItemFilter, 'topics' | 'since'> & {
    q?: string | undefined;
    followed?: boolean | undefined;
    fresh?: boolean | undefined;
  };
}

export const mostSavedFilters = 20;
