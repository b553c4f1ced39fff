import { QueryClient, queryOptions } from '@tanstack/react-query';
import { createApi, type ItemFilter } from './api.ts';
import { isRunning } from './broadcastEvents.ts';
import { currentLanguage } from './i18n.ts';
import { createOpen, createRequest, RequestError } from './request.ts';
import { bearerToken } from './teams.ts';

const session = { token: bearerToken, language: currentLanguage };
export const api = createApi(createRequest(session, '/api/v1'));
/** For answers that are read as they come. */
export const open = createOpen(session, '/api/v1');

/** Refusals are answers; only what may pass by itself is asked for again. */
function mayPass(error: Error): boolean {
  return !(error instanceof RequestError) || error.status === 0 || error.status >= 500;
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 20_000, retry: (count, error) => count < 1 && mayPass(error), retryDelay: 600 },
    mutations: { retry: false },
  },
});

export const queries = {
  me: queryOptions({ queryKey: ['me'], queryFn: api.me }),
  settings: queryOptions({ queryKey: ['settings'], queryFn: api.settings }),
  // Also changed on the card and in Outlook.
  absence: queryOptions({ queryKey: ['absence'], queryFn: api.absence, staleTime: 0 }),
  /** Null is the person's own. Also answered on cards. */
  collaboration: (personId: string | null) =>
    queryOptions({
      queryKey: ['collaboration', personId ?? ''],
      queryFn: () => api.collaboration(personId),
      staleTime: 0,
    }),
  collaborations: queryOptions({
    queryKey: ['collaborations'],
    queryFn: api.collaborations,
    staleTime: 0,
  }),
  policy: queryOptions({ queryKey: ['policy'], queryFn: api.policy }),
  shares: queryOptions({ queryKey: ['shares'], queryFn: api.shares }),
  topics: queryOptions({ queryKey: ['topics'], queryFn: api.topics, staleTime: 300_000 }),
  items: (filter: ItemFilter) =>
    queryOptions({ queryKey: ['items', filter], queryFn: () => api.items(filter) }),
  item: (id: string) => queryOptions({ queryKey: ['item', id], queryFn: () => api.item(id) }),
  drafts: queryOptions({ queryKey: ['drafts'], queryFn: api.drafts }),
  draft: (id: string) => queryOptions({ queryKey: ['draft', id], queryFn: () => api.draft(id) }),
  /** As it was at `updatedAt`: another time is another history. */
  draftHistory: (id: string, updatedAt: string) =>
    queryOptions({ queryKey: ['draft', id, 'history', updatedAt], queryFn: () => api.draftHistory(id) }),
  approvals: queryOptions({ queryKey: ['approvals'], queryFn: api.approvals }),
  posts: queryOptions({ queryKey: ['posts', 'mine'], queryFn: api.posts }),
  invitations: queryOptions({ queryKey: ['posts', 'invitations'], queryFn: api.invitations }),
  deskPosts: queryOptions({ queryKey: ['posts', 'desk'], queryFn: api.deskPosts }),
  interviews: queryOptions({ queryKey: ['interviews', 'mine'], queryFn: api.interviews }),
  deskInterviews: queryOptions({ queryKey: ['interviews', 'desk'], queryFn: api.deskInterviews }),
  interview: (id: string) =>
    queryOptions({ queryKey: ['interview', id], queryFn: () => api.interview(id), staleTime: 0 }),
  guidelines: queryOptions({ queryKey: ['guidelines'], queryFn: api.guidelines, staleTime: 300_000 }),
  unitInsight: queryOptions({ queryKey: ['insight', 'unit'], queryFn: api.unitInsight }),
  programmeInsight: queryOptions({ queryKey: ['insight', 'programme'], queryFn: api.programmeInsight }),
  broadcasts: queryOptions({
    queryKey: ['broadcasts'],
    queryFn: api.broadcasts,
    // A colleague may start one, too.
    refetchInterval: ({ state }) => (state.data?.some(isRunning) ? 3_000 : 15_000),
  }),
  broadcast: (id: string) =>
    queryOptions({
      queryKey: ['broadcasts', id],
      queryFn: () => api.broadcast(id),
      // What stands still may be set going by a colleague.
      refetchInterval: ({ state }) => state.data && (isRunning(state.data) ? 1_000 : 15_000),
    }),
  people: (q: string) =>
    queryOptions({
      queryKey: ['people', q],
      queryFn: () => api.people(q),
      staleTime: 60_000,
      enabled: q !== '',
    }),
  units: queryOptions({ queryKey: ['units'], queryFn: api.units }),
  orgSummary: queryOptions({ queryKey: ['org'], queryFn: api.orgSummary }),
};
