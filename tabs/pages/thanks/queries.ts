import { queryOptions } from '@tanstack/react-query';
import { api } from '../../queries.ts';

export const thanksQueries = {
  of: (itemId: string) =>
    queryOptions({ queryKey: ['thanks', 'of', itemId], queryFn: () => api.thanksState(itemId) }),
  mine: queryOptions({ queryKey: ['thanks', 'mine'], queryFn: api.myThanks, staleTime: 0 }),
};
