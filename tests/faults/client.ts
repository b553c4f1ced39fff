import type { BroadcastView } from '../../src/server/contract/broadcast.ts';
import type { DraftView } from '../../src/server/contract/draft.ts';
import type { Acknowledged, History, HistoryEvent, Operator } from './history.ts';

export interface ClientParts {
  /** Whichever server is asked now; null when there is none. */
  url: () => string | null;
  tokenOf: (personId: string) => Promise<string>;
  history: History;
  now?: () => number;
}

export interface Answer<T> {
  /** 0 when no answer came. */
  status: number;
  body: T;
}

/** A person at the API. Whatever it tells them is put down in the history. */
export type Client = <T>(path: string, personId: string, body?: object) => Promise<Answer<T>>;

export function createClient({ url, tokenOf, history, now = Date.now }: ClientParts): Client {
  return async <T>(path: string, personId: string, body?: object) => {
    const askedAt = now();
    const method = body === undefined ? 'GET' : 'POST';
    for (const event of askedFor(path, body, askedAt)) history.add(event);
    const base = url();
    const token = await tokenOf(personId);
    const answer = base === null ? noAnswer : await ask(method, base + path, token, body);
    const told = { at: now(), askedAt };
    history.add({ event: 'reply', ...told, call: `${method} ${path}`, by: personId, status: answer.status });
    if (answer.status >= 200 && answer.status < 300) {
      for (const event of toldBy(path, personId, body, answer.body)) history.add({ ...event, ...told });
    }
    return answer as Answer<T>;
  };
}

const noAnswer: Answer<unknown> = { status: 0, body: null };

async function ask(method: string, url: string, token: string, body?: object): Promise<Answer<unknown>> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) };
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(20_000) });
    return { status: response.status, body: await response.json() };
  } catch {
    return noAnswer;
  }
}

/** Asks again as people do, until somebody answers. What may be done once only is named by the client. */
export async function insist<T>(
  client: Client,
  ...[path, personId, body]: Parameters<Client>
): Promise<Answer<T>> {
  for (let tries = 0; tries < 150; tries++) {
    const answer = await client<T>(path, personId, body);
    if (answer.status > 0 && answer.status < 500) return answer;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`Nobody answers ${path}.`);
}

/** What an operator wants counts from the moment it was asked for, even when the answer is lost. */
function askedFor(path: string, body: object | undefined, at: number): Operator[] {
  const [, broadcastId, verb] = /^\/broadcasts\/([^/]+)\/(retry|cancel|resume)$/.exec(path) ?? [];
  if (!broadcastId || !body) return [];
  const { what, passes = 0 } = body as { what?: string; passes?: number };
  const again = what === 'failed' ? 'resendFailed' : 'resendUncertain';
  const asked = verb === 'retry' ? again : (verb as 'cancel' | 'resume');
  return [{ event: 'operator', at, broadcastId, what: asked, passes }];
}

type Untimed<T> = T extends HistoryEvent ? Omit<T, 'at' | 'askedAt'> : never;

function toldBy(path: string, by: string, asked: object = {}, body: unknown): Untimed<HistoryEvent>[] {
  const [, noun, id, verb] = /^\/(\w+)(?:\/([^/?]+))?(?:\/(\w+))?$/.exec(path) ?? [];
  if (noun === 'broadcasts') {
    const many = (body as { broadcasts?: BroadcastView[] }).broadcasts;
    const shown = (many ?? [body as BroadcastView]).filter((view) => view.counts).map(shownOf);
    const made = 'itemId' in asked && id === undefined ? [{ what: 'broadcast' as const }] : [];
    const { id: broadcastId } = body as BroadcastView;
    return [...shown, ...made.map((fact) => acknowledged({ ...fact, broadcastId }))];
  }
  if (noun !== 'drafts' || Object.keys(asked).length === 0) return [];
  const { id: draftId, text } = body as DraftView;
  const { revision = 0, verdict = 'edit' } = asked as { revision?: number; verdict?: 'approve' };
  if (verb === undefined) return [acknowledged({ what: 'draft', draftId, text })];
  if (verb === 'submit') return [acknowledged({ what: 'submit', draftId, revision })];
  if (verb !== 'decision' && verb !== 'edit') return [];
  return [acknowledged({ what: 'decision', draftId, revision, by, verdict })];
}

function shownOf(view: BroadcastView): Untimed<HistoryEvent> {
  const { id: broadcastId, itemId, state, size, counts, passes } = view;
  return { event: 'shown', broadcastId, itemId, state, size, counts, passes };
}

function acknowledged(fact: Acknowledged['fact']): Untimed<HistoryEvent> {
  return { event: 'acknowledged', fact };
}
