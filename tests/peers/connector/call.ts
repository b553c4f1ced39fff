import type { LogEntry, Operation } from './log.ts';

/** What a call is, as far as its address tells. */
export interface Place {
  operation: Operation;
  conversation: string | null;
  /** Of the message that an update replaces. */
  activityId: string | null;
}

export function placeOf(method: string, path: string): Place {
  const nowhere = { operation: 'other', conversation: null, activityId: null } as const;
  if (method === 'POST' && path === '/v3/conversations') return { ...nowhere, operation: 'conversation' };
  const [, name, id] = /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/?]+))?$/.exec(path) ?? [];
  if (!name) return nowhere;
  const conversation = decodeURIComponent(name);
  if (method === 'POST') return { operation: id ? 'reply' : 'send', conversation, activityId: null };
  if (method !== 'PUT' || !id) return { ...nowhere, conversation };
  return { operation: 'update', conversation, activityId: decodeURIComponent(id) };
}

/** Conversations are named after the person, so that who received a card can be read from where it went. */
export function conversationWith(person: string): string {
  return `a:${person}`;
}

export function recipientOf(place: Place, body: unknown): string | null {
  if (place.conversation !== null) return place.conversation.replace(/^a:/, '');
  const { members } = (body ?? {}) as { members?: { id?: unknown }[] };
  return place.operation === 'conversation' && members?.[0]?.id ? String(members[0].id) : null;
}

/** Told from the verbs on the card, which is all that tells a person's client what a card is. */
export function cardIn(body: unknown): Pick<LogEntry, 'kind' | 'subject'> {
  if (body === null) return { kind: null, subject: null };
  const actions = executesIn(body);
  const has = (verb: string) => actions.find((action) => action.verb === verb);
  const approval = has('draft.decide');
  if (approval) return { kind: 'approval', subject: String(approval.data?.draftId) };
  const content = has('content.decline');
  if (content) return { kind: 'content', subject: String(content.data?.itemId) };
  return { kind: has('member.join') ? 'welcome' : 'other', subject: null };
}

interface Execute {
  type: 'Action.Execute';
  verb?: string;
  data?: Record<string, unknown>;
}

function executesIn(value: unknown): Execute[] {
  if (Array.isArray(value)) return value.flatMap(executesIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'type' in value && value.type === 'Action.Execute' ? [value as Execute] : [];
  return [...own, ...Object.values(value).flatMap(executesIn)];
}
