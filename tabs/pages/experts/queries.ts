import { queryOptions } from '@tanstack/react-query';
import { api } from '../../queries.ts';

export const expertQueries = {
  // Also answered on a card.
  own: queryOptions({ queryKey: ['expert', 'own'], queryFn: api.ownExpert, staleTime: 0 }),
  roster: queryOptions({ queryKey: ['expert', 'roster'], queryFn: api.roster, staleTime: 0 }),
  buddies: queryOptions({ queryKey: ['expert', 'buddies'], queryFn: api.buddies }),
  ideas: queryOptions({ queryKey: ['ideas'], queryFn: api.ideas, staleTime: 0 }),
};
