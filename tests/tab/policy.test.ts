import { describe, expect, test } from 'vitest';
import type { PolicyView } from '../../src/server/contract/policy.ts';
import {
  changeOfPolicy,
  fieldsOfPolicy,
  type PolicyFields,
  problemsOfPolicy,
  reviewEffect,
} from '../../tabs/pages/settings/policyFields.ts';

const policy: PolicyView = {
  approval: ['manager', 'communicator'],
  topics: {
    climate: { approval: ['communicator'], ownWords: false },
    safety: { approval: null, ownWords: true },
  },
  remindAfter: 8,
  escalateAfter: 16,
  maxEscalations: 3,
  settledBy: null,
  updatedAt: '2026-11-24T09:00:00.000Z',
};

function buildFields(overrides: Partial<PolicyFields> = {}): PolicyFields {
  return { ...fieldsOfPolicy(policy), ...overrides };
}

describe('the form of the rules for approval', () => {
  test('sends back what it was given', () => {
    const { settledBy, updatedAt, ...rules } = policy;
    expect(changeOfPolicy(fieldsOfPolicy(policy), updatedAt)).toEqual({ ...rules, basedOn: updatedAt });
  });

  test.each([
    [undefined, 'whereAsked'],
    [true, 'always'],
    [false, 'never'],
  ] as const)('keeps what is said about a broadcast to many: %s', (reviewEveryone, effect) => {
    const settled = { ...policy, reviewEveryone };
    const fields = fieldsOfPolicy(settled);
    expect(reviewEffect(fields)).toBe(effect);
    const sent = changeOfPolicy(fields, '');
    expect(sent.reviewEveryone).toBe(reviewEveryone);
    expect('reviewEveryone' in sent).toBe(reviewEveryone !== undefined);
  });

  test('leaves out a topic that is set back to follow the rest', () => {
    const topics = { climate: { readers: '', ownWords: false } } as const;
    expect(changeOfPolicy(buildFields({ topics }), '').topics).toEqual({});
  });

  test('finds nothing wrong with what makes sense', () => {
    expect(problemsOfPolicy(buildFields({ maxEscalations: '0' }))).toEqual({});
  });

  test.each([
    ['remindAfter', '0', 'wrong'],
    ['remindAfter', '1,5', 'wrong'],
    ['remindAfter', '', 'wrong'],
    ['escalateAfter', '9999', 'wrong'],
    ['escalateAfter', '8', 'wrongOrder'],
    ['maxEscalations', '11', 'wrong'],
    ['maxEscalations', '-1', 'wrong'],
  ])('names %s when it is “%s”', (name, value, problem) => {
    expect(problemsOfPolicy(buildFields({ [name]: value }))).toMatchObject({ [name]: problem });
  });
});
