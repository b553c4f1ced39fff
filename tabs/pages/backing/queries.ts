import { queryOptions } from '@tanstack/react-query';
import type { BackingProgress } from '../../../src/server/contract/backing.ts';
import { api } from '../../queries.ts';

export const backingQueries = {
  all: queryOptions({ queryKey: ['backings', 'all'], queryFn: api.backings, staleTime: 0 }),
  // Also saved on cards.
  mine: queryOptions({ queryKey: ['backings', 'mine'], queryFn: api.myBacking, staleTime: 0 }),
  progress: (scope: BackingProgress['scope']) =>
    queryOptions({
      queryKey: ['backings', 'progress', scope],
      queryFn: () => api.backingProgress(scope),
      staleTime: 0,
    }),
};
