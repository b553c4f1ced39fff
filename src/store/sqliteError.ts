import { Refusal } from '../domain/errors.ts';

/** Primary result codes of SQLite that pass with time or with help from outside: https://sqlite.org/rescode.html */
const passing = new Map([
  [5, 'BUSY'],
  [6, 'LOCKED'],
  [8, 'READONLY'],
  [10, 'IOERR'],
  [11, 'CORRUPT'],
  [13, 'FULL'],
  [14, 'CANTOPEN'],
  [26, 'NOTADB'],
]);
const uniqueViolated = 2067;

/** What an error of `node:sqlite` means to the caller: `conflict`, `unavailable`, or `internal` for a bug. */
export function fromSqlite(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const { code, errcode } = error as { code?: string; errcode?: number };
  if (errcode === uniqueViolated) return new Refusal('conflict', undefined, { cause: error });
  const isClosed = code === 'ERR_INVALID_STATE';
  const isPassing = errcode !== undefined && passing.has(errcode & 0xff);
  return new Refusal(isClosed || isPassing ? 'unavailable' : 'internal', undefined, { cause: error });
}
