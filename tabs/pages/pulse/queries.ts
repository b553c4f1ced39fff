import { queryOptions } from '@tanstack/react-query';
import { api } from '../../queries.ts';

export const pulseQueries = {
  own: queryOptions({ queryKey: ['pulse', 'own'], queryFn: api.ownPulse, staleTime: 0 }),
  results: queryOptions({ queryKey: ['pulse', 'results'], queryFn: api.pulse }),
};
