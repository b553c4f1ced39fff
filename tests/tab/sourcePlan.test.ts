import { describe, expect, it } from 'vitest';
import { planOf, plans, scheduleOf } from '../../tabs/pages/desk/sourcePlan.ts';
import { withScheme } from '../../tabs/pages/desk/withScheme.ts';

describe('how often a source is read', () => {
  it('has words for what can be chosen, and leaves the minute of an hour to the server', () => {
    for (const plan of plans) expect(planOf(scheduleOf(plan, undefined))).toBe(plan);
    expect(scheduleOf('hourly', undefined)).toBeUndefined();
  });

  it.each([
    ['17 * * * *', 'hourly'],
    ['30 6 * * *', 'daily'],
    ['30 6 * * 1', 'weekly'],
    ['0 8 * * *', 'own'],
    ['*/15 * * * *', 'own'],
    ['0 8 * * 1-5', 'own'],
  ])('calls %s %s', (schedule, plan) => {
    expect(planOf(schedule)).toBe(plan);
  });

  it('keeps what was set when somebody changes their mind', () => {
    expect(scheduleOf('hourly', '17 * * * *')).toBe('17 * * * *');
    expect(scheduleOf('own', '*/15 * * * *')).toBe('*/15 * * * *');
    expect(scheduleOf('hourly', '30 6 * * *')).toBeUndefined();
  });
});

describe('an address as people write it', () => {
  it.each([
    [' dr.dk/nyheder ', 'https://dr.dk/nyheder'],
    ['http://dr.dk', 'http://dr.dk'],
    ['HTTPS://dr.dk', 'HTTPS://dr.dk'],
    ['javascript:alert(1)', 'javascript:alert(1)'],
    ['localhost:80', 'localhost:80'],
    ['  ', ''],
  ])('%s is %s', (typed, address) => {
    expect(withScheme(typed)).toBe(address);
  });
});
