import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Figure, figure, shownValue } from '../../src/domain/figure.ts';
import {
  cardMeasures,
  leaderMonth,
  monthTold,
  suggestionFor,
  suggestions,
} from '../../src/domain/leaderMonth.ts';
import { unitMeasures } from '../../src/domain/rollup.ts';
import { buildBacking } from './build.ts';

const now = new Date('2026-11-06T09:00:00.000Z');
const valid = { until: '2027-09-01T09:00:00.000Z' };
const shownFigure: fc.Arbitrary<Figure> = fc.oneof(
  fc.double({ min: 0, max: 100, noNaN: true }).map((value) => figure(value)),
  fc.constant<Figure>({ kind: 'hidden', threshold: 5 }),
  fc.constant<Figure>({ kind: 'none' }),
);
const monthOf = (month: string) =>
  fc
    .record(Object.fromEntries(unitMeasures.map((measure) => [measure, shownFigure])))
    .map(
      (figures) =>
        ({ month, ...figures }) as { month: string } & Record<(typeof unitMeasures)[number], Figure>,
    );
const months = fc.tuple(...['2026-07', '2026-08', '2026-09', '2026-10'].map(monthOf));
const end = fc.option(
  fc
    .date({ min: now, max: new Date('2028-01-01'), noInvalidDate: true })
    .map((date) => ({ until: date.toISOString() })),
);

describe('the month before', () => {
  it('is the one before in the calendar, or none', () => {
    const month = (name: string) =>
      ({
        month: name,
        ...Object.fromEntries(unitMeasures.map((measure) => [measure, figure(1)])),
      }) as { month: string } & Record<(typeof unitMeasures)[number], Figure>;
    const gap = [month('2026-01'), month('2025-11')].toReversed();
    expect(leaderMonth('2026-01', gap, [], valid, now)?.figures[0]?.before).toBeNull();
    expect(
      leaderMonth('2026-01', [month('2025-12'), ...gap.slice(1)], [], valid, now)?.figures[0]?.before,
    ).toBe(1);
  });
});

describe('a unit’s month on a card', () => {
  it('tells what the page tells, three figures at most, and nothing of what is hidden', () => {
    fc.assert(
      fc.property(months, months, end, (unit, whole, endorsement) => {
        const told = leaderMonth('2026-10', unit, whole, endorsement, now);
        const readable = cardMeasures.filter((measure) => unit[3]?.[measure].kind === 'value');
        expect(told === null).toBe(readable.length === 0);
        if (!told) return;
        expect(told.figures.map(({ measure }) => measure)).toEqual(readable.slice(0, 3));
        for (const { measure, value, before, whole: all } of told.figures) {
          expect(value).toBe(shownValue(unit[3]?.[measure]));
          expect(before).toBe(shownValue(unit[2]?.[measure]));
          expect(all).toBe(shownValue(whole[3]?.[measure]));
        }
        for (const { month, value } of told.bars?.points ?? [])
          expect(value).toBe(
            shownValue(unit.find((one) => one.month === month)?.[told.bars?.measure ?? 'shares']),
          );
        expect([null, ...suggestions]).toContain(told.suggestion);
      }),
    );
  });

  it('is of that month, whatever came after', () => {
    fc.assert(
      fc.property(months, months, (unit, whole) => {
        const cut = leaderMonth('2026-08', unit.slice(0, 2), whole.slice(0, 2), valid, now);
        expect(leaderMonth('2026-08', unit, whole, valid, now)).toEqual(cut);
        expect(leaderMonth('2026-06', unit, whole, valid, now)).toBeNull();
      }),
    );
  });

  it.each([
    ['renew', {}, { until: '2026-11-20T09:00:00.000Z' }],
    [null, {}, null],
    [null, {}, { until: '2026-11-01T09:00:00.000Z' }],
    [
      'time',
      { timeUsed: figure(2), timeReporters: figure(10), timeGranted: figure(50), people: figure(100) },
      valid,
    ],
    // Ten who report use all that each was granted.
    [
      null,
      { timeUsed: figure(5), timeReporters: figure(10), timeGranted: figure(50), people: figure(100) },
      valid,
    ],
    ['ownWords', { twistRate: figure(0.3) }, valid],
    ['answer', { hoursToDecide: figure(30) }, valid],
    [
      null,
      { timeUsed: figure(8), timeGranted: figure(10), twistRate: figure(0.8), hoursToDecide: figure(3) },
      valid,
    ],
    [null, {}, valid],
  ] as const)('suggests %s', (suggestion, told, endorsement) => {
    const hidden: Figure = { kind: 'hidden', threshold: 5 };
    const all = {
      ...{ people: hidden, timeUsed: hidden, timeReporters: hidden, timeGranted: hidden },
      ...{ twistRate: hidden, hoursToDecide: hidden, ...told },
    };
    expect(suggestionFor(all, endorsement, now)).toBe(suggestion);
  });

  it('is sent once, and not to whoever wants none', () => {
    const backing = buildBacking('boss');
    const once = monthTold(backing, '2026-10', true, now);
    expect(once.outbox.map(({ id }) => id)).toEqual(['leaderMonth:2026-10']);
    expect(monthTold(once, '2026-10', true, now)).toBe(once);
    expect(monthTold(once, '2026-09', true, now)).toBe(once);
    expect(monthTold({ ...backing, noMonthCards: true }, '2026-10', true, now).outbox).toEqual([]);
    expect(monthTold(backing, '2026-10', false, now)).toMatchObject({ monthTold: '2026-10', outbox: [] });
  });
});
