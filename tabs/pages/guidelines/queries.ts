import { queryOptions } from '@tanstack/react-query';
import { api } from '../../queries.ts';

export const guidelineQueries = {
  versions: (id: string) =>
    queryOptions({ queryKey: ['guidelines', id, 'versions'], queryFn: () => api.guidelineVersions(id) }),
  acknowledged: (id: string) =>
    queryOptions({ queryKey: ['guidelines', id, 'acknowledged'], queryFn: () => api.acknowledged(id) }),
};
