import { describe, expect, it } from 'vitest';
import { verdictOf } from './simulation/history.ts';
import { withoutClaims, withoutIfMatch, withoutLease } from './simulation/mutants.ts';
import { usualScenario } from './simulation/scenarios.ts';
import type { Scenario } from './simulation/simulate.ts';

const killed = usualScenario({ people: 400, recipients: 400, crashes: 4, approvals: 20 });
/** Two processes; the one that sends is halted for longer than its lease, and wakes in the middle of it all. */
const halted = { ...killed, crashes: 2, standby: { haltMs: 20_000 } };

async function problemsOf(scenario: Scenario): Promise<string[]> {
  const { problems } = await verdictOf(scenario);
  return problems.map(({ invariant, text }) => `${invariant}: ${text}`);
}

describe('the history of a broadcast', () => {
  it.each([
    ['killed again and again [F2] [F3] [F6]', killed],
    ['halted and woken, with another one standing by [F26]', halted],
  ])(
    'is clean when the sender is %s',
    async (_name, scenario) => {
      expect(await problemsOf(scenario)).toEqual([]);
    },
    120_000,
  );

  it.each<[string, Scenario, RegExp]>([
    [
      'the lease',
      { ...halted, standby: { haltMs: 2_000 }, mutate: { settings: { leaseKeeper: withoutLease } } },
      /^(I2|rate)/,
    ],
    ['If-Match', { ...halted, mutate: { documents: withoutIfMatch } }, /^(I2|I5|I6)/],
    [
      'the one POST, with the SDK repeating',
      { ...killed, people: 60, recipients: 60, crashes: 0, approvals: 2, mutate: { keepSdkRetry: true } },
      /^I2/,
    ],
    ['the write before the POST', { ...killed, mutate: { documents: withoutClaims } }, /^I2/],
  ])(
    'tells when %s is missing',
    async (_name, scenario, expected) => {
      const problems = await problemsOf(scenario);
      expect(
        problems.some((problem) => expected.test(problem)),
        problems.join('\n'),
      ).toBe(true);
    },
    240_000,
  );
});
