import type { Request } from './request.ts';

/** What is asked for early, at a path. */
export interface Asked {
  path: string;
  /** The names of its parts, each with the path at which the page will ask for it; without them it is one whole. */
  parts?: Record<string, string>;
}

/** What takes up an answer, by the path at which the page will ask for it. */
const begun = new Map<string, () => Promise<unknown>>();

/** Asks for what the first page will ask for, while the page itself is still on its way. */
export function askEarly(request: Request, { path, parts = {} }: Asked): void {
  const whole = request<Record<string, unknown>>('GET', path);
  // Whoever takes it is told; an answer that nobody takes is nobody's trouble.
  whole.catch(() => {});
  begun.set(path, () => whole);
  for (const [name, own] of Object.entries(parts)) {
    const partOf = (answer: Record<string, unknown>) => answer[name];
    // Refused for one of its parts, it says nothing about the others.
    begun.set(own, () => whole.then(partOf, () => request('GET', own)));
  }
}

/** Requests that take what was asked for early, once, in place of asking again. */
export function withEarly(request: Request): Request {
  return <T>(method: string, path: string, body?: unknown) => {
    const early = method === 'GET' ? begun.get(path) : undefined;
    // After a change an answer from before it is too old.
    if (method === 'GET') begun.delete(path);
    else begun.clear();
    return early ? (early() as Promise<T>) : request<T>(method, path, body);
  };
}
