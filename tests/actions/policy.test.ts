import { describe, expect, it } from 'vitest';
import { changePolicy, type PolicyInput, presentPolicy, readPolicy } from '../../src/actions/policy.ts';
import { brokenAt } from '../../src/domain/history.ts';
import type { Person } from '../../src/domain/person.ts';
import { ownWordsNeedApproval, stagesFor } from '../../src/domain/policy.ts';
import { buildPerson } from '../domain/build.ts';
import { openWorld } from './world.ts';

const admin: Person = buildPerson({ id: 'admin', roles: ['administrator'] });

function buildRules(overrides: Partial<PolicyInput> = {}): PolicyInput {
  return {
    approval: ['manager', 'communicator'],
    topics: { climate: { approval: ['communicator'], ownWords: true } },
    remindAfter: 4,
    escalateAfter: 12,
    maxEscalations: 2,
    basedOn: '',
    ...overrides,
  };
}

describe('the rules for approval', () => {
  it('are the defaults until somebody settles others', async () => {
    const { ports } = await openWorld();
    expect(presentPolicy(await readPolicy(ports), ports)).toEqual({
      approval: ['manager'],
      topics: {},
      remindAfter: 8,
      escalateAfter: 16,
      maxEscalations: 3,
      settledBy: null,
      updatedAt: '',
    });
  });

  it('are settled by an administrator, with a history', async () => {
    const { ports } = await openWorld();
    const policy = await changePolicy(buildRules(), admin, ports);
    expect(stagesFor(policy, 'climate')).toEqual(['communicator']);
    expect(stagesFor(policy, 'other')).toEqual(['manager', 'communicator']);
    expect(ownWordsNeedApproval(policy, 'climate')).toBe(true);
    expect(ownWordsNeedApproval(policy, '__proto__')).toBe(false);
    expect(policy.history).toHaveLength(1);
    expect(brokenAt(policy.history)).toBe(-1);
    expect(presentPolicy(policy, ports).settledBy?.id).toBe('admin');
  });

  it.each(['anna', 'boss', 'writer'])('are not %s’s to settle', async (id) => {
    const { ports, person } = await openWorld();
    await expect(changePolicy(buildRules(), person(id), ports)).rejects.toThrow('forbidden');
  });

  it.each([
    [{ approval: [] }, 'approval'],
    [{ approval: ['communicator', 'manager'] as const }, 'approval'],
    [{ approval: ['manager', 'manager'] as const }, 'approval'],
    [{ topics: { climate: { approval: [], ownWords: true } } }, 'topics.climate.approval'],
    [{ remindAfter: 0 }, 'remindAfter'],
    [{ remindAfter: 1.5 }, 'remindAfter'],
    [{ escalateAfter: 4 }, 'escalateAfter'],
    [{ escalateAfter: 10_000 }, 'escalateAfter'],
    [{ maxEscalations: -1 }, 'maxEscalations'],
    [{ maxEscalations: 11 }, 'maxEscalations'],
  ])('are refused where they make no sense: %j', async (changes, field) => {
    const { ports } = await openWorld();
    const rules = buildRules(changes as Partial<PolicyInput>);
    await expect(changePolicy(rules, admin, ports)).rejects.toThrow(`invalid: ${field}`);
    expect((await readPolicy(ports)).history).toEqual([]);
  });

  it('name only topics that there are', async () => {
    const { ports } = await openWorld();
    const rules = buildRules({ topics: { nowhere: { approval: null, ownWords: true } } });
    await expect(changePolicy(rules, admin, ports)).rejects.toThrow('notFound: topicId');
  });

  it('leave out a topic that says nothing of its own', async () => {
    const { ports } = await openWorld();
    const rules = buildRules({ topics: { climate: { approval: null, ownWords: false } } });
    expect((await changePolicy(rules, admin, ports)).topics).toEqual({});
  });

  it('are not settled over somebody else’s, but may be sent twice', async () => {
    const { ports } = await openWorld();
    const first = await changePolicy(buildRules(), admin, ports);
    const again = await changePolicy(buildRules(), admin, ports);
    expect(again).toEqual(first);
    const other = buildRules({ remindAfter: 6 });
    await expect(changePolicy(other, admin, ports)).rejects.toThrow('stale: basedOn');
    const second = await changePolicy({ ...other, basedOn: first.updatedAt }, admin, ports);
    expect(second.updatedAt > first.updatedAt).toBe(true);
    expect(second.history).toHaveLength(2);
  });
});
