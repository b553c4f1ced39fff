import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter } from '../../src/domain/day.ts';
import { endOfDay, localDay } from '../../src/domain/timeZone.ts';

const days = fc
  .date({ min: new Date('0001-01-02'), max: new Date('9999-12-30'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const zones = fc.constantFrom('Europe/Copenhagen', 'UTC', 'America/New_York', 'Asia/Kolkata', 'Africa/Cairo');

describe('the end of a day', () => {
  it('is on that day, and a second later it is the next', () => {
    fc.assert(
      fc.property(days, zones, (day, zone) => {
        const end = endOfDay(day, zone);
        expect(localDay(end, zone)).toBe(day);
        expect(localDay(new Date(end.getTime() + 1_000), zone)).toBe(dayAfter(day, 1));
      }),
    );
  });

  it('comes an hour earlier by UTC in summer', () => {
    expect(endOfDay('2026-12-24', 'Europe/Copenhagen').toISOString()).toBe('2026-12-24T22:59:59.000Z');
    expect(endOfDay('2026-06-24', 'Europe/Copenhagen').toISOString()).toBe('2026-06-24T21:59:59.000Z');
  });
});
