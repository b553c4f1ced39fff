import { describe, expect, it } from 'vitest';
import { addressOf, daysOf } from '../../tabs/pages/desk/calendarDays.ts';
import { changeOfMix, fieldsOfMix, problemsOfMix } from '../../tabs/pages/desk/mixFields.ts';
import { fieldsOfTopic, problemsOfTopic, topicOfFields } from '../../tabs/pages/desk/topicFields.ts';

const plan = {
  days: 90,
  sources: { organisation: 60, employee: 25, expert: 15 },
  formats: { video: 20 },
  topics: {},
  updatedAt: '',
};

describe('the plan for the mix', () => {
  it('goes through the form unchanged, and leaves out what is empty', () => {
    const fields = fieldsOfMix(plan);
    const { updatedAt, ...rules } = plan;
    expect(changeOfMix(fields, '')).toEqual({ ...rules, basedOn: '' });
    expect(changeOfMix({ ...fields, formats: { video: ' ' } }, '').formats).toEqual({});
  });

  it('is held back while the shares make no sense', () => {
    const fields = fieldsOfMix(plan);
    expect(problemsOfMix(fields)).toEqual([]);
    expect(problemsOfMix({ ...fields, sources: { ...fields.sources, expert: '14' } })).toEqual(['sources']);
    expect(problemsOfMix({ ...fields, formats: { video: '101' } })).toEqual(['formats']);
    expect(problemsOfMix({ ...fields, topics: { a: 'half' }, days: '3' })).toEqual(['days', 'topics']);
  });
});

describe('a topic in the form', () => {
  it('is sent as typed, with or without a promise', () => {
    const fields = { ...fieldsOfTopic(null), da: ' Klima ', en: 'Climate', liveItems: '4' };
    expect(topicOfFields(fields)).toEqual({
      name: { da: 'Klima', en: 'Climate' },
      ownerId: null,
      promise: { liveItems: 4, newestDays: 10 },
    });
    expect(topicOfFields({ ...fields, hasPromise: false }).promise).toBeNull();
  });

  it('says which field has to be mended', () => {
    const fields = { ...fieldsOfTopic(null), da: 'K', en: 'Climate', liveItems: '0', newestDays: '' };
    expect(problemsOfTopic(fields)).toEqual({ da: 'name', liveItems: 100, newestDays: 365 });
    expect(problemsOfTopic({ ...fields, da: 'Klima', hasPromise: false })).toEqual({});
  });
});

describe('the calendar', () => {
  const event = {
    day: '2026-11-24',
    what: 'expires',
    id: 'item-1',
    title: 'A title',
    topicId: null,
  } as const;

  it('has every day, with what happens on it', () => {
    const days = daysOf({
      from: '2026-11-23',
      to: '2026-11-26',
      today: '2026-11-25',
      events: [event],
      gaps: [{ from: '2026-11-25', to: '2026-12-10' }],
    });
    expect(days.map(({ day, events }) => [day, events.length])).toEqual([
      ['2026-11-23', 0],
      ['2026-11-24', 1],
      ['2026-11-25', 0],
      ['2026-11-26', 0],
    ]);
    expect(days.map(({ isToday }) => isToday)).toEqual([false, false, true, false]);
    expect(days.map(({ isGap }) => isGap)).toEqual([false, false, true, true]);
  });

  it('leads to what an event is about', () => {
    expect(addressOf(event)).toBe('/desk/items/item-1');
    expect(addressOf({ ...event, what: 'scheduled', id: 'b' })).toBe('/desk/broadcasts/b');
    expect(addressOf({ ...event, what: 'dries' })).toBe('/desk/topics');
  });
});
