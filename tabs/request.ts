import type { ErrorBody } from '../src/server/contract/error.ts';

/** A refused or failed request. `message` is the server's own words; `offline` never reached a server. */
export class RequestError extends Error {
  readonly status: number;
  readonly code: string;
  readonly field: string | null;

  constructor(status: number, code: string, message: string, field: string | null = null) {
    super(message);
    this.name = 'RequestError';
    this.status = status;
    this.code = code;
    this.field = field;
  }
}

export function isRefused(error: unknown, ...codes: string[]): error is RequestError {
  return error instanceof RequestError && codes.includes(error.code);
}

/** What a request needs to know of the person's session. */
export interface Session {
  token: (renew?: boolean) => Promise<string>;
  language: () => string;
}

export type Request = <T>(method: string, path: string, body?: unknown) => Promise<T>;

interface Options {
  body?: unknown;
  accept?: string;
  signal?: AbortSignal;
}
/** The answer itself, for what is read as it comes. */
export type Open = (method: string, path: string, options?: Options) => Promise<Response>;

/** Calls the API and reads its answer. Throws `RequestError`. */
export function createRequest(session: Session, base: string): Request {
  const open = createOpen(session, base);
  return async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const response = await open(method, path, { body });
    return (response.status === 204 ? undefined : await response.json()) as T;
  };
}

/**
 * Calls the API with a bearer token; a 401 renews the token once. Throws `RequestError`, also for a call that was
 * given up; a `Blob` body is sent as it is, anything else as JSON.
 */
export function createOpen(session: Session, base: string): Open {
  return async (method, path, options = {}) => {
    let response = await send(await signIn(false), method, path, options);
    if (response.status === 401) response = await send(await signIn(true), method, path, options);
    if (!response.ok) throw await refusalOf(response);
    return response;
  };

  async function signIn(renew: boolean): Promise<string> {
    try {
      return await session.token(renew);
    } catch {
      throw new RequestError(401, 'unauthenticated', '');
    }
  }

  async function send(token: string, method: string, path: string, options: Options): Promise<Response> {
    const { body, accept, signal } = options;
    const headers: Record<string, string> = {
      authorization: `Bearer ${token}`,
      'accept-language': session.language(),
      ...(accept && { accept }),
    };
    const init: RequestInit = { method, headers, signal: signal ?? null };
    if (body instanceof Blob) {
      headers['content-type'] = body.type.startsWith('image/') ? body.type : 'text/csv';
      init.body = body;
    } else if (body !== undefined) {
      headers['content-type'] = 'application/json';
      init.body = JSON.stringify(body);
    }
    try {
      return await fetch(base + path, init);
    } catch {
      throw new RequestError(0, 'offline', '');
    }
  }
}

async function refusalOf(response: Response): Promise<RequestError> {
  const answer: unknown = await response.json().catch(() => null);
  if (isErrorBody(answer)) {
    return new RequestError(response.status, answer.error.code, answer.error.message, answer.error.field);
  }
  return new RequestError(response.status, 'internal', '');
}

function isErrorBody(answer: unknown): answer is ErrorBody {
  if (typeof answer !== 'object' || answer === null || !('error' in answer)) return false;
  const { error } = answer;
  return typeof error === 'object' && error !== null && 'code' in error && 'message' in error;
}
