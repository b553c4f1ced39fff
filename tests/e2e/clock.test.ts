import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { DraftHistory } from '../../src/server/contract/draft.ts';
import type { ShareView } from '../../src/server/contract/share.ts';
import { type RunningApp, startApp } from './app.ts';
import { personAt } from './person.ts';
import { openShiftedClock } from './shiftedClock.ts';

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const chrome = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36';

describe('the app on a clock that is moved [F23]', () => {
  let app: RunningApp;
  let clock: ReturnType<typeof openShiftedClock>;
  afterEach(async () => {
    await app?.close();
    clock?.close();
  });

  /** People of the sample, each time with a token of that moment. */
  async function person(name: string) {
    const response = await fetch(`${app.url}/local/teams/people?q=${encodeURIComponent(name)}`);
    const { people } = (await response.json()) as { people: { id: string }[] };
    return personAt(app.url, people[0]?.id ?? '', 'en');
  }
  const author = () => person('Line Mølgaard');
  const manager = () => person('Søren Thygesen');

  async function send(id: string, text: string): Promise<void> {
    const line = await author();
    const draft = { id, title: 'T', network: 'linkedin', text };
    expect((await line.api('/drafts', draft)).status).toBe(201);
    expect((await line.api(`/drafts/${id}/submit`, { revision: 1 })).status).toBe(200);
  }

  async function events(id: string): Promise<string[]> {
    const { body } = await (await author()).api<DraftHistory>(`/drafts/${id}/history`);
    expect(body.intact).toBe(true);
    return body.entries.map(({ event }) => event);
  }

  /** A stop, another time of day, and a start, which looks at once for what is due; then what has happened so far. */
  async function expectAfterRestart(iso: string, expected: readonly string[]): Promise<void> {
    await app.kill();
    clock.set(iso);
    await app.restart();
    const asked = async () =>
      (await events('draft-1')).filter((event) => ['remind', 'escalate'].includes(event));
    await expect.poll(asked, { timeout: 10_000 }).toEqual(expected);
    // Long enough for a second time, were there one.
    await sleep(1_500);
    expect(await asked(), iso).toEqual(expected);
  }

  it('serves on while it jumps an hour ahead, back, and back again', async () => {
    clock = openShiftedClock('2026-11-24T09:00:00Z');
    app = await startApp({ env: clock.env });
    for (const [step, hours] of [0, 1, -1, -1].entries()) {
      clock.move(hours);
      const text = `Written on clock number ${step}`;
      await send(`draft-${step}`, text);
      const boss = await manager();
      const card = await boss.waitForCard(new RegExp(text));
      for (let press = 0; press < 2; press++)
        await boss.press(card, /^(Approve|Godkend)$/, { comment: 'Fine' });
      const decided = (await events(`draft-${step}`)).filter((event) => event === 'approve');
      expect(decided, `clock number ${step}`).toEqual(['approve']);
    }
  });

  it('reminds once and asks somebody else once, whichever way the clock jumps in between', async () => {
    clock = openShiftedClock('2026-11-24T08:00:00Z');
    app = await startApp({ env: clock.env });
    await send('draft-1', 'Nobody answers this one');
    // Due eight working hours later, on the 25th at 08.00; the next step after eight more.
    await expectAfterRestart('2026-11-25T06:30:00Z', []);
    await expectAfterRestart('2026-11-25T08:30:00Z', ['remind']);
    await expectAfterRestart('2026-11-25T07:30:00Z', ['remind']);
    await expectAfterRestart('2026-11-25T09:30:00Z', ['remind']);
    await expectAfterRestart('2026-11-26T09:30:00Z', ['remind', 'escalate']);
    await expectAfterRestart('2026-11-26T08:30:00Z', ['remind', 'escalate']);
  }, 120_000);

  it('goes over the midnight of a leap day, and counts a click on either side', async () => {
    clock = openShiftedClock('2028-02-29T23:59:40Z');
    app = await startApp({ env: clock.env });
    const line = await author();
    const { body: items } = await line.api<{ items: { id: string }[] }>('/items');
    const share = { id: 'share-1', network: 'linkedin', words: 'On the last of February' };
    const { body } = await line.api<ShareView>(`/items/${items.items[0]?.id}/shares`, share);
    const path = new URL(body.link).pathname;
    const visit = (agent: string) =>
      fetch(app.url + path, { redirect: 'manual', headers: { 'user-agent': agent } });
    clock.set('2028-02-29T23:59:57Z');
    expect((await visit(firefox)).status).toBe(302);
    await expect.poll(() => clock.now().toISOString().slice(0, 10), { timeout: 10_000 }).toBe('2028-03-01');
    expect((await visit(chrome)).status).toBe(302);
    await expect
      .poll(
        async () =>
          (await (await author()).api<{ shares: ShareView[] }>('/me/shares')).body.shares.find(
            ({ id }) => id === 'share-1',
          )?.clicks,
        { timeout: 10_000 },
      )
      .toEqual({ human: 2, bot: 0, repeated: 0 });
  });
});
