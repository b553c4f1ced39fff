import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OwnTime } from '../../src/server/contract/time.ts';
import { cases, openWindow, type TeamsWindow } from './teamsWindow.ts';

const reader = 'Line Mølgaard';

describe.each(cases)('time set aside, in $language on $store', ({ language, open, tab, frame }) => {
  let opened: TeamsWindow;
  const of = (name: string) => opened.tabOf(name);
  const text = tab.time;

  beforeAll(async () => {
    opened = await openWindow({ language, open, frame, names: [reader], pictures: 'time-' });
    await opened.person(reader).api('/me/settings', { language }, 'PATCH');
    await opened.person(reader).api('/me/join', { language });
  });
  afterAll(() => opened?.close());

  it('is put in the own calendar, and said of in one tap', async () => {
    await opened.goTo(reader, 'insight');
    const section = of(reader).getByRole('region', { name: text.title });
    const time = (await opened.person(reader).api<OwnTime>('/me/time')).body;
    const minutes = time.granted?.minutes ?? 0;
    expect(minutes).toBeGreaterThan(0);
    const all = section.getByRole('button', {
      name: text.all.replace('{{count}}', String(minutes)),
      exact: true,
    });
    await all.click();
    await expect.poll(() => all.getAttribute('aria-pressed')).toBe('true');
    await opened.picture('1-mine');
    expect(await opened.barriers(reader)).toEqual([]);
    expect(await opened.overflowOnPhone(reader)).toBeLessThanOrEqual(0);
    expect((await opened.person(reader).api<OwnTime>('/me/time')).body.used).toBe(minutes);
    const download = opened.page.waitForEvent('download');
    await section.getByRole('button', { name: text.save }).click();
    const file = readFileSync(await (await download).path(), 'utf8');
    expect(file).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(4);
    await section.getByRole('status').waitFor();
    await section.getByRole('button', { name: text.takeBack }).click();
    await expect.poll(() => all.getAttribute('aria-pressed')).toBe('false');
  });
});
