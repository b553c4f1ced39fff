import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DigestChoice,
  defaultDigest,
  digestSize,
  leavesAt,
  localWeek,
  nextDigestAt,
} from '../../src/domain/digest.ts';
import {
  type DigestItem,
  type DigestReader,
  digestDays,
  languagesRead,
  rankDigest,
  readFirst,
} from '../../src/domain/digestRanking.ts';

const zone = 'Europe/Copenhagen';
const now = new Date('2026-11-24T09:00:00.000Z');
const topics = ['climate', 'data', 'jobs', 'people'];
const day = 86_400_000;

const items = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^i\d{1,3}$/),
    topicId: fc.constantFrom(...topics),
    language: fc.constantFrom('da' as const, 'en' as const),
    createdAt: fc
      .integer({ min: -2, max: 120 })
      .map((days) => new Date(now.getTime() - days * day).toISOString()),
  }),
  { selector: ({ id }) => id, maxLength: 40 },
);
const someTopics = fc.subarray(topics).map((ids) => new Set(ids));
const readers = fc.record({
  languages: fc.constantFrom(languagesRead('da', 'da'), languagesRead('en', 'da'), languagesRead('en', 'en')),
  topics: fc.constantFrom('all' as const, 'followed' as const),
  followed: someTopics,
  muted: someTopics,
  less: someTopics,
  seen: fc
    .uniqueArray(fc.integer({ min: 0, max: 40 }))
    .map((numbers) => new Set(numbers.map((number) => `i${number}`))),
});

const reader: DigestReader = {
  languages: ['da', 'en'],
  topics: 'all',
  followed: new Set(),
  muted: new Set(),
  less: new Set(),
  seen: new Set(),
};

function item(id: string, changes: Partial<DigestItem> = {}): DigestItem {
  return { id, topicId: 'climate', language: 'da', createdAt: '2026-11-20T09:00:00.000Z', ...changes };
}

const idsOf = (found: readonly DigestItem[]) => found.map(({ id }) => id);

describe('the items of a digest', () => {
  it('are at most five, none twice, none that was muted, seen, too old or in a language not read', () => {
    fc.assert(
      fc.property(items, readers, (library, who) => {
        const found = rankDigest(library, who, now);
        expect(found.length).toBeLessThanOrEqual(digestSize);
        expect(new Set(idsOf(found)).size).toBe(found.length);
        for (const { id, topicId, language, createdAt } of found) {
          expect(who.seen.has(id)).toBe(false);
          expect(who.muted.has(topicId)).toBe(false);
          expect(who.languages).toContain(language);
          expect(now.getTime() - Date.parse(createdAt)).toBeLessThan((digestDays + 1) * day);
          if (who.topics === 'followed') expect(who.followed.has(topicId)).toBe(true);
        }
      }),
    );
  });

  it('are as many as there are to be had', () => {
    fc.assert(
      fc.property(items, readers, (library, who) => {
        const all = rankDigest(library, who, now, library.length);
        expect(rankDigest(library, who, now)).toHaveLength(Math.min(digestSize, all.length));
      }),
    );
  });

  it('do not depend on the order in which the library is read', () => {
    const shuffled = items.chain((library) =>
      fc.tuple(fc.constant(library), fc.shuffledSubarray(library, { minLength: library.length })),
    );
    fc.assert(
      fc.property(shuffled, readers, ([library, other], who) => {
        expect(idsOf(rankDigest(other, who, now))).toEqual(idsOf(rankDigest(library, who, now)));
      }),
    );
  });

  it('put what is followed before what is not, where both are as new and in one language', () => {
    fc.assert(
      fc.property(items, readers, (library, who) => {
        const alike = library.map((one) => item(one.id, { topicId: one.topicId }));
        const marks = rankDigest(alike, { ...who, less: new Set() }, now).map(({ topicId }) =>
          who.followed.has(topicId),
        );
        expect(marks.toSorted((a, b) => Number(b) - Number(a))).toEqual(marks);
      }),
    );
  });

  it('are none where there is nothing', () => {
    expect(rankDigest([], reader, now)).toEqual([]);
    expect(rankDigest([item('a')], { ...reader, topics: 'followed' }, now)).toEqual([]);
  });

  it('put new before old, the own language before others, and less wanted topics last', () => {
    const library = [
      item('old', { createdAt: '2026-10-20T09:00:00.000Z' }),
      item('new'),
      item('english', { language: 'en', topicId: 'data' }),
      item('less', { topicId: 'jobs' }),
    ];
    expect(idsOf(rankDigest(library, { ...reader, less: new Set(['jobs']) }, now))).toEqual([
      'new',
      'english',
      'less',
      'old',
    ]);
  });

  it('are of several topics while there are several', () => {
    const many = [1, 2, 3, 4, 5, 6].map((number) => item(`climate-${number}`));
    const older = { createdAt: '2026-10-01T09:00:00.000Z' };
    const others = [item('data', { topicId: 'data', ...older }), item('jobs', { topicId: 'jobs', ...older })];
    const found = rankDigest([...many, ...others], reader, now);
    expect(found.map(({ topicId }) => topicId).toSorted()).toEqual([
      'climate',
      'climate',
      'climate',
      'data',
      'jobs',
    ]);
    expect(rankDigest(many, reader, now)).toHaveLength(5);
  });
});

const choice = (changes: Partial<DigestChoice> = {}): DigestChoice => ({ ...defaultDigest, ...changes });
const next = (changes: Partial<DigestChoice>, after: string, lastWeek: string | null = null, where = zone) =>
  nextDigestAt(choice(changes), where, new Date(after), lastWeek)?.toISOString() ?? null;

describe('what is read first', () => {
  it('loses nothing, and within a language keeps the order it came in', () => {
    fc.assert(
      fc.property(items, readers, (all, { languages }) => {
        const found = all.toSorted(readFirst(languages));
        const unread = (['da', 'en'] as const).filter((language) => !languages.includes(language));
        const inOrder = [...languages, ...unread].flatMap((language) =>
          all.filter((one) => one.language === language),
        );
        expect(found).toEqual(inOrder);
      }),
    );
  });
});

describe('the time of a digest', () => {
  it.each([
    ['Tuesday at nine by default', {}, '2026-11-24T07:59:59Z', '2026-11-24T08:00:00.000Z'],
    ['a week later, once it is past', {}, '2026-11-24T08:00:00Z', '2026-12-01T08:00:00.000Z'],
    ['the hour of the clock there in summer', {}, '2026-07-06T12:00:00Z', '2026-07-07T07:00:00.000Z'],
    ['midnight of a Sunday', { day: 7, hour: 0 }, '2026-11-24T08:00:00Z', '2026-11-28T23:00:00.000Z'],
    ['over New Year', { day: 5, hour: 9 }, '2026-12-31T08:00:00Z', '2027-01-01T08:00:00.000Z'],
    ['no time when it is off', { every: 'off' }, '2026-11-24T08:00:00Z', null],
  ] as const)('is %s', (_what, changes, after, then) => {
    expect(next(changes, after)).toBe(then);
  });

  it('is the first of the two hours in autumn, and comes once', () => {
    const two = { day: 7, hour: 2 };
    expect(next(two, '2026-10-24T12:00:00Z')).toBe('2026-10-25T00:00:00.000Z');
    for (const after of ['2026-10-25T00:00:00Z', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z']) {
      expect(next(two, after)).toBe('2026-11-01T01:00:00.000Z');
    }
  });

  it('is the hour after the gap in spring', () => {
    expect(next({ day: 7, hour: 2 }, '2026-03-28T12:00:00Z')).toBe('2026-03-29T01:00:00.000Z');
  });

  it('is in a later week than the one before, whatever day is chosen meanwhile', () => {
    expect(next({ day: 5 }, '2026-11-25T12:00:00Z', '2026-W48')).toBe('2026-12-04T08:00:00.000Z');
    expect(next({ day: 1 }, '2026-11-25T12:00:00Z', '2026-W48')).toBe('2026-11-30T08:00:00.000Z');
    expect(next({ day: 5 }, '2026-11-25T12:00:00Z', '2026-W47')).toBe('2026-11-27T08:00:00.000Z');
  });

  it('is not held up by a week that a wrong clock has written', () => {
    expect(next({}, '2026-11-25T12:00:00Z', '2031-W10')).toBe('2026-12-01T08:00:00.000Z');
  });

  const zones = fc.constantFrom(zone, 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC');
  const moments = fc.date({
    min: new Date('2026-01-01T00:00:00Z'),
    max: new Date('2028-12-31T00:00:00Z'),
    noInvalidDate: true,
  });
  const choices = fc.record({
    every: fc.constant('week' as const),
    day: fc.integer({ min: 1, max: 7 }),
    hour: fc.integer({ min: 0, max: 23 }),
    topics: fc.constant('all' as const),
  });

  it('is after the moment, within eight days, and in no week twice as choices change', () => {
    fc.assert(
      fc.property(zones, moments, fc.array(choices, { minLength: 1, maxLength: 6 }), (where, start, all) => {
        let at = start;
        let lastWeek: string | null = null;
        for (const one of all) {
          const following = nextDigestAt(one, where, at, null);
          expect(following?.getTime()).toBeGreaterThan(at.getTime());
          expect((following?.getTime() ?? 0) - at.getTime()).toBeLessThanOrEqual(7 * day + 3_600_000);
          const sent: Date | null = nextDigestAt(one, where, at, lastWeek);
          const week: string = localWeek(sent ?? at, where);
          expect(week > (lastWeek ?? '')).toBe(true);
          lastWeek = week;
          at = sent ?? at;
        }
      }),
    );
  });
});

describe('a digest that is late', () => {
  const due = new Date('2026-11-24T16:00:00Z');
  const morning = new Date('2026-11-25T07:00:00Z');
  const quiet = { quietUntil: () => morning };
  const loud = { quietUntil: () => null };
  const later = (hours: number) => new Date(due.getTime() + hours * 3_600_000);

  it.each([
    ['leaves at the chosen hour, quiet or not', 0, { ...quiet, chosen: true }, later(0)],
    ['waits out quiet hours that nobody chose otherwise', 0, { ...quiet, chosen: false }, morning],
    ['waits for the morning when it is late', 5, { ...quiet, chosen: true }, morning],
    ['leaves late where nothing is quiet', 5, { ...loud, chosen: true }, later(5)],
    ['is left out after days', 80, { ...loud, chosen: true }, null],
  ])('%s', (_what, hours, moment, then) => {
    expect(leavesAt(due, later(hours), moment)).toEqual(then);
  });
});
