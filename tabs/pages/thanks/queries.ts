import { queryOptions } from '@tanstack/react-query';
import { api } from '../../queries.ts';

export const thanksQueries = {
  item: (itemId: string) =>
    queryOptions({
      queryKey: ['thanks', 'item', itemId],
      queryFn: () => api.itemThanks(itemId),
      staleTime: 0,
    }),
  own: queryOptions({ queryKey: ['thanks', 'own'], queryFn: api.ownThanks, staleTime: 0 }),
};
