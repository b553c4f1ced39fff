import type {
  Contacts,
  NewQuestion,
  NewReworded,
  QuestionView,
  ShownQuestion,
  WaitingQuestions,
} from '../../src/server/contract/question.ts';
import type { Calls } from './calls.ts';

export interface ShownFilter {
  q: string;
  topic: string;
}

export function questionApi({ get, post }: Calls) {
  const question = (id: string) => `/questions/${encodeURIComponent(id)}`;
  return {
    contacts: () => get<Contacts>('/contacts'),
    questions: async () => (await get<{ questions: QuestionView[] }>('/questions')).questions,
    shownQuestions: async ({ q, topic }: ShownFilter) => {
      const query = new URLSearchParams({ ...(q && { q }), ...(topic && { topic }) });
      const suffix = query.size > 0 ? `?${query}` : '';
      return (await get<{ questions: ShownQuestion[] }>(`/questions/shown${suffix}`)).questions;
    },
    waitingQuestions: () => get<WaitingQuestions>('/questions/waiting'),
    askQuestion: (input: NewQuestion) => post<QuestionView>('/questions', input),
    answerQuestion: (id: string, text: string) => post<QuestionView>(`${question(id)}/answer`, { text }),
    withdrawQuestion: (id: string) => post<QuestionView>(`${question(id)}/withdraw`),
    suggestQuestion: (id: string, words: NewReworded) => post<QuestionView>(`${question(id)}/suggest`, words),
    showQuestion: (id: string, words: NewReworded) => post<ShownQuestion>(`${question(id)}/show`, words),
    hideQuestion: (id: string) => post<unknown>(`${question(id)}/hide`),
  };
}
