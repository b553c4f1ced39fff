import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Draft } from '../../src/domain/draft.ts';
import { brokenAt } from '../../src/domain/history.ts';
import { openSqlite } from '../../src/store/sqlite.ts';

interface Run {
  acks: string[];
  writes: number;
  killed: boolean;
}

const folder = mkdtempSync(join(tmpdir(), 'chalkline-crash-'));
let accepted: { method: string; id: string }[] = [];
const connector = createServer((request, response) => {
  accepted.push({ method: request.method ?? '', id: decodeURIComponent(request.url?.slice(1) ?? '') });
  response.end(`activity-${accepted.length}`);
});

beforeAll(() => new Promise<void>((resolve) => connector.listen(0, '127.0.0.1', resolve)));
afterAll(() => {
  connector.close();
  rmSync(folder, { recursive: true });
});

function step(file: string, moment: 'before' | 'after' | 'never', number: number): Promise<Run> {
  const { port } = connector.address() as AddressInfo;
  const script = join(import.meta.dirname, 'step.ts');
  const child = spawn(process.execPath, [script, file, `http://127.0.0.1:${port}`, moment, String(number)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  return new Promise((resolve) =>
    child.on('close', (_code, signal) =>
      resolve({
        acks: [...output.matchAll(/^ack (\w+)$/gm)].map((match) => match[1] ?? ''),
        writes: Number(/^writes (\d+)$/m.exec(output)?.[1] ?? 0),
        killed: signal === 'SIGKILL',
      }),
    ),
  );
}

async function readDraft(file: string): Promise<Draft | null> {
  const documents = openSqlite(file);
  const stored = await documents.read('drafts', 'draft-1', 'draft-1');
  await documents.close();
  return stored?.doc ?? null;
}

/** What an acknowledgement promised must be there after the kill. */
function expectKept(draft: Draft | null, acks: readonly string[]): void {
  if (acks.includes('start')) expect(draft?.revisions[0]?.text).toBe('My words');
  if (acks.includes('submit')) expect(draft?.steps).toHaveLength(1);
  if (acks.includes('decide')) expect(draft?.state).toBe('approved');
}

const count = (method: string, id: string) =>
  accepted.filter((call) => call.method === method && call.id === id).length;

describe('a stop in the middle of an approval', () => {
  it('loses nothing acknowledged and decides once, at each write [F1] [F2] [F3] [F4]', async () => {
    const whole = await step(join(folder, 'whole.sqlite'), 'never', 0);
    expect(whole.acks).toEqual(['start', 'submit', 'decide']);
    expect(whole.writes).toBeGreaterThan(5);
    for (let number = 1; number <= whole.writes; number++) {
      for (const moment of ['before', 'after'] as const) {
        accepted = [];
        const file = join(folder, `${moment}-${number}.sqlite`);
        const first = await step(file, moment, number);
        const context = `${moment} write ${number}`;
        expect(first.killed, context).toBe(true);
        expectKept(await readDraft(file), first.acks);
        const second = await step(file, 'never', 0);
        expect(second.acks, context).toEqual(['start', 'submit', 'decide']);
        const draft = await readDraft(file);
        expect(draft?.state, context).toBe('approved');
        expect(
          // Pressing again after a stop is put down, and changes nothing.
          draft?.history.map((entry) => entry.event).filter((event) => event !== 'repeated'),
          context,
        ).toEqual(['start', 'submit', 'approve']);
        expect(brokenAt(draft?.history ?? [])).toBe(-1);
        expect(draft?.due, context).toBeNull();
        expect(count('POST', 'decided:1:anna'), context).toBeLessThanOrEqual(1);
        expect(count('POST', 'draftSent:1:anna'), context).toBeLessThanOrEqual(1);
        expect(count('POST', 'approval:1:boss'), context).toBeGreaterThanOrEqual(1);
        expect(count('POST', 'approval:1:boss'), context).toBeLessThanOrEqual(2);
        const told = count('POST', 'decided:1:anna') + count('PUT', 'draftSent:1:anna:u3');
        expect(told, context).toBeGreaterThanOrEqual(1);
      }
    }
  }, 240_000);
});
