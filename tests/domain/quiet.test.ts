import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestQuietMs, quietUntil } from '../../src/domain/quiet.ts';
import { zoneAt } from '../../src/domain/workingTime.ts';

const usual = { from: 18, to: 8 };
const aarhus = { country: 'DK', city: 'Aarhus' };

describe('quiet hours', () => {
  it.each([
    ['a morning at work', '2026-11-25T08:00:00Z', aarhus, null],
    ['the minute before they end', '2026-11-25T06:59:00Z', aarhus, '2026-11-25T07:00:00.000Z'],
    ['the minute they end', '2026-11-25T07:00:00Z', aarhus, null],
    ['the minute they begin', '2026-11-25T17:00:00Z', aarhus, '2026-11-26T07:00:00.000Z'],
    ['a Friday evening', '2026-11-27T20:00:00Z', aarhus, '2026-11-30T07:00:00.000Z'],
    ['a Saturday at noon', '2026-11-28T11:00:00Z', aarhus, '2026-11-30T07:00:00.000Z'],
    // The clocks go forward on the Sunday.
    ['the night of the change to summer time', '2026-03-28T23:30:00Z', aarhus, '2026-03-30T06:00:00.000Z'],
    [
      'a morning of theirs in New York',
      '2026-11-25T12:00:00Z',
      { country: 'US', city: '' },
      '2026-11-25T13:00:00.000Z',
    ],
    [
      'a morning of theirs in Los Angeles',
      '2026-11-25T14:00:00Z',
      { country: 'US', city: 'Los Angeles' },
      '2026-11-25T16:00:00.000Z',
    ],
    [
      'a Friday where that is the weekend',
      '2026-11-27T09:00:00Z',
      { country: 'EG', city: 'Cairo' },
      '2026-11-29T06:00:00.000Z',
    ],
    [
      'a place that nobody knows',
      '2026-11-25T06:00:00Z',
      { country: '', city: 'Nowhere' },
      '2026-11-25T07:00:00.000Z',
    ],
  ])('on %s', (_when, at, where, until) => {
    expect(quietUntil(new Date(at), usual, where)?.toISOString() ?? null).toBe(until);
  });

  it('take the hours within a day too, and none at all', () => {
    const lunch = { from: 11, to: 13 };
    expect(quietUntil(new Date('2026-11-25T10:30:00Z'), lunch, aarhus)?.toISOString()).toBe(
      '2026-11-25T12:00:00.000Z',
    );
    expect(quietUntil(new Date('2026-11-25T02:00:00Z'), lunch, aarhus)).toBeNull();
    expect(quietUntil(new Date('2026-11-25T02:00:00Z'), { from: 9, to: 9 }, aarhus)).toBeNull();
  });

  it('end within three days, at a moment that is not quiet, and nothing before it is open', () => {
    const hour = fc.integer({ min: 0, max: 23 });
    const place = fc.constantFrom(
      aarhus,
      { country: 'US', city: 'Chicago' },
      { country: 'IN', city: '' },
      { country: 'AE', city: '' },
      { country: 'BR', city: '' },
    );
    const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(
        moment,
        hour,
        hour,
        place,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (at, from, to, where, share) => {
          const until = quietUntil(at, { from, to }, where);
          if (!until) return;
          const ms = until.getTime() - at.getTime();
          expect(ms).toBeGreaterThan(0);
          expect(ms).toBeLessThanOrEqual(longestQuietMs);
          expect(quietUntil(until, { from, to }, where)).toBeNull();
          const between = new Date(at.getTime() + Math.floor(share * (ms - 1)));
          expect(quietUntil(between, { from, to }, where)?.getTime()).toBe(until.getTime());
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('where somebody is', () => {
  it('goes by the city where a country has several clocks', () => {
    expect(zoneAt('US', 'los  angeles')).toBe('America/Los_Angeles');
    expect(zoneAt('us', 'Springfield')).toBe(zoneAt('US', ''));
    expect(zoneAt('DK', 'Los Angeles')).toBe('Europe/Copenhagen');
    expect(zoneAt('', '')).toBe('Europe/Copenhagen');
  });
});
