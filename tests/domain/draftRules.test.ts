import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftStates, verdicts } from '../../src/domain/draft.ts';
import { allows, draftEvents, draftRules, replay, ruleFor } from '../../src/domain/draftRules.ts';
import { appendHistory } from '../../src/domain/history.ts';
import { buildDraft } from './build.ts';

const ends = ['declined', 'withdrawn', 'published'] as const;

describe('draft rules', () => {
  it('let an answer through only while waiting', () => {
    for (const state of draftStates) {
      const open = verdicts.filter((verdict) => allows(state, verdict));
      expect(open).toEqual(state === 'waiting' ? [...verdicts] : []);
    }
  });

  it('tell a late answer apart from a wrong event', () => {
    expect(() => ruleFor(buildDraft({ state: 'approved' }), 'decline')).toThrow('decided');
    expect(() => ruleFor(buildDraft({ state: 'declined' }), 'submit')).toThrow('wrongState');
  });

  it('let out only what was approved, and the own text of those who have free hands [B9]', () => {
    const publishable = draftStates.filter((state) => {
      try {
        return ruleFor(buildDraft({ state }), 'publish').to === 'published';
      } catch {
        return false;
      }
    });
    expect(publishable).toEqual(['approved']);
    expect(() => ruleFor(buildDraft(), 'publish')).toThrow('needsApproval');
    expect(ruleFor(buildDraft(), 'publish', 'gardener').to).toBe('published');
    expect(() => ruleFor(buildDraft({ state: 'waiting' }), 'publish', 'gardener')).toThrow('wrongState');
    const mediated = buildDraft({ writerId: 'writer' });
    expect(() => ruleFor(mediated, 'publish', 'gardener')).toThrow('needsApproval');
  });

  it('have no way out of an end', () => {
    expect(draftRules.filter(({ from }) => (ends as readonly string[]).includes(from))).toEqual([]);
  });

  it('lead from every other state to an end', () => {
    for (const start of draftStates.filter((state) => !(ends as readonly string[]).includes(state))) {
      const reached = new Set([start]);
      for (let size = 0; size < reached.size; ) {
        size = reached.size;
        for (const { from, to } of draftRules) if (reached.has(from)) reached.add(to);
      }
      expect([...reached].some((state) => (ends as readonly string[]).includes(state))).toBe(true);
    }
  });

  it('say for every state and event at most one thing', () => {
    for (const state of draftStates)
      for (const event of draftEvents) {
        const rules = draftRules.filter((known) => known.from === state && known.event === event);
        expect(new Set(rules.map(({ guard }) => guard)).size).toBe(rules.length);
      }
  });

  it('replay a history that follows them, and refuse one that does not', () => {
    const state = fc.constantFrom(...draftStates);
    const event = fc.constantFrom(...draftEvents);
    fc.assert(
      fc.property(fc.array(fc.tuple(event, state), { maxLength: 12 }), (steps) => {
        let history = appendHistory([], { event: 'start', by: 'a', at: '', facts: {} });
        let expected: string | null = 'writing';
        for (const [name, to] of steps) {
          history = appendHistory(history, { event: name, by: 'a', at: '', facts: { state: to } });
          const known = draftRules.some(
            (rule) => rule.from === expected && rule.event === name && rule.to === to,
          );
          expected = known && expected !== null ? to : null;
          if (expected === null) break;
        }
        expect(replay(history)?.state ?? null).toBe(expected);
      }),
    );
  });
});
