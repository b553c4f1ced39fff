import { queryOptions } from '@tanstack/react-query';
import { api } from '../../queries.ts';

export const exampleQueries = {
  shown: queryOptions({ queryKey: ['examples', 'shown'], queryFn: api.examples, staleTime: 0 }),
  // Also answered on a card.
  mine: queryOptions({ queryKey: ['examples', 'mine'], queryFn: api.myExamples, staleTime: 0 }),
};
