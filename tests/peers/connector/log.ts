import { openSync, readFileSync, writeSync } from 'node:fs';

export type Operation = 'conversation' | 'send' | 'reply' | 'update' | 'other';

/** One step of one call. The steps of a call share its number. */
export interface LogEntry {
  /** Milliseconds of the connector's timer; `received` when the call came, though it is put down once it was read. */
  at: number;
  call: number;
  event: 'received' | 'accepted' | 'answered' | 'broken';
  operation: Operation;
  to: string | null;
  conversation: string | null;
  /** What kind of card it is and what it is about; null when the body was not read. */
  kind: 'content' | 'approval' | 'welcome' | 'other' | null;
  subject: string | null;
  activityId: string | null;
  status: number | null;
  fault: string | null;
}

/** Appends at once and past every buffer of ours, so that a kill loses nothing. */
export function appendTo(file: string): (entry: object) => void {
  const handle = openSync(file, 'a');
  return (entry) => void writeSync(handle, `${JSON.stringify(entry)}\n`);
}

/** A last line that is still being written is left out. */
export function readLines<T>(file: string): T[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.slice(0, -1).map((line) => JSON.parse(line) as T);
}
