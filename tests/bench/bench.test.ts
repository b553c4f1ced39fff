import { describe, expect, it } from 'vitest';
import { chooseRatios } from './arguments.ts';
import { pressable, refreshOf } from './card.ts';
import { pairsIn } from './company.ts';
import { report } from './ratio.ts';
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
