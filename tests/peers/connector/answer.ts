import type { IncomingMessage, ServerResponse } from 'node:http';
import { conversationWith, type Place } from './call.ts';

interface UsualBody {
  id?: string;
  error?: { code: string; message: string };
}

/** What the service answers when nothing goes wrong. */
export function usualAnswer(
  method: string,
  path: string,
  place: Place,
  to: string | null,
  number: number,
): { status: number; body: UsualBody } {
  switch (place.operation) {
    case 'conversation':
      return { status: 201, body: { id: conversationWith(to ?? `conversation-${number}`) } };
    case 'send':
    case 'reply':
      return { status: 201, body: { id: `activity-${number}` } };
    case 'update':
      return { status: 200, body: { id: place.activityId ?? '' } };
    default:
      if (method === 'GET' && /\/(paged)?members/.test(path)) return { status: 200, body: [] as UsualBody };
      return { status: 404, body: { error: { code: 'NotFound', message: 'no such call' } } };
  }
}

export async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return text ? JSON.parse(text) : null;
}

export function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

/** The whole answer is announced and then comes a byte at a time, until the caller has had enough. */
export async function dribble(
  response: ServerResponse,
  status: number,
  body: unknown,
  pause: () => Promise<void>,
): Promise<void> {
  const text = Buffer.from(JSON.stringify(body));
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': text.length });
  for (let sent = 0; sent < text.length && !response.destroyed; sent++) {
    response.write(text.subarray(sent, sent + 1));
    await pause();
  }
  response.end();
}
