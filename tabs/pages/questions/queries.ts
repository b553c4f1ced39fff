import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ShownFilter } from '../../api/question.ts';
import { api } from '../../queries.ts';

export const questionQueries = {
  contacts: queryOptions({ queryKey: ['contacts'], queryFn: api.contacts, staleTime: 60_000 }),
  // Also asked, answered and taken back in the chat.
  mine: queryOptions({ queryKey: ['questions', 'mine'], queryFn: api.questions, staleTime: 0 }),
  waiting: queryOptions({ queryKey: ['questions', 'waiting'], queryFn: api.waitingQuestions, staleTime: 0 }),
  shown: (filter: ShownFilter) =>
    queryOptions({
      queryKey: ['questions', 'shown', filter],
      queryFn: () => api.shownQuestions(filter),
      placeholderData: keepPreviousData,
    }),
};
