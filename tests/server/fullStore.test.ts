import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { DraftHistory, DraftView } from '../../src/server/contract/draft.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { buildItem, topic } from '../actions/world.ts';
import { buildMember } from '../domain/build.ts';
import { openDoor } from './door.ts';

const link = {
  id: 'abcdefgh23',
  url: 'https://company.example/heat',
  itemId: 'item-1',
  network: 'x',
  unitId: 'boss',
  createdAt: '2026-11-24T09:00:00.000Z',
} as const;
const firefox = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' };

/** Room for a few drafts beyond what is there already. */
const room = 500_000;

/** The app on a file that may not grow beyond its limit. */
async function openFull() {
  const folder = mkdtempSync(join(tmpdir(), 'chalkline-full-'));
  const file = join(folder, 'store.sqlite');
  await begin(file);
  const documents = openSqlite(file, { maxBytes: statSync(file).size + room });
  onTestFinished(async () => {
    await documents.close();
    rmSync(folder, { recursive: true });
  });
  const door = await openDoor({ documents: () => documents });
  const start = (id: string, text: string) =>
    door.ask('/api/v1/drafts', 'anna', { body: { id, title: 'T', network: 'linkedin', text } });
  /** Drafts until the store takes no more; answers which it took, and the refusal. */
  async function fill(): Promise<{ taken: string[]; refusal: Response }> {
    const taken: string[] = [];
    for (let number = 0; ; number += 1) {
      const response = await start(`draft-${number}`, 'x'.repeat(30_000));
      if (response.status !== 201) return { taken, refusal: response };
      await response.body?.cancel();
      taken.push(`draft-${number}`);
    }
  }
  const history = async (id: string) =>
    (await (await door.ask(`/api/v1/drafts/${id}/history`, 'anna')).json()) as DraftHistory;
  return { ...door, documents, start, fill, history };
}

async function begin(file: string): Promise<void> {
  const documents = openSqlite(file);
  await documents.create('library', topic);
  await documents.create('library', buildItem());
  await documents.create('links', link);
  for (const id of ['anna', 'boss']) await documents.create('members', buildMember({ id }));
  await documents.close();
}

describe('the app when its disk is full [F24]', () => {
  it('refuses to write in plain words, and keeps all that it took and nothing that it refused', async () => {
    const { fill, ask, history, logs } = await openFull();
    const { taken, refusal } = await fill();
    expect(refusal.status).toBe(503);
    expect(refusal.headers.get('content-type')).toContain('application/json');
    expect(await refusal.json()).toEqual({
      error: { code: 'unavailable', message: expect.any(String), field: null, id: expect.any(String) },
    });
    expect(taken.length).toBeGreaterThan(3);
    const { drafts } = (await (await ask('/api/v1/drafts', 'anna')).json()) as { drafts: DraftView[] };
    expect(drafts.map(({ id }) => id).sort()).toEqual([...taken].sort());
    for (const id of taken) expect(await history(id)).toMatchObject({ intact: true });
    expect(logs()).not.toContain('request failed');
  });

  it('leaves a draft as it was when there is no room for its cards', async () => {
    const { fill, ask, history } = await openFull();
    const { taken } = await fill();
    const id = taken[0] ?? '';
    const other = { title: 'T', network: 'linkedin', text: 'y'.repeat(60_000), revision: 1 };
    expect((await ask(`/api/v1/drafts/${id}`, 'anna', { method: 'PUT', body: other })).status).toBe(503);
    const { state, revision, text } = (await (await ask(`/api/v1/drafts/${id}`, 'anna')).json()) as DraftView;
    expect({ state, revision, text }).toEqual({ state: 'writing', revision: 1, text: 'x'.repeat(30_000) });
    const { entries, intact } = await history(id);
    expect(entries.map(({ event }) => event)).toEqual(['start']);
    expect(intact).toBe(true);
  });

  it('leads everybody on, and counts them once there is room', async () => {
    const { url, fill, flush, documents } = await openFull();
    const { taken } = await fill();
    for (let visit = 0; visit < 5; visit += 1) {
      const response = await fetch(`${url}/s/${link.id}`, { redirect: 'manual', headers: firefox });
      expect([response.status, response.headers.get('location')]).toEqual([302, link.url]);
      await flush();
    }
    for (const id of taken.slice(0, 4)) await documents.remove('drafts', id, id);
    await flush();
    const { docs } = await documents.query('clicks', {});
    expect(docs.map(({ doc }) => [doc.human, doc.repeated])).toEqual([[1, 4]]);
  });

  it('writes again as soon as there is room', async () => {
    const { fill, start, ask, documents } = await openFull();
    const { taken } = await fill();
    expect((await start('late', 'z'.repeat(30_000))).status).toBe(503);
    for (const id of taken.slice(0, 3)) await documents.remove('drafts', id, id);
    expect((await start('late', 'z'.repeat(30_000))).status).toBe(201);
    expect((await start('later', 'Short words')).status).toBe(201);
    const asked = await ask('/api/v1/drafts/later/submit', 'anna', { body: { revision: 1 } });
    expect([asked.status, ((await asked.json()) as DraftView).state]).toEqual([200, 'waiting']);
  });
});
