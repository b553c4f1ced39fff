import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Backing,
  type BackingStep,
  backingLimits,
  backingSteps,
  nextStep,
  type SavedStep,
  settledSteps,
} from '../../src/domain/backing.ts';
import { endorsed, newBacking, renewed, steppedDown, stepSaved } from '../../src/domain/backingChange.ts';
import { endTold, leaderAsked, wasAsked } from '../../src/domain/backingMessages.ts';
import {
  holds,
  isFirstItem,
  isNew,
  stateOf,
  waitsForBacking,
  yearAfter,
} from '../../src/domain/endorsement.ts';
import { isRefusal } from '../../src/domain/errors.ts';
import { brokenAt } from '../../src/domain/history.ts';
import { backingRules } from '../../src/domain/policy.ts';
import { buildBacking, buildEndorsement, buildMember, buildPerson, plainOrg } from './build.ts';

const now = new Date('2026-11-24T09:00:00.000Z');
const day = 86_400_000;
const by = { by: 'boss', now };
const values: { [Step in BackingStep]: Extract<SavedStep, { step: Step }> } = {
  vision: { step: 'vision', value: { da: 'Derfor' } },
  values: { step: 'values', value: { en: 'With respect' } },
  time: { step: 'time', value: 30 },
  guidelines: { step: 'guidelines', value: { chosen: ['everyone'], additions: {} } },
  supporters: { step: 'supporters', value: ['boss', 'lead'] },
  example: { step: 'example', value: { text: 'My post', url: null } },
};

function saveAll(steps: readonly BackingStep[], start = newBacking('boss')): Backing {
  return steps.reduce((backing, step) => stepSaved(backing, values[step], backing.updatedAt, by), start);
}

function refusal(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (isRefusal(error)) return `${error.code} ${error.field ?? ''}`.trim();
    throw error;
  }
  return 'done';
}

describe('the steps of backing', () => {
  it('may be settled in any order, and lead to the first that is left', () => {
    const order = fc.shuffledSubarray([...backingSteps]);
    fc.assert(
      fc.property(order, (steps) => {
        const backing = saveAll(steps);
        expect(settledSteps(backing)).toEqual(backingSteps.filter((step) => steps.includes(step)));
        expect(nextStep(backing)).toBe(backingSteps.find((step) => !steps.includes(step)) ?? null);
        expect(brokenAt(backing.history)).toBe(-1);
        expect(backing.history).toHaveLength(steps.length);
      }),
    );
  });

  it('let nobody stand behind the programme before every one is settled, and then for a year', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...backingSteps]), (steps) => {
        const backing = saveAll(steps);
        const missing = nextStep(backing);
        const given = () => endorsed(backing, { en: 'Please do' }, by);
        if (missing) expect(refusal(given)).toBe(`invalid ${missing}`);
        else expect(given().endorsement?.until).toBe('2027-11-24T09:00:00.000Z');
      }),
    );
  });

  it('change nothing when the same is saved again', () => {
    const backing = saveAll(backingSteps);
    for (const step of backingSteps) expect(stepSaved(backing, values[step], '', by)).toBe(backing);
  });

  it('are refused as out of date only where this very step was saved in between', () => {
    const first = saveAll(['vision']);
    const basedOn = first.updatedAt;
    const other = stepSaved(first, values.time, basedOn, by);
    expect(settledSteps(stepSaved(other, values.values, basedOn, by))).toContain('values');
    const changed = stepSaved(first, { step: 'vision', value: { da: 'Fordi' } }, basedOn, by);
    const late = () => stepSaved(changed, { step: 'vision', value: { da: 'Noget andet' } }, basedOn, by);
    expect(refusal(late)).toBe('stale basedOn');
  });

  it('take whole minutes from 0 to 480, and nothing else', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: -600, max: 600 }), fc.double()), (value) => {
        const isGood = Number.isInteger(value) && value >= 0 && value <= 480;
        const outcome = refusal(() => stepSaved(newBacking('boss'), { step: 'time', value }, '', by));
        expect(outcome).toBe(isGood ? 'done' : 'invalid time');
      }),
    );
  });

  const long = 'x'.repeat(backingLimits.example + 1);
  it.each<[string, SavedStep]>([
    ['invalid vision', { step: 'vision', value: {} }],
    ['invalid vision', { step: 'vision', value: { da: '  ', en: '\n' } }],
    ['invalid values.en', { step: 'values', value: { da: 'Godt', en: long } }],
    ['invalid guidelines', { step: 'guidelines', value: { chosen: [], additions: { da: ' ' } } }],
    [
      'invalid additions.da',
      { step: 'guidelines', value: { chosen: ['everyone'], additions: { da: long } } },
    ],
    ['invalid supporters', { step: 'supporters', value: [] }],
    ['invalid text', { step: 'example', value: { text: ' ', url: null } }],
    ['invalid text', { step: 'example', value: { text: long, url: null } }],
    ['badUrl url', { step: 'example', value: { text: 'A post', url: 'javascript:alert(1)' } }],
    ['badUrl url', { step: 'example', value: { text: 'A post', url: 'https://me:secret@network.example/' } }],
  ])('answer bad input with %s', (answer, input) => {
    expect(refusal(() => stepSaved(newBacking('boss'), input, '', by))).toBe(answer);
  });
});

describe('an endorsement', () => {
  const given = (until: Date) =>
    buildBacking('boss', { endorsement: buildEndorsement({ until: until.toISOString() }) });

  it('lasts a year to the day, of a leap day to the end of February', () => {
    expect(yearAfter(new Date('2028-02-29T10:00:00.000Z')).toISOString()).toBe('2029-02-28T10:00:00.000Z');
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (at) => {
          const days = (yearAfter(at).getTime() - at.getTime()) / day;
          expect([365, 366]).toContain(days);
        },
      ),
    );
  });

  it('is renewed in its last month, not before, and never once it has run out', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400 * 24, max: 400 * 24 }), (hours) => {
        const until = new Date(now.getTime() + hours * 3_600_000);
        const backing = given(until);
        const outcome = refusal(() => renewed(backing, by));
        const left = until.getTime() - now.getTime();
        expect(outcome).toBe(left <= 0 ? 'endorsementOver endorsement' : 'done');
        expect(holds(backing.endorsement, now)).toBe(left > 0);
        if (left <= 0) return;
        const next = renewed(backing, by);
        expect(next === backing).toBe(left > 30 * day);
        if (next !== backing) expect(stateOf(next.endorsement, now)).toBe('valid');
      }),
    );
  });

  it('is given anew once it has run out, and remembers when it was first given', () => {
    const backing = given(new Date(now.getTime() - day));
    const again = endorsed(backing, { en: 'Still' }, by);
    expect(again.endorsement).toMatchObject({ firstAt: '2026-11-01T09:00:00.000Z', at: now.toISOString() });
  });

  it('needs words in one language, at most 280 characters', () => {
    const backing = buildBacking('boss');
    expect(refusal(() => endorsed(backing, {}, by))).toBe('invalid words');
    expect(refusal(() => endorsed(backing, { da: 'x'.repeat(281) }, by))).toBe('invalid words.da');
    expect(endorsed(backing, { da: ' Gør det ' }, by).endorsement?.words).toEqual({ da: 'Gør det' });
  });

  it('is told of once when the year is nearly over, however often it is looked at', () => {
    const backing = given(new Date(now.getTime() + 10 * day));
    const told = endTold(backing, now);
    expect(told.outbox.map(({ kind, to }) => [kind, to])).toEqual([['endorsementOver', 'boss']]);
    expect(endTold(told, new Date(now.getTime() + 20 * day))).toBe(told);
    for (const days of [31, -31, 200]) {
      const other = given(new Date(now.getTime() + days * day));
      expect(endTold(other, now)).toBe(other);
    }
  });
});

describe('the cards of backing', () => {
  it('go to each named manager once, when the leader stands behind it, and not to the leader', () => {
    const saved = saveAll(backingSteps);
    expect(saved.outbox).toEqual([]);
    const told = endorsed(saved, { en: 'Please do' }, by);
    expect(told.outbox.map(({ kind, to }) => [kind, to])).toEqual([['supporterNamed', 'lead']]);
    const again = stepSaved(
      told,
      { step: 'supporters', value: ['lead', 'boss', 'other'] },
      told.updatedAt,
      by,
    );
    expect(again.outbox.map(({ to }) => to)).toEqual(['lead', 'other']);
  });

  it('let a manager off the list, and tell them again only if they are named anew', () => {
    const told = endorsed(saveAll(backingSteps), { en: 'Please do' }, by);
    const down = steppedDown(told, { by: 'lead', now });
    expect(down.parts.supporters).toEqual(['boss']);
    expect(steppedDown(down, { by: 'lead', now })).toBe(down);
    expect(down.outbox).toHaveLength(1);
    const named = stepSaved(down, values.supporters, down.updatedAt, by);
    expect(named.outbox.map(({ to }) => to)).toEqual(['lead', 'lead']);
  });

  it('ask a leader once for each endorsement that is to come', () => {
    const asked = leaderAsked(newBacking('boss'), now);
    expect(wasAsked(asked)).toBe(true);
    expect(leaderAsked(asked, now)).toBe(asked);
    const given = endorsed(saveAll(backingSteps, asked), { en: 'Please do' }, by);
    expect(leaderAsked(given, now)).toBe(given);
    const later = new Date(now.getTime() + 400 * day);
    expect(leaderAsked(given, later).outbox.filter(({ kind }) => kind === 'backingStep')).toHaveLength(2);
  });
});

describe('content cards', () => {
  const org = plainOrg([
    buildPerson({ id: 'top' }),
    buildPerson({ id: 'boss', managerId: 'top' }),
    buildPerson({ id: 'anna', managerId: 'boss' }),
    buildPerson({ id: 'other', managerId: 'top' }),
    buildPerson({ id: 'alone' }),
  ]);
  const untils = fc.option(fc.constantFrom('2026-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'));
  const chains: Record<string, string[]> = {
    anna: ['boss', 'top'],
    boss: ['boss', 'top'],
    other: ['top'],
    top: ['top'],
    alone: [],
  };

  it('wait for somebody above, by the rule, and never for whoever is in nobody’s unit', () => {
    fc.assert(
      fc.property(
        fc.record({ top: untils, boss: untils, anna: untils, other: untils }),
        fc.constantFrom(...backingRules),
        fc.constantFrom('anna', 'boss', 'other', 'top', 'alone'),
        fc.boolean(),
        (given, rule, id, hadContent) => {
          const seen = hadContent ? { seenItems: ['item-1'] } : {};
          const member = buildMember({ id, ...seen });
          const of = (leader: string) => {
            const until = given[leader as keyof typeof given] ?? null;
            return until === null ? undefined : { until };
          };
          const chain = chains[id] ?? [];
          const ever = chain.some((leader) => of(leader));
          const valid = chain.some((leader) => (of(leader)?.until ?? '') > now.toISOString());
          const expected =
            chain.length > 0 &&
            ((rule === 'always' && !valid) || (rule === 'firstBroadcast' && !hadContent && !ever));
          expect(waitsForBacking(member, rule, of, org, now)).toBe(expected);
        },
      ),
    );
  });

  it('are a first one until anything else was shown', () => {
    const member = buildMember({ id: 'anna' });
    expect([isNew(member), isFirstItem(member, 'item-1')]).toEqual([true, true]);
    const counted = { ...member, sentThisWeek: { week: '2026-W48', count: 1 }, seenItems: ['item-1'] };
    expect([isNew(counted), isFirstItem(counted, 'item-1'), isFirstItem(counted, 'item-2')]).toEqual([
      false,
      true,
      false,
    ]);
    // From before it was remembered what was shown.
    expect(isFirstItem({ sentThisWeek: { week: '2026-W40', count: 2 } }, 'item-1')).toBe(false);
  });
});
