import type { Absences, NewAbsence } from '../src/server/contract/absence.ts';
import type { AudienceInput, BroadcastView, NewBroadcast, Retry } from '../src/server/contract/broadcast.ts';
import type {
  CollaborationList,
  CollaborationView,
  ModeAnswer,
  NewModeProposal,
} from '../src/server/contract/collaboration.ts';
import type {
  DraftChange,
  DraftEdit,
  DraftHistory,
  DraftView,
  NewComment,
  NewDecision,
  NewDraft,
} from '../src/server/contract/draft.ts';
import type { GuidelineView } from '../src/server/contract/guideline.ts';
import type { Insight } from '../src/server/contract/insight.ts';
import type {
  InterviewRow,
  InterviewView,
  NewAnswers,
  NewInterview,
} from '../src/server/contract/interview.ts';
import type { DeclineReason, Item, ItemChange, NewItem, TopicView } from '../src/server/contract/item.ts';
import type { Network } from '../src/server/contract/network.ts';
import type {
  ImportReport,
  Me,
  OrgSummary,
  PersonRef,
  Settings,
  SettingsChange,
  Units,
} from '../src/server/contract/person.ts';
import type { PolicyChange, PolicyView } from '../src/server/contract/policy.ts';
import type {
  ConsentAnswer,
  InvitationView,
  NewOffer,
  NewPost,
  PostItem,
  PostView,
} from '../src/server/contract/post.ts';
import type { NewShare, ShareView } from '../src/server/contract/share.ts';
import type { Language } from './i18n.ts';
import type { Request } from './request.ts';

export interface ItemFilter {
  topic: string;
  q: string;
}

/** The HTTP API, one function a route. Every function throws `RequestError`. */
export function createApi(request: Request) {
  const get = <T>(path: string) => request<T>('GET', path);
  const post = <T>(path: string, body: unknown = {}) => request<T>('POST', path, body);
  const put = <T>(path: string, body: unknown) => request<T>('PUT', path, body);
  const draft = (id: string) => `/drafts/${encodeURIComponent(id)}`;
  const postPath = (id: string) => `/posts/${encodeURIComponent(id)}`;
  const broadcast = (id: string) => `/broadcasts/${encodeURIComponent(id)}`;
  const interview = (id: string) => `/interviews/${encodeURIComponent(id)}`;
  const item = (id: string) => `/items/${encodeURIComponent(id)}`;
  /** Null is the person's own. */
  const collaboration = (personId: string | null) =>
    `${personId === null ? '/me' : `/people/${encodeURIComponent(personId)}`}/collaboration`;
  return {
    me: () => get<Me>('/me'),
    join: (language: Language) => post<unknown>('/me/join', { language }),
    leave: () => post<unknown>('/me/leave'),
    settings: () => get<Settings>('/me/settings'),
    changeSettings: (change: SettingsChange) => request<Settings>('PATCH', '/me/settings', change),
    absence: () => get<Absences>('/me/absence'),
    setAbsence: (absence: NewAbsence) => put<Absences>('/me/absence', absence),
    endAbsence: () => request<Absences>('DELETE', '/me/absence'),
    collaboration: (personId: string | null) => get<CollaborationView>(collaboration(personId)),
    proposeMode: (personId: string | null, proposal: NewModeProposal) =>
      post<CollaborationView>(`${collaboration(personId)}/proposals`, proposal),
    answerMode: (personId: string | null, answer: ModeAnswer) =>
      post<CollaborationView>(`${collaboration(personId)}/answer`, answer),
    collaborations: () => get<CollaborationList>('/collaborations'),
    policy: () => get<PolicyView>('/policy'),
    settlePolicy: (change: PolicyChange) => put<PolicyView>('/policy', change),
    shares: async () => (await get<{ shares: ShareView[] }>('/me/shares')).shares,

    topics: async () => (await get<{ topics: TopicView[] }>('/topics')).topics,
    items: async ({ topic, q }: ItemFilter) => {
      const query = new URLSearchParams({ ...(topic && { topic }), ...(q && { q }) });
      const suffix = query.size > 0 ? `?${query}` : '';
      return (await get<{ items: Item[] }>(`/items${suffix}`)).items;
    },
    item: (id: string) => get<Item>(item(id)),
    addItem: (input: NewItem) => post<Item>('/items', input),
    changeItem: (id: string, change: ItemChange) => put<Item>(item(id), change),
    share: (id: string, share: NewShare) => post<ShareView>(`${item(id)}/shares`, share),
    decline: (id: string, reason: DeclineReason) => post<unknown>(`${item(id)}/decline`, { reason }),

    drafts: async () => (await get<{ drafts: DraftView[] }>('/drafts')).drafts,
    approvals: async () => (await get<{ drafts: DraftView[] }>('/approvals')).drafts,
    draft: (id: string) => get<DraftView>(draft(id)),
    startDraft: (input: NewDraft) => post<DraftView>('/drafts', input),
    saveDraft: (id: string, change: DraftChange) => put<DraftView>(draft(id), change),
    submitDraft: (id: string, revision: number) => post<DraftView>(`${draft(id)}/submit`, { revision }),
    withdrawDraft: (id: string) => post<DraftView>(`${draft(id)}/withdraw`),
    decideDraft: (id: string, decision: NewDecision) => post<DraftView>(`${draft(id)}/decision`, decision),
    editDraft: (id: string, edit: DraftEdit) => post<DraftView>(`${draft(id)}/edit`, edit),
    acceptEdit: (id: string, revision: number) => post<DraftView>(`${draft(id)}/accept`, { revision }),
    keepOwnText: (id: string, revision: number) => post<DraftView>(`${draft(id)}/keep`, { revision }),
    reopenDraft: (id: string) => post<DraftView>(`${draft(id)}/reopen`),
    comment: (id: string, comment: NewComment) => post<DraftView>(`${draft(id)}/comments`, comment),
    draftHistory: (id: string) => get<DraftHistory>(`${draft(id)}/history`),
    publishDraft: (id: string, network: Network) => post<ShareView>(`${draft(id)}/publish`, { network }),

    posts: async () => (await get<{ posts: PostView[] }>('/posts')).posts,
    dropPost: (input: NewPost) => post<PostView>('/posts', input),
    answerConsent: (id: string, answer: ConsentAnswer) =>
      post<PostView>(`${postPath(id)}/consent`, { answer }),
    invitations: async () => (await get<{ invitations: InvitationView[] }>('/me/invitations')).invitations,
    declineInvitation: (id: string) => post<unknown>(`${postPath(id)}/decline`),
    removePost: (id: string) => post<PostView>(`${postPath(id)}/remove`),
    deskPosts: async () => (await get<{ posts: PostView[] }>('/desk/posts')).posts,
    offerToPost: (id: string, offer: NewOffer) => post<PostView>(`${postPath(id)}/offers`, offer),
    askConsent: (id: string) => post<PostView>(`${postPath(id)}/ask`),
    addToLibrary: (id: string, input: PostItem) => post<PostView>(`${postPath(id)}/item`, input),
    putPostAside: (id: string) => post<PostView>(`${postPath(id)}/done`),

    interviews: async () => (await get<{ interviews: InterviewRow[] }>('/interviews')).interviews,
    deskInterviews: async () => (await get<{ interviews: InterviewRow[] }>('/desk/interviews')).interviews,
    interview: (id: string) => get<InterviewView>(interview(id)),
    startInterview: (input: NewInterview) => post<InterviewView>('/interviews', input),
    answer: (id: string, answers: NewAnswers) => post<InterviewView>(`${interview(id)}/answers`, answers),
    takeBack: (id: string, answerId: string) =>
      post<InterviewView>(`${interview(id)}/take-back`, { answerId }),
    declineInterview: (id: string) => post<InterviewView>(`${interview(id)}/decline`),
    beginDraft: (id: string) => post<DraftView>(`${interview(id)}/draft`),

    guidelines: async () => (await get<{ guidelines: GuidelineView[] }>('/guidelines')).guidelines,
    unitInsight: () => get<Insight>('/insight/unit'),
    programmeInsight: () => get<Insight>('/insight/programme'),

    broadcasts: async () => (await get<{ broadcasts: BroadcastView[] }>('/broadcasts')).broadcasts,
    broadcast: (id: string) => get<BroadcastView>(broadcast(id)),
    cancelBroadcast: (id: string) => post<BroadcastView>(`${broadcast(id)}/cancel`),
    resumeBroadcast: (id: string) => post<BroadcastView>(`${broadcast(id)}/resume`),
    retryBroadcast: (id: string, retry: Retry) => post<BroadcastView>(`${broadcast(id)}/retry`, retry),
    sendBroadcast: (input: NewBroadcast) => post<BroadcastView>('/broadcasts', input),
    audienceSize: async (audience: AudienceInput, itemId: string) =>
      (await post<{ size: number }>('/broadcasts/audience', { audience, itemId })).size,

    people: async (q: string) =>
      (await get<{ people: PersonRef[] }>(`/people?${new URLSearchParams({ q })}`)).people,
    units: async () => (await get<Units>('/org/units')).units,
    orgSummary: () => get<OrgSummary>('/org/summary'),
    importPeople: (file: Blob) => post<ImportReport>('/org/import', file),
  };
}
