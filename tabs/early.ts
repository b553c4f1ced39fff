import type { Request } from './request.ts';

const begun = new Map<string, Promise<unknown>>();

/** Asks for what the first page will ask for, while the page itself is still on its way. */
export function askEarly(request: Request, paths: readonly string[]): void {
  for (const path of paths) {
    const answer = request('GET', path);
    // Whoever takes it is told; an answer that nobody takes is nobody's trouble.
    answer.catch(() => {});
    begun.set(path, answer);
  }
}

/** Requests that take what was asked for early, once, in place of asking again. */
export function withEarly(request: Request): Request {
  return <T>(method: string, path: string, body?: unknown) => {
    const early = method === 'GET' ? begun.get(path) : undefined;
    // After a change an answer from before it is too old.
    if (method === 'GET') begun.delete(path);
    else begun.clear();
    return early ? (early as Promise<T>) : request<T>(method, path, body);
  };
}
