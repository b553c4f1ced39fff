import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter } from '../../src/domain/day.ts';
import { localDay, momentAt } from '../../src/domain/timeZone.ts';
import { addWorkingHours, timeZoneOf } from '../../src/domain/workingTime.ts';

const add = (from: string, hours: number, country = 'DK') =>
  addWorkingHours(new Date(from), hours, country).toISOString();

const countries = ['DK', 'SE', 'DE', 'GB', 'US', 'AE', 'IN', 'SA', 'KR', 'BR', 'AU', 'XX', ''];
const moments = fc.date({
  min: new Date('2024-01-01T00:00:00Z'),
  max: new Date('2029-12-31T00:00:00Z'),
  noInvalidDate: true,
});
const country = fc.constantFrom(...countries);
/** Whole minutes, so that sums are exact. */
const hours = fc.integer({ min: 0, max: 80 * 60 }).map((minutes) => minutes / 60);

describe('working hours', () => {
  it.each([
    ['within a day', '2026-11-24T09:00:00Z', 2, '2026-11-24T11:00:00.000Z'],
    ['over night', '2026-11-24T13:00:00Z', 4, '2026-11-25T09:00:00.000Z'],
    ['over three days', '2026-11-24T09:00:00Z', 24, '2026-11-27T09:00:00.000Z'],
    ['over a weekend', '2026-11-27T14:00:00Z', 2, '2026-11-30T08:00:00.000Z'],
    ['from before opening', '2026-11-24T03:00:00Z', 1, '2026-11-24T08:00:00.000Z'],
    ['from after closing', '2026-11-24T19:00:00Z', 1, '2026-11-25T08:00:00.000Z'],
    ['from closing time', '2026-11-24T15:00:00Z', 1, '2026-11-25T08:00:00.000Z'],
    ['from a Sunday', '2026-11-29T10:00:00Z', 0, '2026-11-30T07:00:00.000Z'],
    ['to closing time, which is the next opening', '2026-11-24T14:00:00Z', 1, '2026-11-25T07:00:00.000Z'],
    ['backwards, which is nothing', '2026-11-24T09:00:00Z', -5, '2026-11-24T09:00:00.000Z'],
  ])('count %s', (_what, from, count, then) => {
    expect(add(from, count)).toBe(then);
  });

  it.each([
    ['Christmas', '2026-12-23T14:00:00Z', '2026-12-28T08:00:00.000Z'],
    ['New Year', '2026-12-31T14:00:00Z', '2027-01-04T08:00:00.000Z'],
    ['Easter from Maundy Thursday on', '2026-04-01T13:00:00Z', '2026-04-07T07:00:00.000Z'],
    ['Ascension Day', '2026-05-13T13:00:00Z', '2026-05-15T07:00:00.000Z'],
    ['Whit Monday', '2026-05-22T13:00:00Z', '2026-05-26T07:00:00.000Z'],
  ])('skip %s in Denmark', (_what, from, then) => {
    expect(add(from, 2)).toBe(then);
  });

  it.each(['2026-12-24', '2026-12-25', '2026-12-26', '2027-01-01', '2026-04-03', '2029-12-24'])(
    'never fall on %s in Denmark',
    (day) => {
      expect(localDay(new Date(add(`${day}T09:00:00Z`, 0)), 'Europe/Copenhagen')).not.toBe(day);
    },
  );

  it('do not skip days that are only marked, nor the Great Prayer Day that was', () => {
    expect(add('2026-06-05T08:00:00Z', 0)).toBe('2026-06-05T08:00:00.000Z');
    expect(add('2026-05-01T08:00:00Z', 0)).toBe('2026-05-01T08:00:00.000Z');
  });

  it('keep to the clock on the wall when it is put back and forward', () => {
    expect(add('2026-10-23T13:00:00Z', 2)).toBe('2026-10-26T08:00:00.000Z');
    expect(add('2026-03-27T14:00:00Z', 2)).toBe('2026-03-30T07:00:00.000Z');
  });

  it.each([
    ['US', '2026-11-25T20:30:00Z', 1, '2026-11-27T13:30:00.000Z'],
    ['GB', '2026-12-24T15:30:00Z', 1, '2026-12-29T08:30:00.000Z'],
    ['AE', '2026-11-27T11:30:00Z', 1, '2026-11-30T04:30:00.000Z'],
    ['SA', '2026-11-26T12:30:00Z', 1, '2026-11-29T05:30:00.000Z'],
    ['in', '2026-11-28T10:00:00Z', 1, '2026-11-30T03:00:00.000Z'],
  ])('know weekend, holidays and clock of %s', (where, from, count, then) => {
    expect(add(from, count, where)).toBe(then);
  });

  it('are Danish without holidays where the country is not known', () => {
    for (const unknown of ['', 'XX', 'Denmark', '__proto__', '<b>']) {
      expect(timeZoneOf(unknown)).toBe('Europe/Copenhagen');
      expect(add('2026-12-25T09:00:00Z', 1, unknown)).toBe('2026-12-25T10:00:00.000Z');
      expect(add('2026-12-26T09:00:00Z', 0, unknown)).toBe('2026-12-28T07:00:00.000Z');
    }
  });

  it('refuse to count for ever', () => {
    expect(() => add('2026-12-25T09:00:00Z', Number.POSITIVE_INFINITY)).toThrow(RangeError);
    expect(() => add('2026-12-25T09:00:00Z', Number.NaN)).toThrow(RangeError);
  });

  it('end within working time, whatever the start', () => {
    fc.assert(
      fc.property(moments, hours, country, (from, count, where) => {
        const zone = timeZoneOf(where);
        const then = addWorkingHours(from, count, where);
        const day = localDay(then, zone);
        expect(then.getTime()).toBeGreaterThanOrEqual(from.getTime());
        expect(then.getTime()).toBeGreaterThanOrEqual(momentAt(day, 8, zone).getTime());
        expect(then.getTime()).toBeLessThan(momentAt(day, 16, zone).getTime());
        // Already in working time: nothing more to wait for.
        expect(addWorkingHours(then, 0, where)).toEqual(then);
      }),
      { numRuns: 200 },
    );
  });

  it('never come earlier for a later start or more hours', () => {
    fc.assert(
      fc.property(moments, moments, hours, hours, country, (one, other, few, more, where) => {
        const [early, late] = one < other ? [one, other] : [other, one];
        const [less, most] = few < more ? [few, more] : [more, few];
        const at = (from: Date, count: number) => addWorkingHours(from, count, where).getTime();
        expect(at(early, less)).toBeLessThanOrEqual(at(late, less));
        expect(at(early, less)).toBeLessThanOrEqual(at(early, most));
      }),
      { numRuns: 200 },
    );
  });

  it('add up', () => {
    fc.assert(
      fc.property(moments, hours, hours, country, (from, a, b, where) => {
        const apart = addWorkingHours(addWorkingHours(from, a, where), b, where).getTime();
        const together = addWorkingHours(from, a + b, where).getTime();
        // A sum of sixtieths may miss closing time by a hair: nothing then lies between but time off.
        const settled = (at: number) => addWorkingHours(new Date(at + 1), 0, where).getTime();
        expect(Math.abs(settled(apart) - settled(together))).toBeLessThanOrEqual(2);
      }),
      { numRuns: 200 },
    );
  });
});

describe('local days', () => {
  it.each([
    ['Europe/Copenhagen', '2026-03-29', 0, '2026-03-28T23:00:00.000Z'],
    ['Europe/Copenhagen', '2026-03-29', 2, '2026-03-29T01:00:00.000Z'],
    ['Europe/Copenhagen', '2026-10-25', 2, '2026-10-25T00:00:00.000Z'],
    ['Europe/Copenhagen', '2026-10-26', 0, '2026-10-25T23:00:00.000Z'],
    ['Asia/Kolkata', '2026-01-01', 8, '2026-01-01T02:30:00.000Z'],
    ['Pacific/Auckland', '2026-01-01', 0, '2025-12-31T11:00:00.000Z'],
    ['America/Santiago', '2026-09-06', 0, '2026-09-06T04:00:00.000Z'],
  ])('begin in %s on %s at hour %i', (zone, day, hour, moment) => {
    expect(momentAt(day, hour, zone).toISOString()).toBe(moment);
  });

  it.each([
    [
      'the night that has it twice',
      '2026-10-24',
      ['2026-10-24T00:30', '2026-10-25T00:30', '2026-10-26T01:30'],
    ],
    ['the night without it', '2026-03-28', ['2026-03-28T01:30', '2026-03-29T01:30', '2026-03-30T00:30']],
    ['the leap day', '2028-02-28', ['2028-02-28T01:30', '2028-02-29T01:30', '2028-03-01T01:30']],
  ])('have half past two once, over %s [F23]', (_name, first, expected) => {
    const days = [first, dayAfter(first, 1), dayAfter(first, 2)];
    const moments = days.map((day) => momentAt(day, 2.5, 'Europe/Copenhagen').toISOString().slice(0, 16));
    expect(moments).toEqual(expected);
  });

  it('follow one another without a gap in every zone', () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    fc.assert(
      fc.property(moments, zones, (at, zone) => {
        const day = localDay(at, zone);
        const start = momentAt(day, 0, zone);
        expect(start.getTime()).toBeLessThanOrEqual(at.getTime());
        expect(at.getTime()).toBeLessThan(momentAt(dayAfter(day, 1), 0, zone).getTime());
        expect(localDay(start, zone)).toBe(day);
      }),
      { numRuns: 500 },
    );
  });
});
