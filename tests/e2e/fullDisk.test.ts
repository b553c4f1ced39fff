import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DraftHistory, DraftView } from '../../src/server/contract/draft.ts';
import type { ImportReport, OrgSummary } from '../../src/server/contract/person.ts';
import type { ShareView } from '../../src/server/contract/share.ts';
import { companyCsv } from '../directory/companyCsv.ts';
import { type RunningApp, startApp } from './app.ts';
import { type Colleague, personAt } from './person.ts';
import { canMount, openSmallDisk } from './smallDisk.ts';

interface Refused {
  error: { code: string; message: string; id: string };
}

describe.runIf(canMount)('the app on a disk that runs full [F24]', () => {
  let disk: ReturnType<typeof openSmallDisk>;
  let app: RunningApp;
  let author: Colleague;
  const taken: string[] = [];
  let link = '';
  let visits = 0;

  beforeAll(async () => {
    disk = openSmallDisk(16);
    app = await startApp({ args: ['--data', disk.path] });
    author = await personNamed('Line Mølgaard');
    const [item] = (await author.api<{ items: { id: string }[] }>('/items')).body.items;
    const share = { id: 'share-1', network: 'linkedin', words: 'Before the disk was full' };
    link = (await author.api<ShareView>(`/items/${item?.id}/shares`, share)).body.link;
    await author.waitForCard(/AdaptiveCard/);
  });
  afterAll(async () => {
    await app?.close();
    disk?.close();
  });

  async function personNamed(name: string): Promise<Colleague> {
    const response = await fetch(`${app.url}/local/teams/people?q=${encodeURIComponent(name)}`);
    const { people } = (await response.json()) as { people: { id: string }[] };
    return personAt(app.url, people[0]?.id ?? '', 'en');
  }

  const start = (id: string, text: string) =>
    author.api<DraftView | Refused>('/drafts', { id, title: 'Full', network: 'linkedin', text });

  async function follow(): Promise<void> {
    visits += 1;
    expect((await fetch(link, { redirect: 'manual' })).status).toBe(302);
  }

  async function expectAllThere(): Promise<void> {
    const { drafts } = (await author.api<{ drafts: DraftView[] }>('/drafts')).body;
    const ids = drafts.filter(({ title }) => title === 'Full').map(({ id }) => id);
    expect(ids.sort()).toEqual([...taken].sort());
    for (const id of ids) {
      const { body } = await author.api<DraftHistory>(`/drafts/${id}/history`);
      expect(body, id).toMatchObject({ intact: true, entries: [{ event: 'start' }] });
    }
  }

  it('refuses what it cannot keep in plain words, and keeps what it took', async () => {
    disk.fill();
    for (let number = 0; ; number += 1) {
      const id = `full-${number}`;
      const { status, body } = await start(id, `${number} `.repeat(5_000));
      await follow();
      if (status === 201) {
        taken.push(id);
        continue;
      }
      expect(status).toBe(503);
      expect(body).toMatchObject({ error: { code: 'unavailable', message: expect.any(String) } });
      break;
    }
    await expectAllThere();
  });

  it('serves all that needs no room', async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      expect((await author.api('/items')).status).toBe(200);
      expect((await author.api('/me')).status).toBe(200);
      expect((await fetch(`${app.url}/healthz`)).status).toBe(200);
      await author.say('HELP');
      await follow();
      expect((await start('full-never', 'x'.repeat(20_000))).status).toBe(503);
    }
    expect((await author.api('/drafts/full-never')).status).toBe(404);
  });

  it('puts no half of a new company in force', async () => {
    const admin = await administrator();
    const before = (await admin.api<OrgSummary>('/org/summary')).body;
    const answer: ImportReport | Refused = await admin.importPeople(companyCsv(20_000));
    expect(answer).toMatchObject({ error: { code: 'unavailable' } });
    expect((await admin.api<OrgSummary>('/org/summary')).body).toEqual(before);
  });

  it('writes again as soon as there is room, and has counted everybody', async () => {
    disk.free();
    const { status } = await start('full-again', 'There is room again');
    expect(status).toBe(201);
    taken.push('full-again');
    await follow();
    const clicks = async () => {
      const { shares } = (await author.api<{ shares: ShareView[] }>('/me/shares')).body;
      const { human = 0, bot = 0, repeated = 0 } = shares.find(({ id }) => id === 'share-1')?.clicks ?? {};
      return human + bot + repeated;
    };
    await expect.poll(clicks, { timeout: 15_000 }).toBe(visits);
  });

  it('finds all of it after a stop in the middle, and the file whole', async () => {
    disk.fill();
    await start('full-last', 'y'.repeat(60_000)).then(
      ({ status }) => status === 201 && taken.push('full-last'),
    );
    await app.kill();
    disk.free();
    await app.restart();
    author = await personNamed('Line Mølgaard');
    await expectAllThere();
    const db = new DatabaseSync(join(disk.path, 'chalkline.sqlite'), { readOnly: true });
    expect(db.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
    db.close();
  });

  async function administrator(): Promise<Colleague> {
    const response = await fetch(`${app.url}/local/teams/people?q=`);
    const { people } = (await response.json()) as { people: { id: string }[] };
    for (const { id } of people) {
      const person = personAt(app.url, id, 'en');
      const { body } = await person.api<{ roles?: string[] }>('/me');
      if (body.roles?.includes('administrator')) return person;
    }
    throw new Error('nobody may import');
  }
});
