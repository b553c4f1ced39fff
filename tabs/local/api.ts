import type { FoundAnswer } from './extension/found.ts';
import type {
  Installation,
  WireApp,
  WireChannelTab,
  WireChat,
  WireCommand,
  WireMessage,
  WirePeople,
  WirePerson,
} from './wire.ts';

export interface InvokeResponse {
  statusCode?: number;
  type?: string;
  value?: unknown;
}
/** What the app answers to an action on a message: a card to go on with, or a last word. */
export interface TaskAnswer {
  task?:
    | { type: 'continue'; value: { title?: string; card?: { content?: unknown } } }
    | { type: 'message'; value: string };
}
export interface CardAction {
  type: string;
  id?: string | undefined;
  title?: string | undefined;
  verb?: string | undefined;
  data?: unknown;
}

/** Thrown when the stand-in or the bot behind it did not do what was asked; 0: nobody answered. */
export class CallFailed extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`The call failed with ${status}.`);
    this.status = status;
  }
}

async function call<T>(path: string, body?: unknown, method?: 'PUT' | 'DELETE'): Promise<T> {
  const answer = await fetch(`/local${path}`, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: { 'content-type': 'application/json' },
    body: body === undefined ? null : JSON.stringify(body),
  }).catch(() => null);
  if (!answer?.ok) throw new CallFailed(answer?.status ?? 0);
  return (await answer.json()) as T;
}

const personPath = (id: string) => `/teams/people/${encodeURIComponent(id)}`;

/** One person's Teams client, in one language. */
export interface Asking {
  personId: string;
  language: WirePerson['language'] | undefined;
}

export const api = {
  people: (q: string, after: number) =>
    call<WirePeople>(`/teams/people?${new URLSearchParams({ q, after: String(after) })}`),
  person: (id: string) => call<WirePerson>(personPath(id)),
  token: (personId: string) => call<{ token: string }>('/token', { personId }),
  openChat: ({ personId, language }: Asking) => call<WireChat>(`${personPath(personId)}/chat`, { language }),
  say: ({ personId, language }: Asking, text: string, card?: unknown) =>
    call<WireMessage>(`${personPath(personId)}/messages`, { language, text, card }),
  submit: ({ personId, language }: Asking, messageId: string, value: unknown) =>
    call<unknown>(`${personPath(personId)}/submits`, { language, messageId, value }),
  invoke: (
    { personId, language }: Asking,
    messageId: string,
    action: CardAction,
    trigger: 'manual' | 'automatic',
  ) => call<InvokeResponse>(`${personPath(personId)}/invokes`, { language, messageId, action, trigger }),
  app: () => call<WireApp>('/teams/app'),
  /** A step of an action on a message. */
  task: (
    { personId, language }: Asking,
    step: { name: 'fetchTask' | 'submitAction'; commandId: string; messageId: string; data?: unknown },
  ) => call<TaskAnswer>(`${personPath(personId)}/extensions`, { language, ...step }),
  /** Nothing typed is the first run, in which the app shows what it likes. */
  search: (
    { personId, language }: Asking,
    { id, parameter }: WireCommand,
    q: string,
    queryOptions: { skip: number; count: number },
  ) => {
    const typed = { name: parameter?.name ?? 'q', value: q };
    const parameters = [q === '' ? { name: 'initialRun', value: 'true' } : typed];
    const query = { name: 'query', commandId: id, parameters, queryOptions };
    return call<FoundAnswer>(`${personPath(personId)}/extensions`, { language, ...query });
  },
  unfurl: ({ personId, language }: Asking, url: string) =>
    call<FoundAnswer>(`${personPath(personId)}/extensions`, { language, name: 'queryLink', url }),
  channelTabs: async () => (await call<{ tabs: WireChannelTab[] }>('/teams/channel/tabs')).tabs,
  putChannelTab: (id: string, tab: Omit<WireChannelTab, 'id'>) =>
    call<unknown>(`/teams/channel/tabs/${encodeURIComponent(id)}`, tab, 'PUT'),
  removeChannelTab: (id: string) =>
    call<unknown>(`/teams/channel/tabs/${encodeURIComponent(id)}`, undefined, 'DELETE'),
  install: ({ personId, language }: Asking, installation: Installation) =>
    call<unknown>(`${personPath(personId)}/installation`, { language, installation }),
  read: (personId: string, seq: number) => call<unknown>(`${personPath(personId)}/read`, { seq }),
  streamUrl: (people: readonly string[]) => `/local/teams/stream?people=${people.map(encodeURIComponent)}`,
};
