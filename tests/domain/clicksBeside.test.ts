import { describe, expect, it } from 'vitest';
import { foldMonth } from '../../src/domain/insight.ts';
import { mixParts, shareMix } from '../../src/domain/shareMix.ts';
import { foldWorks } from '../../src/domain/whatWorks.ts';
import { buildCensus, month } from './buildMonth.ts';
import { type Show, tryAll } from './smallTrial.ts';
import type { SmallItem } from './smallWorlds.ts';

const linked = (id: string, about: Partial<SmallItem>): SmallItem => ({
  ...{ id, topicId: 't', source: 'organisation', format: 'article' },
  ...about,
});
/** Has no link, so that nothing is told of clicks on it. */
const own = (about: Partial<SmallItem>): SmallItem => ({ id: null, topicId: 't', source: 'own', ...about });

const [monday, tuesday] = [{ weekday: 1 }, { weekday: 2 }];
const weekdays: Record<string, SmallItem[]> = {
  'on two days': [linked('1', monday), own(monday), linked('2', tuesday)],
  'on one day': [linked('1', monday), own(monday), linked('2', monday)],
};
const [twist, few] = [{ twist: true }, { twist: false }];
const words: Record<string, SmallItem[]> = {
  'own texts in own words': [linked('1', twist), own(twist), linked('1', few)],
  'own texts in few words': [linked('1', twist), own(few), linked('1', few)],
  'experts in few words': [linked('1', twist), own(twist), linked('2', { ...few, source: 'expert' })],
};

/** Topics and sources were shown before; what works is shown since. */
const works: Show = (activity, _items, threshold) => {
  const { before, told } = toldOf(activity, threshold, false);
  return { before, since: JSON.stringify(told), isTold: told.weekday.length > 0 };
};

/** All but the clicks by own words was shown before, how many were in own words among it. */
const byWords: Show = (activity, _items, threshold) => {
  const { before, told, rate } = toldOf(activity, threshold, true);
  const { words: since, ...others } = told;
  const known = `${before} ${JSON.stringify([rate, others])}`;
  return { before: known, since: JSON.stringify(since), isTold: since.length > 0 };
};

function toldOf(activity: Parameters<Show>[0], threshold: number, asksWords: boolean) {
  const mix = mixParts(activity, threshold);
  const census = buildCensus(activity.map(({ personId }) => ({ id: personId, managerId: null })));
  const facts = { month, census, activity, clicks: [] };
  const rate = asksWords ? foldMonth(facts, threshold, '')[0]?.twistRate : undefined;
  const told = foldWorks(facts, { threshold, tellsWords: rate?.kind === 'value', mix });
  const before = JSON.stringify([activity.length, mix.shares, shareMix(activity, threshold, mix)]);
  return { before, told, rate };
}

describe('what can be worked out from whether clicks are told, where own texts have no links [C8] [P11]', () => {
  it.each(Object.entries(weekdays))('is nothing about few, by weekday: %s', (_name, items) => {
    const { telling, foundOut } = tryAll(items, { people: 6, most: 3, threshold: 2 }, works);
    expect(foundOut).toEqual([]);
    expect(telling).toBeGreaterThan(0);
    expect(tryAll(items, { people: 9, most: 2, threshold: 3 }, works).foundOut).toEqual([]);
  });

  it.each(Object.entries(words))('is nothing about few, by own words: %s', (_name, items) => {
    const { telling, foundOut } = tryAll(items, { people: 6, most: 3, threshold: 2 }, byWords);
    expect(foundOut).toEqual([]);
    expect(telling).toBeGreaterThan(0);
    expect(tryAll(items, { people: 9, most: 2, threshold: 3 }, byWords).foundOut).toEqual([]);
  });
});
