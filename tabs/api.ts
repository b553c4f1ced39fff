import type { Absences, NewAbsence } from '../src/server/contract/absence.ts';
import type {
  AudienceInput,
  AudienceOptions,
  AudienceSize,
  BroadcastReview,
  BroadcastView,
  NewBroadcast,
  Preview,
  PreviewRequest,
  Retry,
  TestCard,
  TestSent,
} from '../src/server/contract/broadcast.ts';
import type {
  CollaborationList,
  CollaborationView,
  ModeAnswer,
  NewModeProposal,
} from '../src/server/contract/collaboration.ts';
import type { DeskItems, ItemVersion } from '../src/server/contract/deskItem.ts';
import type { Less } from '../src/server/contract/digest.ts';
import type {
  DraftChange,
  DraftEdit,
  DraftHistory,
  DraftView,
  NewComment,
  NewDecision,
  NewDraft,
} from '../src/server/contract/draft.ts';
import type { Insight, LibraryFreshness } from '../src/server/contract/insight.ts';
import type {
  InterviewRow,
  InterviewView,
  NewAnswers,
  NewInterview,
} from '../src/server/contract/interview.ts';
import type {
  DeclineReason,
  Item,
  ItemChange,
  ItemPage,
  NewItem,
  TopicView,
} from '../src/server/contract/item.ts';
import type { ItemImportReport } from '../src/server/contract/itemFile.ts';
import type { LinkedInAnswer, LinkedInView } from '../src/server/contract/linkedIn.ts';
import type { Me } from '../src/server/contract/me.ts';
import type { Network } from '../src/server/contract/network.ts';
import type {
  ImportReport,
  OrgSummary,
  PersonRef,
  Settings,
  SettingsChange,
  Units,
} from '../src/server/contract/person.ts';
import type { Focus, PictureView } from '../src/server/contract/picture.ts';
import type {
  Calendar,
  DeskTopic,
  DeskTopics,
  Mix,
  MixChange,
  NewTopic,
  TopicChange,
} from '../src/server/contract/planning.ts';
import type { PolicyChange, PolicyView } from '../src/server/contract/policy.ts';
import type {
  BuiltOn,
  ConsentAnswer,
  InvitationView,
  NewOffer,
  NewPost,
  PostItem,
  PostView,
} from '../src/server/contract/post.ts';
import type { SavedFilter } from '../src/server/contract/savedFilter.ts';
import type { NewShare, Nudge, SaidOfPost, ShareView } from '../src/server/contract/share.ts';
import type {
  Entry,
  EntryDraft,
  Inbox,
  InboxSummary,
  LinkPreview,
  NewLink,
  NewSource,
  SourceChange,
  SourceCheck,
  SourceView,
} from '../src/server/contract/source.ts';
import type { WhatWorks } from '../src/server/contract/whatWorks.ts';
import { backingApi } from './api/backing.ts';
import { callsOf } from './api/calls.ts';
import { disclosureApi } from './api/disclosure.ts';
import { expertApi } from './api/expert.ts';
import { guidelineApi } from './api/guideline.ts';
import { lessonApi } from './api/lesson.ts';
import { pulseApi } from './api/pulse.ts';
import { questionApi } from './api/question.ts';
import { thanksApi } from './api/thanks.ts';
import { timeApi } from './api/time.ts';
import { valueApi } from './api/value.ts';
import type { Language } from './i18n.ts';
import { libraryPath } from './libraryPath.ts';
import type { Request } from './request.ts';

export interface ItemFilter {
  topic: string;
  q: string;
}
export interface InboxFilter {
  state: Entry['state'];
  /** A source's id, `links`, or empty for all. */
  source: string;
}

export interface DeskItemFilter {
  state: DeskItems['items'][number]['state'] | '';
  topic: string;
  q: string;
}

/** The HTTP API, one function a route. Every function throws `RequestError`. */
export function createApi(request: Request) {
  const calls = callsOf(request);
  const { get, post, put } = calls;
  const draft = (id: string) => `/drafts/${encodeURIComponent(id)}`;
  const postPath = (id: string) => `/posts/${encodeURIComponent(id)}`;
  const broadcast = (id: string) => `/broadcasts/${encodeURIComponent(id)}`;
  const interview = (id: string) => `/interviews/${encodeURIComponent(id)}`;
  const item = (id: string) => `/items/${encodeURIComponent(id)}`;
  const savedFilter = (id: string) => `/me/saved-filters/${encodeURIComponent(id)}`;
  const source = (id: string) => `/sources/${encodeURIComponent(id)}`;
  const entry = (id: string) => `/inbox/${encodeURIComponent(id)}`;
  const ownShare = (id: string) => `/me/shares/${encodeURIComponent(id)}`;
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
    library: (filter: Record<string, string>, after: string | null) =>
      get<ItemPage>(libraryPath(filter, after)),
    savedFilters: async () => (await get<{ filters: SavedFilter[] }>('/me/saved-filters')).filters,
    saveFilter: async (saved: SavedFilter) =>
      (await post<{ filters: SavedFilter[] }>('/me/saved-filters', saved)).filters,
    forgetFilter: async (id: string) =>
      (await request<{ filters: SavedFilter[] }>('DELETE', savedFilter(id))).filters,
    item: (id: string) => get<Item>(item(id)),
    addItem: (input: NewItem) => post<Item>('/items', input),
    changeItem: (id: string, change: ItemChange) => put<Item>(item(id), change),
    deskItems: (filter: DeskItemFilter, from: number) => {
      const { state, topic, q } = filter;
      const said = { ...(state && { state }), ...(topic && { topic }), ...(q && { q }), from: String(from) };
      return get<DeskItems>(`/desk/items?${new URLSearchParams(said)}`);
    },
    itemVersions: async (id: string) =>
      (await get<{ versions: ItemVersion[] }>(`${item(id)}/versions`)).versions,
    restoreItem: (id: string, version: number, etag: string) =>
      post<Item>(`${item(id)}/restore`, { version, etag }),
    withdrawItem: (id: string, why: string, etag: string) =>
      post<Item>(`${item(id)}/withdraw`, { why, etag }),
    offerItem: (id: string, etag: string) => post<Item>(`${item(id)}/offer`, { etag }),
    importItems: (file: Blob, trial: boolean) =>
      post<ItemImportReport>(`/items/import?${new URLSearchParams({ trial: String(trial) })}`, file),
    share: (id: string, share: NewShare) => post<ShareView>(`${item(id)}/shares`, share),
    less: (id: string) => post<Less>(`${item(id)}/less`),
    checkTwist: async (id: string, words: string) =>
      (await post<{ nudge: Nudge }>(`${item(id)}/twist`, { words })).nudge,
    markPosted: (id: string, posted: boolean) => post<ShareView>(`${ownShare(id)}/posted`, { posted }),
    undoShare: async (id: string) => (await post<{ shares: ShareView[] }>(`${ownShare(id)}/undo`)).shares,
    postOnLinkedIn: (id: string, text: string) => post<ShareView>(`${ownShare(id)}/linkedin`, { text }),
    linkedIn: () => get<LinkedInView>('/me/linkedin'),
    startLinkedIn: () => post<{ url: string }>('/me/linkedin/start'),
    connectLinkedIn: (answer: LinkedInAnswer) => post<LinkedInView>('/me/linkedin', answer),
    disconnectLinkedIn: () => request<LinkedInView>('DELETE', '/me/linkedin'),
    decline: (id: string, reason: DeclineReason) => post<unknown>(`${item(id)}/decline`, { reason }),

    /** Whatever the file is called, the server judges what it is. */
    addPicture: (file: Blob, focus: Focus | null) => {
      const at = focus ? `?${new URLSearchParams({ x: String(focus.x), y: String(focus.y) })}` : '';
      const type = file.type.startsWith('image/') ? file.type : 'image/unknown';
      return post<PictureView>(`/pictures${at}`, file.slice(0, file.size, type));
    },
    fetchPicture: (url: string, focus: Focus | null) =>
      post<PictureView>('/pictures/fetch', { url, ...focus }),

    sources: async () => (await get<{ sources: SourceView[] }>('/sources')).sources,
    checkSource: (url: string) => post<SourceCheck>('/sources/check', { url }),
    addSource: (input: NewSource) => post<SourceView>('/sources', input),
    changeSource: (id: string, change: SourceChange) => put<SourceView>(source(id), change),
    removeSource: async (id: string) =>
      (await request<{ sources: SourceView[] }>('DELETE', source(id))).sources,
    readSource: (id: string) => post<SourceView>(`${source(id)}/read`),
    inbox: ({ state, source: from }: InboxFilter, after: string | null) => {
      const query = { state, ...(from && { source: from }), ...(after && { after }) };
      return get<Inbox>(`/inbox?${new URLSearchParams(query)}`);
    },
    inboxSummary: () => get<InboxSummary>('/inbox/summary'),
    addLink: (link: NewLink) => post<Entry>('/inbox/links', link),
    entryDraft: (id: string) => get<EntryDraft>(`${entry(id)}/draft`),
    dismissEntry: (id: string) => post<Entry>(`${entry(id)}/dismiss`),
    restoreEntry: (id: string) => post<Entry>(`${entry(id)}/restore`),
    linkPreview: (url: string) => get<LinkPreview>(`/links/preview?${new URLSearchParams({ url })}`),

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
    publishDraft: (id: string, network: Network, said: SaidOfPost) =>
      post<ShareView>(`${draft(id)}/publish`, { network, said }),

    posts: async () => (await get<{ posts: PostView[] }>('/posts')).posts,
    builtOn: async () => (await get<BuiltOn>('/me/built-on')).items,
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

    whatWorks: () => get<WhatWorks>('/insight/works'),
    libraryFreshness: () => get<LibraryFreshness>('/insight/freshness'),
    insight: (scope: Insight['scope'], unit: string | null) =>
      get<Insight>(`/insight/${scope}${unit === null ? '' : `?${new URLSearchParams({ unit })}`}`),

    broadcasts: async () => (await get<{ broadcasts: BroadcastView[] }>('/broadcasts')).broadcasts,
    broadcast: (id: string) => get<BroadcastView>(broadcast(id)),
    cancelBroadcast: (id: string) => post<BroadcastView>(`${broadcast(id)}/cancel`),
    resumeBroadcast: (id: string) => post<BroadcastView>(`${broadcast(id)}/resume`),
    retryBroadcast: (id: string, retry: Retry) => post<BroadcastView>(`${broadcast(id)}/retry`, retry),
    sendBroadcast: (input: NewBroadcast) => post<BroadcastView>('/broadcasts', input),
    audienceSize: (audience: AudienceInput, itemId: string | null) =>
      post<AudienceSize>('/broadcasts/audience', { audience, itemId }),
    audienceOptions: () => get<AudienceOptions>('/broadcasts/audience-options'),
    previewCard: (asked: PreviewRequest) => post<Preview>('/broadcasts/preview', asked),
    sendTestCard: (test: TestCard) => post<TestSent>('/broadcasts/test', test),
    reviewBroadcast: (id: string, review: BroadcastReview) =>
      post<BroadcastView>(`${broadcast(id)}/review`, review),
    /** Null sends at once. */
    scheduleBroadcast: (id: string, sendAt: string | null) =>
      post<BroadcastView>(`${broadcast(id)}/schedule`, { sendAt }),

    people: async (q: string) =>
      (await get<{ people: PersonRef[] }>(`/people?${new URLSearchParams({ q })}`)).people,
    deskTopics: () => get<DeskTopics>('/desk/topics'),
    addTopic: (topic: NewTopic) => post<DeskTopic>('/topics', topic),
    changeTopic: (id: string, change: TopicChange) =>
      put<DeskTopic>(`/topics/${encodeURIComponent(id)}`, change),
    mix: () => get<Mix>('/desk/mix'),
    settleMix: (change: MixChange) => put<Mix>('/desk/mix', change),
    /** Four weeks; null begins with this one. */
    calendar: (from: string | null) =>
      get<Calendar>(`/desk/calendar${from ? `?${new URLSearchParams({ from })}` : ''}`),

    units: async () => (await get<Units>('/org/units')).units,
    orgSummary: () => get<OrgSummary>('/org/summary'),
    importPeople: (file: Blob) => post<ImportReport>('/org/import', file),
    ...backingApi(calls),
    ...questionApi(calls),
    ...guidelineApi(calls),
    ...pulseApi(calls),
    ...thanksApi(calls),
    ...timeApi(calls),
    ...disclosureApi(calls),
    ...expertApi(calls),
    ...lessonApi(calls),
    ...valueApi(calls),
  };
}
