import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Activity, ShareFact, ShareSource } from '../../src/domain/activity.ts';
import type { LinkClicks } from '../../src/domain/link.ts';
import { bandsUpTo } from '../../src/domain/peopleBand.ts';
import { daytimes, shareTime } from '../../src/domain/shareTime.ts';
import { clickBand, foldWorks, worksBy } from '../../src/domain/whatWorks.ts';
import { buildCensus, buildFact, month } from './buildMonth.ts';

const threshold = 5;
const formats = { a: 'article', b: 'video', c: 'article', d: 'report' } as const;

const share = fc
  .record({
    person: fc.nat(45),
    itemId: fc.constantFrom('a', 'a', 'a', 'b', 'b', 'c', 'd'),
    weekday: fc.constantFrom(1, 2, 2, 2, 7),
    daytime: fc.constantFrom(...daytimes),
    twist: fc.boolean(),
    clicks: fc.nat(60),
  })
  .map((one) => ({ ...one, format: formats[one.itemId], topicId: one.itemId < 'c' ? 't' : 'u' }));
type Drawn = typeof share extends fc.Arbitrary<infer T> ? T : never;

function factsOf(shares: readonly Drawn[]) {
  const byPerson = Map.groupBy(shares.entries(), ([, { person }]) => `p${person}`);
  const activity = [...byPerson].map(([personId, some]): Activity => {
    const shared = some.map(([at, { person: _person, clicks: _clicks, ...fact }]) => [
      `${at}`,
      buildFact(fact),
    ]);
    return { id: `${month}:${personId}`, month, personId, shared: Object.fromEntries(shared), decided: {} };
  });
  const clicks = shares.map(({ person: _person, clicks: human, ...about }, at): LinkClicks => {
    const code = `code${at}`;
    const counts = { human, bot: 7, repeated: 7 };
    const kept = { ...about, source: 'organisation' as const };
    return { id: `${month}:${code}`, month, code, sharedIn: month, unitId: null, about: kept, ...counts };
  });
  const census = buildCensus(Array.from({ length: 60 }, (_, at) => ({ id: `p${at}`, managerId: null })));
  return { month, census, activity, clicks };
}

const peopleOf = (shares: readonly Drawn[], matches: (one: Drawn) => boolean) =>
  new Set(shares.filter(matches).map(({ person }) => person)).size;

describe('what worked in a month', () => {
  const settings = { threshold, tellsWords: true };

  it('says of people and clicks the edges of bands alone, of enough people, whatever the order of the facts [P11]', () => {
    let items = 0;
    fc.assert(
      fc.property(fc.array(share, { minLength: 30, maxLength: 160 }), (shares) => {
        const facts = factsOf(shares);
        const works = foldWorks(facts, settings);
        items += works.items.length;
        for (const { people, clicks } of [...worksBy.flatMap((by) => works[by]), ...works.items]) {
          if (people !== null) expect(bandsUpTo(people, threshold)[0]).toBe(people);
          if (clicks !== null) expect(clickBand(clicks)).toBe(clicks);
        }
        for (const { key, people, clicks } of works.items) {
          expect(people).toBeLessThanOrEqual(peopleOf(shares, ({ itemId }) => itemId === key));
          const own = shares.filter(({ itemId }) => itemId === key);
          const all = own.reduce((sum, one) => sum + one.clicks, 0);
          expect(clicks).toBe(clickBand(all / own.length));
        }
        for (const { key } of works.weekday)
          expect(peopleOf(shares, ({ weekday }) => `${weekday}` === key)).toBeGreaterThanOrEqual(
            2 * threshold,
          );
        // Nothing of a format that its items do not tell.
        expect(works.format.map(({ key }) => key).sort()).toEqual(
          [...new Set(works.items.map(({ key }) => formats[key as keyof typeof formats]))].sort(),
        );
        const turned = { ...facts, activity: facts.activity.toReversed(), clicks: facts.clicks.toReversed() };
        expect(foldWorks(turned, settings)).toEqual(works);
      }),
      { numRuns: 200 },
    );
    expect(items).toBeGreaterThan(50);
  });

  it('tells nothing of facts from before it was asked, nor of words where they are not told apart', () => {
    const old: ShareFact = buildFact({ topicId: 't' });
    const activity = Array.from({ length: 30 }, (_, at): Activity => {
      const personId = `p${at}`;
      return { id: `${month}:${personId}`, month, personId, shared: { one: old }, decided: {} };
    });
    const census = buildCensus(activity.map(({ personId }) => ({ id: personId, managerId: null })));
    const works = foldWorks({ month, census, activity, clicks: [] }, { threshold, tellsWords: false });
    expect(works).toMatchObject({ items: [], format: [], weekday: [], daytime: [], words: [] });
    expect(works.topic).toEqual([{ key: 't', people: null, clicks: null }]);
  });

  it('tells no clicks of a topic where they say which of its sources are small [P11] [C8]', () => {
    const shared = (source: ShareSource, from: number, to: number) =>
      Array.from({ length: to - from }, (_, at): Activity => {
        const personId = `p${from + at}`;
        const itemId = source === 'own' ? null : source;
        const one = buildFact({ topicId: 't', source, itemId });
        return { id: `${month}:${personId}`, month, personId, shared: { one }, decided: {} };
      });
    const topicOf = (activity: Activity[]) => {
      const census = buildCensus(activity.map(({ personId }) => ({ id: personId, managerId: null })));
      return foldWorks({ month, census, activity, clicks: [] }, settings).topic;
    };
    const library = shared('organisation', 0, 20);
    // Sources are hidden: were it told that the links are many, those who wrote themselves would be known to be few.
    expect(topicOf([...library, ...shared('own', 20, 23)])).toEqual([
      { key: 't', people: null, clicks: null },
    ]);
    expect(topicOf([...library, ...shared('own', 20, 25)])).toEqual([{ key: 't', people: null, clicks: 0 }]);
    // Experts and own texts are told together; the organisation has nothing in topic t.
    const jobs = library.map(({ shared: _shared, ...one }) => ({
      ...one,
      shared: { one: buildFact({ topicId: 'jobs', itemId: 'job' }) },
    }));
    expect(topicOf([...jobs, ...shared('expert', 20, 35), ...shared('own', 35, 38)])).toEqual([
      { key: 'jobs', people: null, clicks: 0 },
      { key: 't', people: null, clicks: null },
    ]);
  });
});

describe('when in the week something was shared', () => {
  it.each([
    ['2026-11-24T08:59:00Z', 'Europe/Copenhagen', 2, 'morning'],
    ['2026-11-24T09:00:00Z', 'Europe/Copenhagen', 2, 'midday'],
    ['2026-11-24T23:30:00Z', 'Europe/Copenhagen', 3, 'night'],
    ['2026-11-24T23:30:00Z', 'America/Santiago', 2, 'evening'],
    // The clock goes back in that night.
    ['2026-10-25T00:30:00Z', 'Europe/Copenhagen', 7, 'night'],
    ['2026-10-25T17:00:00Z', 'Europe/Copenhagen', 7, 'evening'],
  ] as const)('is by the clock there: %s in %s', (at, zone, weekday, daytime) => {
    expect(shareTime(new Date(at), zone)).toEqual({ weekday, daytime });
  });
});
