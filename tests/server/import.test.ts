import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { PassThrough } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { Request, Response } from 'express';
import { describe, expect, it } from 'vitest';
import { importReportSchema } from '../../src/server/contract/person.ts';
import { type ImportPeople, importRoute } from '../../src/server/routes/import.ts';
import { buildPerson } from '../domain/build.ts';
import { openDoor } from './door.ts';

const report = { accepted: true, loaded: 1, rejected: 0, problems: [], moreProblems: 0 };
const csv = { 'content-type': 'text/csv' };

async function openImport(importPeople: ImportPeople) {
  const door = await openDoor({ importPeople });
  const send = (raw: string, as: string | null = 'admin', headers: Record<string, string> = csv) =>
    door.ask('/api/v1/org/import', as, { raw, headers });
  return { ...door, send };
}

describe('importing people', () => {
  it('streams the file and answers with the report', async () => {
    let bytes = 0;
    const { send } = await openImport(async (file) => {
      for await (const chunk of file) bytes += chunk.length;
      return report;
    });
    for (const type of ['text/csv; charset=utf-8', 'application/vnd.ms-excel', 'application/octet-stream']) {
      const response = await send('x'.repeat(400_000), 'admin', { 'content-type': type });
      expect(response.status, type).toBe(200);
      expect(importReportSchema.parse(await response.json())).toEqual(report);
    }
    expect(bytes).toBe(1_200_000);
  });

  it('is for administrators, and for tables only [E14]', async () => {
    let read = 0;
    const { send } = await openImport(async () => {
      read += 1;
      return report;
    });
    expect((await send('a', null)).status).toBe(401);
    expect((await send('a', 'writer')).status).toBe(403);
    expect((await send('{}', 'admin', { 'content-type': 'application/json' })).status).toBe(415);
    expect((await send('a', 'admin', { 'content-type': 'image/png' })).status).toBe(415);
    expect(read).toBe(0);
  });

  it('answers a file that is given up early [C7]', async () => {
    const refused = { ...report, accepted: false, loaded: 0 };
    const { send } = await openImport(async (file) => {
      for await (const _chunk of file) break;
      return refused;
    });
    const response = await send('x'.repeat(20_000_000));
    expect(await response.json()).toEqual(refused);
  });

  it.each<[string, ImportPeople]>([
    [
      'a start',
      async (file) => {
        for await (const _chunk of file) break;
        return report;
      },
    ],
    ['nothing', () => pause(50, report)],
  ])('takes the rest off the wire after %s was read [C7]', async (_name, importPeople) => {
    const door = await openImport(importPeople);
    const authorization = `Bearer ${await door.token('admin')}`;
    const sender = request(`${door.url}/api/v1/org/import`, {
      method: 'POST',
      headers: { ...csv, authorization },
    });
    const answered = once(sender, 'response');
    const taken = once(sender, 'finish');
    sender.end(Buffer.alloc(60_000_000, 'x'));
    const [response] = (await answered) as [IncomingMessage];
    await Promise.all([once(response.resume(), 'end'), taken]);
    expect(response.statusCode).toBe(200);
    expect(sender.socket?.bytesWritten).toBeGreaterThan(60_000_000);
  });

  it('tells the reader when the sender goes away', async () => {
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const { promise: told, resolve: tell } = Promise.withResolvers<unknown>();
    const door = await openImport(async (file) => {
      try {
        for await (const _chunk of file) begin();
      } catch (error) {
        tell(error);
        throw error;
      }
      return report;
    });
    const authorization = `Bearer ${await door.token('admin')}`;
    const sender = request(`${door.url}/api/v1/org/import`, {
      method: 'POST',
      headers: { ...csv, authorization, 'content-length': '1000' },
    });
    sender.on('error', () => undefined);
    sender.write('id,displayName\n');
    await begun;
    sender.destroy();
    expect(await told).toMatchObject({ code: 'malformed' });
    expect((await fetch(`${door.url}/healthz`)).status).toBe(200);
  });
});

describe('a sender that is gone before we come to reading', () => {
  it('leaves nobody waiting', async () => {
    const sent = new PassThrough();
    await once(sent.destroy(), 'close');
    const { promise: told, resolve: tell } = Promise.withResolvers<unknown>();
    const route = importRoute(async (file) => {
      for await (const _chunk of file);
      return report;
    });
    const asked = Object.assign(sent, { is: () => 'text/csv' }) as unknown as Request;
    const answer = { locals: { person: buildPerson({ roles: ['administrator'] }) } } as unknown as Response;
    Promise.resolve(route(asked, answer, () => undefined)).catch(tell);
    expect(await told).toMatchObject({ code: 'malformed' });
  });
});
