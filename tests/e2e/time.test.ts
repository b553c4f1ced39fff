import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OwnTime } from '../../src/server/contract/time.ts';
import { cases, openWindow, type TeamsWindow } from './teamsWindow.ts';

const reader = 'Line Mølgaard';
const leader = 'Astrid Kjeldgaard';

/** Of `20261127T080000`, the minutes since 1970. */
function minuteOf(stamp: string): number {
  const [, day, hour, minute] = /^(\d{8})T(\d\d)(\d\d)/.exec(stamp) ?? [];
  const iso = day?.replace(/(\d{4})(\d\d)(\d\d)/, '$1-$2-$3');
  return Date.parse(`${iso}T${hour}:${minute}:00Z`) / 60_000;
}

describe.each(cases)('time set aside, in $language on $store', ({ language, open, tab, frame }) => {
  let opened: TeamsWindow;
  const of = (name: string) => opened.tabOf(name);
  const text = tab.time;

  beforeAll(async () => {
    opened = await openWindow({ language, open, frame, names: [reader, leader], pictures: 'time-' });
    for (const name of [reader, leader]) await opened.person(name).api('/me/settings', { language }, 'PATCH');
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
    const [start = '', end = ''] = ['DTSTART', 'DTEND'].map((name) => file.match(`${name}:(.*)Z`)?.[1]);
    expect(minuteOf(end) - minuteOf(start)).toBe(minutes);
    await section.getByRole('status').waitFor();
  });

  it('is hidden from those who lead, while few have said anything', async () => {
    await opened.goTo(leader, 'insight');
    await of(leader).getByRole('tab', { name: tab.insight.unit }).click();
    const figure = of(leader).getByRole('figure').filter({ hasText: tab.measure.timeUsed.definition });
    await figure.getByRole('heading', { name: tab.insight.hiddenShort }).waitFor();
    await opened.picture('2-unit');
    expect(await opened.barriers(leader)).toEqual([]);
    expect(await opened.overflowOnPhone(leader)).toBeLessThanOrEqual(0);
  });

  it('is taken back in one tap', async () => {
    await opened.goTo(reader, 'insight');
    const section = of(reader).getByRole('region', { name: text.title });
    await section.getByRole('button', { name: text.takeBack }).click();
    await expect
      .poll(async () => (await opened.person(reader).api<OwnTime>('/me/time')).body.used)
      .toBeNull();
    expect(await section.locator('[aria-pressed="true"]').count()).toBe(0);
  });
});
