import { describe, expect, it } from 'vitest';
import { gapsIn, mondayOf } from '../../src/domain/calendar.ts';
import { countMix, defaultMix, mixFault } from '../../src/domain/mix.ts';

describe('the calendar', () => {
  it('finds a week and more on which nothing is planned, from today on', () => {
    const planned = ['2026-11-27', '2026-12-08', '2026-12-10'];
    expect(gapsIn(planned, '2026-11-23', '2026-12-20', '2026-11-26')).toEqual([
      { from: '2026-11-28', to: '2026-12-07' },
      { from: '2026-12-11', to: '2026-12-20' },
    ]);
  });

  it('takes less than a week for no gap, and what is past for none either', () => {
    expect(gapsIn(['2026-12-03'], '2026-11-27', '2026-12-09', '2026-11-27')).toEqual([]);
    expect(gapsIn([], '2026-11-01', '2026-11-25', '2026-11-26')).toEqual([]);
  });

  it('knows the Monday of a week, across a year too', () => {
    expect(mondayOf('2026-11-26')).toBe('2026-11-23');
    expect(mondayOf('2026-11-29')).toBe('2026-11-23');
    expect(mondayOf('2027-01-01')).toBe('2026-12-28');
  });
});

describe('the mix', () => {
  const now = new Date('2026-11-26T09:00:00.000Z');
  const one = { source: 'employee', format: 'video', topicId: 'climate' } as const;

  it('counts what came in the days of the plan', () => {
    const items = [
      { ...one, createdAt: '2026-11-20T09:00:00.000Z' },
      { ...one, createdAt: '2026-01-20T09:00:00.000Z' },
    ];
    expect(countMix(items, 90, now)).toMatchObject({
      total: 1,
      sources: { organisation: 0, employee: 1, expert: 0 },
      formats: { video: 1, article: 0 },
      topics: { climate: 1 },
    });
  });

  it('takes a plan whose shares make sense, and names the one that does not', () => {
    expect(mixFault(defaultMix)).toBeNull();
    expect(mixFault({ ...defaultMix, sources: { organisation: 50, employee: 10, expert: 10 } })).toBe(
      'sources',
    );
    expect(mixFault({ ...defaultMix, formats: { video: 70, job: 40 } })).toBe('formats');
    expect(mixFault({ ...defaultMix, topics: { a: 90, b: 11 } })).toBe('topics');
  });
});
