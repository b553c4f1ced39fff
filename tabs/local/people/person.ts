import { queryOptions } from '@tanstack/react-query';
import { api } from '../api.ts';

export function personQuery(id: string) {
  return queryOptions({ queryKey: ['person', id], queryFn: () => api.person(id) });
}
