import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatsOf } from '../../tabs/format.ts';
import { audienceOf, newFields, problemsOf } from '../../tabs/pages/broadcasts/composeFields.ts';
import {
  daysAhead,
  daysToChoose,
  isQuietHere,
  sendAtOf,
  timeOf,
} from '../../tabs/pages/broadcasts/sendTime.ts';

const now = new Date('2026-11-26T12:00:00.000Z');

describe('when a broadcast goes out', () => {
  test('is the time on the clock in Denmark, whatever the season', () => {
    const winter = sendAtOf({ later: true, day: '2026-12-03', clock: '10:30' }, now);
    expect(winter).toEqual({ sendAt: '2026-12-03T09:30:00.000Z', problem: null });
    const summer = new Date('2026-07-01T12:00:00.000Z');
    const { sendAt } = sendAtOf({ later: true, day: '2026-07-02', clock: '10:30' }, summer);
    expect(sendAt).toBe('2026-07-02T08:30:00.000Z');
  });

  test('comes back as it was chosen', () => {
    const ahead = fc.integer({ min: 1, max: 89 * 24 * 60 });
    fc.assert(
      fc.property(ahead, (minutes) => {
        const at = new Date(now.getTime() + minutes * 60_000).toISOString();
        expect(sendAtOf(timeOf(at), now)).toEqual({ sendAt: at, problem: null });
      }),
    );
  });

  test.each([
    ['', '10:00', 'missing'],
    ['2026-12-03', '', 'missing'],
    ['2026-11-26', '12:59', 'past'],
    ['2027-03-01', '10:00', 'far'],
  ])('%s %s is refused as %s', (day, clock, problem) => {
    expect(sendAtOf({ later: true, day, clock }, now)).toEqual({ sendAt: null, problem });
  });

  test('can be chosen from today to the last whole day within 90 days', () => {
    expect(daysToChoose(now)).toEqual({ first: '2026-11-26', last: '2027-02-24' });
  });

  test('is quiet at night and at the weekend', () => {
    const hours = { from: 18, to: 8 };
    expect(isQuietHere('2026-11-26T16:59:00.000Z', hours)).toBe(false);
    expect(isQuietHere('2026-11-26T17:00:00.000Z', hours)).toBe(true);
    expect(isQuietHere('2026-11-27T06:59:00.000Z', hours)).toBe(true);
    expect(isQuietHere('2026-11-27T07:00:00.000Z', hours)).toBe(false);
    expect(isQuietHere('2026-11-28T11:00:00.000Z', hours)).toBe(true);
    expect(isQuietHere('2026-11-27T11:00:00.000Z', { from: 12, to: 13 })).toBe(true);
  });

  test.each([
    ['2026-11-26T20:00:00.000Z', 'today 21:00', 'i dag kl.\u00a021.00'],
    ['2026-11-26T23:30:00.000Z', 'tomorrow 00:30', 'i morgen kl.\u00a000.30'],
    ['2026-11-30T07:00:00.000Z', 'Monday 08:00', 'mandag kl.\u00a008.00'],
    ['2026-12-03T09:00:00.000Z', '3 December 2026 10:00', '3. december 2026 kl.\u00a010.00'],
  ])('%s is said as %s', (at, english, danish) => {
    expect(formatsOf('en').soon(at, daysAhead(at, now))).toBe(english);
    expect(formatsOf('da').soon(at, daysAhead(at, now))).toBe(danish);
  });
});

describe('a broadcast in the making', () => {
  test('begins with everyone and at once, or with the day that is to be filled', () => {
    expect(problemsOf(newFields('item', ''), now)).toEqual([]);
    expect(newFields('', '2026-12-03').time).toEqual({ later: true, day: '2026-12-03', clock: '10:00' });
  });

  test('says all that is missing', () => {
    const fields = { ...newFields('', '2020-01-01'), kind: 'people' as const };
    expect(audienceOf(fields)).toBeNull();
    expect(problemsOf(fields, now)).toEqual(['item', 'audience', 'time']);
  });

  test('goes to whom it is narrowed down to', () => {
    const fields = newFields('item', '');
    const criteria = { ...fields.criteria, countries: ['DK'] };
    expect(audienceOf({ ...fields, kind: 'people', criteria })).toMatchObject({
      countries: ['DK'],
      units: [],
    });
    expect(audienceOf({ ...fields, criteria })).toEqual({ kind: 'everyone' });
  });
});
