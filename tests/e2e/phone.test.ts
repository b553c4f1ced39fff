import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from './stores.ts';
import { cases, openWindow, type TeamsWindow } from './teamsWindow.ts';

const steps = ['vision', 'values', 'time', 'guidelines', 'supporters', 'example', 'words'];
/** Pages as the sample company fills them, each seen by somebody whom it is for. */
const pages = {
  'Line Mølgaard': [
    '/library/item-roer-i-jorden',
    '/write',
    '/write/interviews',
    '/guidelines',
    '/guidelines/backing',
    '/guidelines/backing/mine',
    '/guidelines/examples',
    '/guidelines/lessons',
    '/guidelines/lessons/angle',
    '/guidelines/questions',
    '/guidelines/questions/new',
    '/guidelines/managers/wrong',
    '/insight',
    '/settings',
    '/settings/collaboration',
  ],
  'Søren Thygesen': [
    '/write/waiting',
    '/guidelines/managers',
    '/guidelines/managers/desk',
    '/guidelines/managers/see',
    '/guidelines/managers/wrong',
  ],
  'Jens Aagaard': ['/guidelines/backing/mine', '/insight/unit', '/insight/unit/report'],
  'Sofie Lindqvist': steps.map((step) => `/guidelines/backing/mine?step=${step}`),
  'Jonas Brøndum': [
    '/desk',
    '/desk/inbox',
    '/desk/sources',
    '/desk/broadcasts',
    '/desk/calendar',
    '/desk/topics',
    '/desk/people',
    '/desk/posts',
    '/desk/interviews',
    '/desk/interviews/new',
    '/desk/interviews/interview-drill-core',
    '/desk/questions',
    '/desk/backing',
    '/guidelines/edit/everyone',
    '/insight/programme',
    '/insight/programme/report',
  ],
  'Freja Aabo': ['/write/interviews/interview-refrigerant'],
  'Mette Holm': ['/settings/administration', '/settings/approval', '/settings/disclosure', '/settings/value'],
};
const people = Object.keys(pages) as (keyof typeof pages)[];

describe.each(cases)('on a phone, in $language', ({ language, frame }) => {
  let opened: TeamsWindow;

  beforeAll(async () => {
    const settings = { language, frame, names: people, pictures: 'phone-' };
    opened = await openWindow({ ...settings, open: openSqliteStore });
    for (const name of people) await opened.goTo(name, 'library');
  });
  afterAll(() => opened?.close());

  it.each(people)('every page fits, and no word is broken in two: %s', async (name) => {
    expect(await opened.misfitsOnPhone(name, pages[name])).toEqual([]);
  });
});
