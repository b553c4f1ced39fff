import type { Request } from '../request.ts';

/** The API's methods, bound to one session. Each throws `RequestError`. */
export interface Calls {
  get: <T>(path: string) => Promise<T>;
  post: <T>(path: string, body?: unknown) => Promise<T>;
  put: <T>(path: string, body: unknown) => Promise<T>;
  remove: <T>(path: string) => Promise<T>;
}

export function callsOf(request: Request): Calls {
  return {
    get: (path) => request('GET', path),
    post: (path, body = {}) => request('POST', path, body),
    put: (path, body) => request('PUT', path, body),
    remove: (path) => request('DELETE', path),
  };
}
