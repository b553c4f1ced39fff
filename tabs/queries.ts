import { infiniteQueryOptions, QueryClient, queryOptions } from '@tanstack/react-query';
import type { AudienceInput, PreviewRequest } from '../src/server/contract/broadcast.ts';
import { createApi, type DeskItemFilter, type InboxFilter, type ItemFilter } from './api.ts';
import { isMoving } from './broadcastEvents.ts';
import { withEarly } from './early.ts';
import { currentLanguage } from './i18n.ts';
import { createOpen, createRequest, RequestError } from './request.ts';
import { bearerToken } from './teams.ts';

const session = { token: bearerToken, language: currentLanguage };
export const api = createApi(withEarly(createRequest(session, '/api/v1')));
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
  linkedIn: queryOptions({ queryKey: ['linkedin'], queryFn: api.linkedIn }),
  shares: queryOptions({ queryKey: ['shares'], queryFn: api.shares }),
  topics: queryOptions({ queryKey: ['topics'], queryFn: api.topics, staleTime: 300_000 }),
  items: (filter: ItemFilter) =>
    queryOptions({ queryKey: ['items', filter], queryFn: () => api.items(filter) }),
  deskItems: (filter: DeskItemFilter) =>
    infiniteQueryOptions({
      queryKey: ['desk', 'items', filter],
      queryFn: ({ pageParam }) => api.deskItems(filter, pageParam),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const shown = pages.reduce((sum, { items }) => sum + items.length, 0);
        return last.items.length > 0 && shown < last.total ? shown : null;
      },
    }),
  itemVersions: (id: string) =>
    queryOptions({ queryKey: ['item', id, 'versions'], queryFn: () => api.itemVersions(id) }),
  /** `filter` holds only what narrows. */
  library: (filter: Record<string, string>) =>
    infiniteQueryOptions({
      queryKey: ['items', 'library', filter],
      queryFn: ({ pageParam }) => api.library(filter, pageParam),
      initialPageParam: null as string | null,
      getNextPageParam: ({ next }) => next,
    }),
  savedFilters: queryOptions({
    queryKey: ['saved filters'],
    queryFn: api.savedFilters,
    staleTime: 300_000,
  }),
  item: (id: string) => queryOptions({ queryKey: ['item', id], queryFn: () => api.item(id) }),
  sources: queryOptions({
    queryKey: ['sources'],
    queryFn: api.sources,
    // A new one is read within a minute, and colleagues work here too.
    refetchInterval: ({ state }) =>
      state.data?.some(({ enabled, read }) => enabled && !read) ? 3_000 : 30_000,
  }),
  /** Stands still while it is worked through: what comes meanwhile shows in the badge. */
  inbox: (filter: InboxFilter) =>
    infiniteQueryOptions({
      queryKey: ['inbox', filter],
      queryFn: ({ pageParam }) => api.inbox(filter, pageParam),
      initialPageParam: null as string | null,
      getNextPageParam: ({ next }) => next,
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
    }),
  inboxSummary: queryOptions({
    queryKey: ['inboxSummary'],
    queryFn: api.inboxSummary,
    refetchInterval: 30_000,
  }),
  linkPreview: (url: string) =>
    queryOptions({ queryKey: ['linkPreview', url], queryFn: () => api.linkPreview(url), staleTime: 300_000 }),
  entryDraft: (id: string) =>
    queryOptions({ queryKey: ['entryDraft', id], queryFn: () => api.entryDraft(id), staleTime: 0 }),
  /** Kept for as long as the words stand: the same words get the same answer. */
  twist: (itemId: string, words: string) =>
    queryOptions({
      queryKey: ['twist', itemId, words],
      queryFn: () => api.checkTwist(itemId, words),
      staleTime: 300_000,
      retry: false,
    }),
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
  whatWorks: queryOptions({ queryKey: ['insight', 'works'], queryFn: api.whatWorks }),
  libraryFreshness: queryOptions({ queryKey: ['insight', 'freshness'], queryFn: api.libraryFreshness }),
  /** `unit` is the leader of a unit within the scope; null for all of it. */
  insight: (scope: 'unit' | 'programme', unit: string | null) =>
    queryOptions({ queryKey: ['insight', scope, unit], queryFn: () => api.insight(scope, unit) }),
  broadcasts: queryOptions({
    queryKey: ['broadcasts'],
    queryFn: api.broadcasts,
    // A colleague may start one, too.
    refetchInterval: ({ state }) => (state.data?.some(isMoving) ? 3_000 : 15_000),
  }),
  broadcast: (id: string) =>
    queryOptions({
      queryKey: ['broadcasts', id],
      queryFn: () => api.broadcast(id),
      // What stands still may be set going by a colleague.
      refetchInterval: ({ state }) => state.data && (isMoving(state.data) ? 1_000 : 15_000),
    }),
  audienceOptions: queryOptions({
    queryKey: ['audience', 'options'],
    queryFn: api.audienceOptions,
    staleTime: 300_000,
  }),
  /** Who takes part moves by the hour, and what was sent moves the caps. */
  audienceSize: (audience: AudienceInput, itemId: string | null) =>
    queryOptions({
      queryKey: ['audience', 'size', audience, itemId],
      queryFn: () => api.audienceSize(audience, itemId),
      staleTime: 0,
    }),
  /** The card of one version of the content. */
  preview: (asked: PreviewRequest, version: number) =>
    queryOptions({
      queryKey: ['preview', asked, version],
      queryFn: () => api.previewCard(asked),
      staleTime: 0,
    }),
  people: (q: string) =>
    queryOptions({
      queryKey: ['people', q],
      queryFn: () => api.people(q),
      staleTime: 60_000,
      enabled: q !== '',
    }),
  // The numbers move with what others do.
  deskTopics: queryOptions({ queryKey: ['topics', 'desk'], queryFn: api.deskTopics, staleTime: 0 }),
  mix: queryOptions({ queryKey: ['mix'], queryFn: api.mix, staleTime: 0 }),
  calendar: (from: string | null) =>
    queryOptions({ queryKey: ['calendar', from ?? ''], queryFn: () => api.calendar(from), staleTime: 0 }),
  units: queryOptions({ queryKey: ['units'], queryFn: api.units }),
  orgSummary: queryOptions({ queryKey: ['org'], queryFn: api.orgSummary }),
};
