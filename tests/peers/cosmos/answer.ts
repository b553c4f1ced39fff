export interface Answer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

export function refuse(status: number, code: string, message: string, headers = {}): Answer {
  return { status, body: { code, message }, headers };
}
