import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../peers/connector/log.ts';
import { chooseRatios } from './arguments.ts';
import { pressable, refreshOf } from './card.ts';
import { pairsIn } from './company.ts';
import { peakOf, postsIn } from './posts.ts';
import { report } from './ratio.ts';
import { dearest } from './requestUnits.ts';
import { interleave } from './rounds.ts';
import { median, p95, rangeOf } from './statistics.ts';

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('the figures of a bench', () => {
  it('take the 95th of a hundred and the last of a few', () => {
    expect(p95(upTo(100).reverse())).toBe(95);
    expect(p95([3, 1, 2])).toBe(3);
  });

  it('take the middle one, or the mean of the two in the middle', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([7])).toBe(7);
  });

  it('say from where to where', () => {
    expect(rangeOf([2, 10, 1])).toEqual({ least: 1, most: 10 });
  });

  it('refuse to speak of nothing', () => {
    expect(() => p95([])).toThrow('Nothing was measured.');
  });

  it('are the median of the ratios of the rounds, with what was found wrong', () => {
    const ratio = { id: 'R0', title: 'ours ÷ theirs', goal: '≤ 2', packages: [], measure: async () => found };
    const rounds = [
      { ours: 10, peer: 10 },
      { ours: 30, peer: 10 },
      { ours: 100, peer: 50 },
    ];
    const found = { rounds, unit: 'ms', n: 60, details: ['so and so'], problems: ['one is missing'] };
    expect(report(ratio, found)).toEqual([
      'R0 ours ÷ theirs = 2.00 (goal ≤ 2) n=60 ours=30.0 ms peer=10.0 ms spread=1.00–3.00',
      '   so and so',
      '   WRONG: one is missing',
    ]);
  });

  it('are ours alone where both are measured against an ideal', () => {
    const ratio = { id: 'R0', title: 'time ÷ ideal', goal: '≤ 1.05', packages: [], toIdeal: true as const };
    const rounds = [
      { ours: 1.02, peer: 1.5 },
      { ours: 1.04, peer: 1.1 },
    ];
    const found = { rounds, unit: '', n: 2, details: [], problems: [] };
    expect(report({ ...ratio, measure: async () => found }, found)).toEqual([
      'R0 time ÷ ideal = 1.03 (goal ≤ 1.05) n=2 ours=1.03 peer=1.30 spread=1.02–1.04',
    ]);
  });
});

describe('the rounds of a bench', () => {
  it('take turns, and turns in going first', async () => {
    const order: string[] = [];
    const side = (name: string) => async (round: number) => {
      order.push(`${name}${round}`);
      return `${name}${round}`;
    };
    const rounds = await interleave(3, side('a'), side('b'));
    expect(order).toEqual(['a0', 'b0', 'b1', 'a1', 'a2', 'b2']);
    expect(rounds).toEqual(upTo(3).map((at) => ({ ours: `a${at - 1}`, peer: `b${at - 1}` })));
  });
});

describe('the choice of ratios', () => {
  const known = ['R4', 'R8', 'R11'];

  it('is all of them when none is named', () => {
    expect(chooseRatios([], known)).toEqual({ ids: known });
  });

  it('is what was named, once, in either case', () => {
    expect(chooseRatios(['r11', 'R4', 'R4'], known)).toEqual({ ids: ['R4', 'R11'] });
  });

  it('says what is known when one is not', () => {
    expect(chooseRatios(['R8', 'R99'], known)).toEqual({
      problem: 'There is no ratio R99. Known are: R4, R8, R11.',
    });
  });
});

describe('the company of a bench', () => {
  it('gives every manager one author, all different people', () => {
    const pairs = pairsIn(100_000, 20);
    expect(new Set(pairs.flatMap(({ authorId, managerId }) => [authorId, managerId])).size).toBe(40);
  });
});

describe('a card in a bench', () => {
  const share = { type: 'Action.Execute', title: 'Share', verb: 'content.share', data: { itemId: 'i' } };
  const card = {
    type: 'AdaptiveCard',
    refresh: { action: { type: 'Action.Execute', verb: 'content.share', data: { itemId: 'again' } } },
    body: [
      { type: 'Input.Text', id: 'words' },
      { type: 'Input.ChoiceSet', id: 'network', value: 'linkedin', choices: [] },
      { type: 'ActionSet', actions: [share, { ...share, verb: 'content.no', associatedInputs: 'none' }] },
    ],
  };

  it('is pressed with what its boxes hold and what was typed', () => {
    const pressed = pressable(card, 'content.share', { words: 'Mine' });
    expect(pressed?.data).toEqual({ network: 'linkedin', itemId: 'i', words: 'Mine' });
  });

  it('sends no boxes along with a button that leaves them out', () => {
    expect(pressable(card, 'content.no')?.data).toEqual({ itemId: 'i' });
    expect(pressable(card, 'content.unknown')).toBeNull();
  });

  it('comes up to date by itself when it says how', () => {
    expect(refreshOf(card)?.data).toEqual({ itemId: 'again' });
    expect(refreshOf({})).toBeNull();
  });
});

describe('what a connector saw in a bench', () => {
  const step = (event: LogEntry['event'], to: string, overrides: Partial<LogEntry> = {}): LogEntry => ({
    at: 0,
    call: 1,
    event,
    operation: 'send',
    to,
    conversation: `a:${to}`,
    kind: 'content',
    subject: 'item',
    activityId: null,
    status: null,
    fault: null,
    ...overrides,
  });

  it('is counted by calls, by people, and by people who see the card twice', () => {
    const entries = [
      step('received', 'anna'),
      step('accepted', 'anna'),
      step('received', 'anna', { operation: 'reply' }),
      step('accepted', 'anna', { operation: 'reply' }),
      step('answered', 'anna'),
      step('received', 'bo'),
      step('received', 'writer', { kind: 'other' }),
      step('accepted', 'writer', { kind: 'other' }),
    ];
    expect(postsIn(entries)).toEqual({ made: 3, attempted: 2, reached: 1, twice: 1, peak: 3 });
  });

  it('comes so often at most in any second, wherever the second begins', () => {
    expect(peakOf([2000, 0, 900, 1000, 1001, 1899, 1900])).toBe(4);
    expect(peakOf([])).toBe(0);
  });
});

describe('what a store charged', () => {
  it('is told with the dearest first', () => {
    const charges = { 'members read': 2.4, 'chunks replace': 1200.2, 'policies read': 1 };
    expect(dearest(charges)).toBe('1,204 = chunks replace 1,200 + members read 2 + policies read 1');
    expect(dearest(charges, 1)).toBe('1,204 = chunks replace 1,200 + others 3');
  });
});
