import { queryOptions } from '@tanstack/react-query';
import { api } from '../../queries.ts';

export const disclosureQueries = {
  table: queryOptions({ queryKey: ['disclosures'], queryFn: api.disclosures }),
};
