import { describe, expect, test } from 'vitest';
import { quietUntil } from '../../src/domain/quiet.ts';
import { hoursBeside, quietKindOf, quietKinds, quietOf } from '../../tabs/pages/settings/quietChoice.ts';

const evenings = { from: 18, to: 8 };
const allDay = { from: 0, to: 0 };

describe('the choice of quiet hours', () => {
  test.each([evenings, allDay, null])('is what was chosen, where the organisation has %j', (organisation) => {
    for (const kind of quietKinds) expect(quietKindOf(quietOf(kind, organisation))).toBe(kind);
  });

  test('begins own hours with those of the organisation', () => {
    expect(quietOf('own', { from: 20, to: 7 })).toEqual({ from: 20, to: 7 });
    expect(quietOf('own', null)).toEqual(evenings);
  });

  test('never lets an end of own hours meet the other', () => {
    for (const from of hoursBeside(8)) expect(quietKindOf({ from, to: 8 })).toBe('own');
    expect(hoursBeside(8)).toHaveLength(23);
  });

  test('leaves every hour of a working day open where only weekends are quiet', () => {
    const quiet = quietOf('weekends', evenings) ?? evenings;
    const place = { country: 'DK', city: 'Aarhus' };
    const at = (day: string) => quietUntil(new Date(`${day}T02:00:00.000Z`), quiet, place);
    expect(at('2026-11-24')).toBeNull();
    expect(at('2026-11-28')).toEqual(new Date('2026-11-29T23:00:00.000Z'));
  });
});
