import { expect } from 'vitest';
import type { Fault } from '../../src/local/faults.ts';
import type { WireChat, WireMessage } from '../../src/local/wire.ts';
import type { ImportReport } from '../../src/server/contract/person.ts';

interface CardAction {
  type: string;
  title?: string;
  verb?: string;
  url?: string;
  data?: Record<string, unknown>;
}
type Json = Record<string, unknown>;

/** A person at the local Teams, through the same doors that the window uses. */
export function personAt(url: string, personId: string, language: 'da' | 'en') {
  const door = `${url}/local/teams/people/${personId}`;
  let token = '';

  async function post<T>(path: string, body: Json): Promise<T> {
    const response = await fetch(door + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ language, ...body }),
    });
    const text = await response.text();
    expect(response.ok, `${path}: ${text}`).toBe(true);
    return (text ? JSON.parse(text) : null) as T;
  }

  const chat = async () => (await post<WireChat>('/chat', {})).messages;
  const botCards = async () => (await chat()).filter((message) => message.from === 'bot' && cardOf(message));

  return {
    id: personId,
    chat,
    say: (text: string) => post('/messages', { text }),
    install: (installation: string) => post('/installation', { installation }),
    /** What the next calls to this person's chat are answered with. */
    fault: async (fault: Partial<Fault>): Promise<void> => {
      const response = await fetch(`${door}/fault`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(fault),
      });
      expect(response.status).toBe(204);
    },

    /** The newest card of the bot that matches, once it is there. */
    waitForCard: async (matches: RegExp): Promise<WireMessage> => {
      for (let tries = 0; tries < 150; tries++) {
        const found = (await botCards()).findLast((message) => matches.test(JSON.stringify(cardOf(message))));
        if (found) return found;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      const seen = (await botCards()).map((message) => JSON.stringify(cardOf(message)).slice(0, 200));
      throw new Error(`No card matches ${matches}; there are:\n${seen.join('\n')}`);
    },
    cards: async (matches: RegExp) =>
      (await botCards()).filter((message) => matches.test(JSON.stringify(cardOf(message)))),

    /** Presses the button of a card; the inputs go along as Teams sends them. Answers the card in reply. */
    press: async (message: WireMessage, button: RegExp, inputs: Json = {}): Promise<Json> => {
      const action = actionsOf(cardOf(message)).find(({ title }) => title && button.test(title));
      if (!action) throw new Error(`No button ${button} on ${JSON.stringify(cardOf(message)).slice(0, 500)}`);
      return pressRaw(message, { ...action, data: { ...action.data, ...inputs } });
    },
    pressRaw,

    api: async <T>(path: string, body?: unknown, method?: string): Promise<{ status: number; body: T }> => {
      token ||= await newToken();
      const response = await fetch(`${url}/api/v1${path}`, {
        method: method ?? (body === undefined ? 'GET' : 'POST'),
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return { status: response.status, body: (await response.json()) as T };
    },
    importPeople: async (file: string): Promise<ImportReport> => {
      token ||= await newToken();
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'text/csv' };
      const response = await fetch(`${url}/api/v1/org/import`, { method: 'POST', headers, body: file });
      return (await response.json()) as ImportReport;
    },
  };

  async function pressRaw(message: WireMessage, action: CardAction): Promise<Json> {
    const answer = await post<{ statusCode: number; type: string; value: Json }>('/invokes', {
      messageId: message.id,
      action,
    });
    expect(answer.type).toBe('application/vnd.microsoft.card.adaptive');
    return answer.value;
  }

  async function newToken(): Promise<string> {
    const response = await fetch(`${url}/local/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ personId }),
    });
    return ((await response.json()) as { token: string }).token;
  }
}

export type Colleague = ReturnType<typeof personAt>;

export function cardOf(message: WireMessage): Json | null {
  const [attachment] = message.activity.attachments ?? [];
  return attachment?.contentType === 'application/vnd.microsoft.card.adaptive'
    ? (attachment.content as Json)
    : null;
}

/** Every action of a card, wherever it stands. */
export function actionsOf(value: unknown): CardAction[] {
  if (Array.isArray(value)) return value.flatMap(actionsOf);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'type' in value && String(value.type).startsWith('Action.') ? [value as CardAction] : [];
  return [...own, ...Object.values(value).flatMap(actionsOf)];
}
