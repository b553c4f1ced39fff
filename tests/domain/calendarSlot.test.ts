import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarSlot, calendarFile, slotLimits, slotsFrom } from '../../src/domain/calendarSlot.ts';
import { weekdayOf } from '../../src/domain/day.ts';

const slot: CalendarSlot = {
  ...{ id: 'slot-1', title: 'Time to share', text: 'Set aside, for you; or not.\nYours.' },
  ...{ minutes: 30, weekday: 5, time: '09:00', zone: 'Europe/Copenhagen', weeks: 4 },
};
/** A Tuesday, a month before the clocks are put back. */
const now = new Date('2026-10-06T07:00:00.000Z');

function unfolded(file: string): string[] {
  return file.replaceAll('\r\n ', '').split('\r\n');
}

/** What a calendar reads of one property, first event first. */
function read(file: string, name: string): string[] {
  return unfolded(file)
    .filter((line) => line.startsWith(`${name}:`))
    .map((line) =>
      line.slice(name.length + 1).replace(/\\(.)/g, (_, mark: string) => (mark === 'n' ? '\n' : mark)),
    );
}

const slots = fc.record({
  id: fc.uuid(),
  title: fc.string({ unit: 'grapheme', maxLength: 120, size: 'max' }),
  text: fc.string({ unit: 'grapheme', maxLength: 400, size: 'max' }),
  minutes: fc.integer(slotLimits.minutes),
  weekday: fc.integer({ min: 1, max: 5 }),
  time: fc
    .tuple(fc.integer({ min: 6, max: 20 }), fc.constantFrom('00', '15', '30'))
    .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`),
  zone: fc.constantFrom('Europe/Copenhagen', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland'),
  weeks: fc.integer(slotLimits.weeks),
});

describe('time in the calendar', () => {
  it('stands at the same hour by the clock, also after the clocks are put back', () => {
    const starts = slotsFrom(slot, now).map(({ start }) => start.toISOString());
    expect(starts).toEqual([
      '2026-10-09T07:00:00.000Z',
      '2026-10-16T07:00:00.000Z',
      '2026-10-23T07:00:00.000Z',
      '2026-10-30T08:00:00.000Z',
    ]);
  });

  it('takes the place of what stands in the same week, on whatever day and however often it is made', () => {
    const friday = read(calendarFile(slot, now), 'UID');
    const later = new Date(now.getTime() + 3_600_000);
    const thursday = read(calendarFile({ ...slot, weekday: 4, time: '14:30' }, later), 'UID');
    expect(thursday).toEqual(friday);
    expect(read(calendarFile({ ...slot, id: 'slot-2' }, now), 'UID')).not.toEqual(friday);
  });

  it('is a file that any calendar reads', () => {
    const lines = unfolded(calendarFile(slot, now));
    expect(lines.slice(0, 10)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Chalkline//EN',
      'BEGIN:VEVENT',
      'UID:time-slot-1-2026-W41@chalkline',
      'DTSTAMP:20261006T070000Z',
      'DTSTART:20261009T070000Z',
      'DTEND:20261009T073000Z',
      'SUMMARY:Time to share',
      'DESCRIPTION:Set aside\\, for you\\; or not.\\nYours.',
    ]);
    expect(lines.at(-1)).toBe('');
    expect(lines.at(-2)).toBe('END:VCALENDAR');
  });

  it('keeps every line within 75 octets, breaks no character, and is ahead of now on the chosen day', () => {
    fc.assert(
      fc.property(slots, (any) => {
        const file = calendarFile(any, now);
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(Buffer.from(file).toString()).toBe(file);
        const lines = unfolded(file);
        expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(any.weeks);
        expect(new Set(lines.filter((line) => line.startsWith('UID:'))).size).toBe(any.weeks);
        expect(file).not.toMatch(/[^\r]\n|\r(?!\n)/);
        const asRead = (text: string) => Array(any.weeks).fill(text.replace(/\r\n?/g, '\n'));
        expect(read(file, 'SUMMARY')).toEqual(asRead(any.title));
        expect(read(file, 'DESCRIPTION')).toEqual(asRead(any.text));
        for (const { day, start } of slotsFrom(any, now)) {
          expect(weekdayOf(day)).toBe(any.weekday);
          expect(start.getTime()).toBeGreaterThan(now.getTime());
        }
      }),
      // A title may itself have the letter that stands for a broken one.
      { examples: [[{ ...slot, title: '\uFFFD' }]] },
    );
  });
});
