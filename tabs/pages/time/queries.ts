import { queryOptions } from '@tanstack/react-query';
import { api } from '../../queries.ts';

export const timeQueries = {
  own: queryOptions({ queryKey: ['time'], queryFn: api.ownTime, staleTime: 0 }),
};
