import type { Installation, WireChat, WireMessage, WirePeople, WirePerson } from './wire.ts';

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

async function call<T>(path: string, body?: unknown): Promise<T> {
  const answer = await fetch(`/local${path}`, {
    method: body === undefined ? 'GET' : 'POST',
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
  say: ({ personId, language }: Asking, text: string) =>
    call<WireMessage>(`${personPath(personId)}/messages`, { language, text }),
  submit: ({ personId, language }: Asking, messageId: string, value: unknown) =>
    call<unknown>(`${personPath(personId)}/submits`, { language, messageId, value }),
  invoke: (
    { personId, language }: Asking,
    messageId: string,
    action: CardAction,
    trigger: 'manual' | 'automatic',
  ) => call<InvokeResponse>(`${personPath(personId)}/invokes`, { language, messageId, action, trigger }),
  extension: (
    { personId, language }: Asking,
    messageId: string,
    step: 'fetchTask' | 'submitAction',
    data?: unknown,
  ) => call<TaskAnswer>(`${personPath(personId)}/extensions`, { language, messageId, step, data }),
  install: ({ personId, language }: Asking, installation: Installation) =>
    call<unknown>(`${personPath(personId)}/installation`, { language, installation }),
  read: (personId: string, seq: number) => call<unknown>(`${personPath(personId)}/read`, { seq }),
  streamUrl: (people: readonly string[]) => `/local/teams/stream?people=${people.map(encodeURIComponent)}`,
};
