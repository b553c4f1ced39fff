import type { ExampleView, NewExample } from '../../src/server/contract/example.ts';
import type {
  Buddy,
  ExpertSuggestion,
  ExpertWish,
  IdeaView,
  NewIdea,
  OwnExpert,
  RosterRow,
} from '../../src/server/contract/expert.ts';
import type { Calls } from './calls.ts';

export function expertApi({ get, post, put }: Calls) {
  const example = (id: string) => `/examples/${encodeURIComponent(id)}`;
  return {
    ownExpert: () => get<OwnExpert>('/me/expert'),
    saveExpert: (wish: ExpertWish) => put<OwnExpert>('/me/expert', wish),
    leaveExperts: () => post<OwnExpert>('/me/expert/leave'),
    answerSuggestion: (yes: boolean) => post<OwnExpert>('/me/expert/answer', { yes }),
    suggestExpert: (suggestion: ExpertSuggestion) => post<unknown>('/experts/suggest', suggestion),
    buddies: async () => (await get<{ buddies: Buddy[] }>('/buddies')).buddies,
    roster: async () => (await get<{ experts: RosterRow[] }>('/desk/experts')).experts,
    addIdea: (idea: NewIdea) => post<IdeaView>('/ideas', idea),
    ideas: async () => (await get<{ ideas: IdeaView[] }>('/desk/ideas')).ideas,
    settleIdea: (id: string, interviewId: string | null) =>
      post<IdeaView>(`/ideas/${encodeURIComponent(id)}/settle`, { interviewId }),
    examples: async () => (await get<{ examples: ExampleView[] }>('/examples')).examples,
    myExamples: async () => (await get<{ examples: ExampleView[] }>('/me/examples')).examples,
    askForExample: (postId: string, input: NewExample) =>
      post<ExampleView>(`/posts/${encodeURIComponent(postId)}/example`, input),
    answerExample: (id: string, yes: boolean) => post<ExampleView>(`${example(id)}/answer`, { yes }),
    removeExample: (id: string) => post<unknown>(`${example(id)}/remove`),
  };
}
