import type { AudienceInput, BroadcastView, NewBroadcast } from '../src/server/contract/broadcast.ts';
import type { DraftChange, DraftView, NewDecision, NewDraft } from '../src/server/contract/draft.ts';
import type { GuidelineView } from '../src/server/contract/guideline.ts';
import type { Insight } from '../src/server/contract/insight.ts';
import type { DeclineReason, Item, ItemChange, NewItem, TopicView } from '../src/server/contract/item.ts';
import type { Network } from '../src/server/contract/network.ts';
import type {
  ImportReport,
  Me,
  OrgSummary,
  Settings,
  SettingsChange,
  Units,
} from '../src/server/contract/person.ts';
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
  const item = (id: string) => `/items/${encodeURIComponent(id)}`;
  return {
    me: () => get<Me>('/me'),
    join: (language: Language) => post<unknown>('/me/join', { language }),
    leave: () => post<unknown>('/me/leave'),
    settings: () => get<Settings>('/me/settings'),
    changeSettings: (change: SettingsChange) => request<Settings>('PATCH', '/me/settings', change),
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
    publishDraft: (id: string, network: Network) => post<ShareView>(`${draft(id)}/publish`, { network }),

    guidelines: async () => (await get<{ guidelines: GuidelineView[] }>('/guidelines')).guidelines,
    unitInsight: () => get<Insight>('/insight/unit'),
    programmeInsight: () => get<Insight>('/insight/programme'),

    broadcasts: async () => (await get<{ broadcasts: BroadcastView[] }>('/broadcasts')).broadcasts,
    broadcast: (id: string) => get<BroadcastView>(`/broadcasts/${encodeURIComponent(id)}`),
    sendBroadcast: (input: NewBroadcast) => post<BroadcastView>('/broadcasts', input),
    audienceSize: async (audience: AudienceInput, itemId: string) =>
      (await post<{ size: number }>('/broadcasts/audience', { audience, itemId })).size,

    units: async () => (await get<Units>('/org/units')).units,
    orgSummary: () => get<OrgSummary>('/org/summary'),
    importPeople: (file: Blob) => post<ImportReport>('/org/import', file),
  };
}
