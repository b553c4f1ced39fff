import { queryOptions } from '@tanstack/react-query';
import { api } from '../../queries.ts';

export const valueQueries = {
  price: queryOptions({ queryKey: ['price'], queryFn: api.price }),
  utm: queryOptions({ queryKey: ['utm'], queryFn: api.utm }),
};
