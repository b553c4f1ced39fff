import { queryOptions } from '@tanstack/react-query';
import { currentLanguage } from '../../i18n.ts';
import { api } from '../../queries.ts';

export const lessonQueries = {
  // Also done on cards.
  all: () => queryOptions({ queryKey: ['lessons', currentLanguage()], queryFn: api.lessons, staleTime: 0 }),
  one: (id: string) =>
    queryOptions({
      queryKey: ['lessons', currentLanguage(), id],
      queryFn: () => api.lesson(id),
      staleTime: 0,
    }),
};
