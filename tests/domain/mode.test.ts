import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../src/domain/errors.ts';
import { brokenAt } from '../../src/domain/history.ts';
import {
  type Collaboration,
  defaultMode,
  type Mode,
  type ModeSide,
  modeFor,
  modes,
} from '../../src/domain/mode.ts';
import { answer, propose } from '../../src/domain/modeChange.ts';
import { isIntact, newCollaboration, proposalsIn } from '../../src/domain/modeHistory.ts';

const at = new Date('2026-11-24T09:00:00.000Z');
const topicIds = [null, 'climate', 'safety'];
const employee = { by: 'anna', side: 'employee' as ModeSide };
const communicators = ['writer', 'editor'].map((by) => ({ by, side: 'communicator' as ModeSide }));
const actors = [employee, ...communicators];

const stepOf = {
  propose: fc.record({
    kind: fc.constant('propose' as const),
    actor: fc.constantFrom(...actors),
    id: fc.integer({ min: 0, max: 6 }),
    mode: fc.constantFrom(...modes),
    topicId: fc.constantFrom(...topicIds),
  }),
  answer: fc.record({
    kind: fc.constant('answer' as const),
    actor: fc.constantFrom(...actors),
    id: fc.integer({ min: 0, max: 6 }),
    accept: fc.boolean(),
  }),
};
type Step = typeof stepOf extends Record<string, fc.Arbitrary<infer T>> ? T : never;

/** What is agreed, kept as plainly as can be. */
interface Model {
  modes: Map<string | null, Mode>;
  open: { id: string; mode: Mode; topicId: string | null; side: ModeSide } | null;
  seen: Set<string>;
  /** What the person said “not now” to. */
  quiet: Set<string>;
}

/** The model after a step, when the rules allow it. */
function expected(model: Model, step: Step): Model {
  const id = `p${step.id}`;
  if (step.kind === 'propose') {
    const same = (model.modes.get(step.topicId) ?? model.modes.get(null) ?? defaultMode) === step.mode;
    const asked = `${step.mode} ${step.topicId}`;
    if (step.actor.side === 'communicator' && model.quiet.has(asked)) return model;
    if (model.seen.has(id) || same) return model;
    const open = { id, mode: step.mode, topicId: step.topicId, side: step.actor.side };
    return { ...model, open, seen: new Set([...model.seen, id]) };
  }
  const { open } = model;
  if (open?.id !== id || (step.accept && open.side === step.actor.side)) return model;
  const agreed = new Map(model.modes);
  if (step.accept) agreed.set(open.topicId, open.mode);
  const refused = open.side === 'communicator' && step.actor.side === 'employee' && !step.accept;
  const quiet = refused ? new Set([...model.quiet, `${open.mode} ${open.topicId}`]) : model.quiet;
  return { ...model, modes: agreed, open: null, quiet };
}

function take(current: Collaboration, step: Step): Collaboration {
  const occasion = { ...step.actor, now: at };
  const id = `p${step.id}`;
  try {
    return step.kind === 'propose'
      ? propose(current, { id, mode: step.mode, topicId: step.topicId, note: '' }, ['bo'], occasion)
      : answer(current, { proposalId: id, accept: step.accept }, occasion);
  } catch (error) {
    if (isRefusal(error)) return current;
    throw error;
  }
}

describe('a mode', () => {
  it('changes only by one side’s proposal and the other side’s yes to exactly that', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(stepOf.propose, stepOf.answer), { maxLength: 40 }), (steps) => {
        let current = newCollaboration('anna', at.toISOString());
        let model: Model = { modes: new Map(), open: null, seen: new Set(), quiet: new Set() };
        for (const step of steps) {
          current = take(current, step);
          model = expected(model, step);
          for (const topicId of topicIds) {
            const agreed = model.modes.get(topicId) ?? model.modes.get(null) ?? defaultMode;
            expect(modeFor(current, topicId)).toBe(agreed);
          }
          expect(current.proposal?.id ?? null).toBe(model.open?.id ?? null);
          expect(isIntact(current)).toBe(true);
        }
        const agreed = proposalsIn(current.history).filter(({ state }) => state === 'agreed');
        for (const { side, answer: given } of agreed) {
          expect(given?.by === 'anna').toBe(side === 'communicator');
        }
      }),
      { numRuns: 500 },
    );
  });

  it('goes by the topic where one was agreed, else by the general one', () => {
    const start = newCollaboration('anna', at.toISOString());
    const topics = { climate: 'gardener' } as const;
    const current = { ...start, general: 'mediator', topics } as const;
    expect(modeFor(current, 'climate')).toBe('gardener');
    expect(modeFor(current, 'toString')).toBe('mediator');
    expect(modeFor(current, null)).toBe('mediator');
    expect(modeFor(null, 'climate')).toBe('gatekeeper');
  });
});

describe('the history of a collaboration', () => {
  const now = at;
  const wish = { id: 'p1', mode: 'gardener', topicId: null, note: 'I write a lot' } as const;
  const proposed = propose(newCollaboration('anna', at.toISOString()), wish, ['writer'], {
    ...employee,
    now,
  });
  const agreed = answer(
    proposed,
    { proposalId: 'p1', accept: true },
    { by: 'writer', side: 'communicator', now },
  );

  it('shows a change made afterwards', () => {
    expect(brokenAt(agreed.history)).toBe(-1);
    const [first, second, ...rest] = agreed.history;
    if (!first || !second) throw new TypeError('two entries are expected');
    const forged = [first, { ...second, facts: { ...second.facts, note: 'Other words' } }, ...rest];
    expect(brokenAt(forged)).toBe(1);
    expect(isIntact({ ...agreed, history: forged })).toBe(false);
    expect(isIntact({ ...agreed, general: 'mediator' })).toBe(false);
    expect(isIntact(agreed)).toBe(true);
  });

  it('keeps what was proposed, by whom and why', () => {
    expect(proposalsIn(agreed.history)).toEqual([
      {
        ...wish,
        by: 'anna',
        side: 'employee',
        at: at.toISOString(),
        state: 'agreed',
        answer: { by: 'writer', at: at.toISOString() },
      },
    ]);
  });
});

describe('the cards of a proposal', () => {
  const now = at;
  const mode = (id: string, topicId: string | null = null) =>
    ({ id, mode: 'gardener', topicId, note: '' }) as const;
  const sent = (doc: Collaboration): Collaboration => ({
    ...doc,
    due: null,
    outbox: doc.outbox.map((message) => ({ ...message, state: 'sent', due: null })),
  });
  const idsOf = (doc: Collaboration) => doc.outbox.map(({ id }) => id);
  const start = newCollaboration('anna', at.toISOString());
  const first = propose(start, mode('p1'), ['writer', 'editor'], { ...employee, now });

  it('go to the other side, one each', () => {
    expect(first.outbox.map(({ kind, to, subject }) => [kind, to, subject])).toEqual([
      ['modeProposal', 'writer', 'anna/p1'],
      ['modeProposal', 'editor', 'anna/p1'],
    ]);
  });

  it('are brought up to date when another takes its place', () => {
    const second = propose(sent(first), mode('p2', 'climate'), ['writer'], { ...employee, now });
    expect(
      second.outbox.filter(({ due }) => due).map(({ operation, target, to }) => [operation, target, to]),
    ).toEqual([
      ['update', 'modeProposal:p1:writer', 'writer'],
      ['update', 'modeProposal:p1:editor', 'editor'],
      ['send', null, 'writer'],
    ]);
  });

  it('are brought up to date by the answer, which goes to who proposed', () => {
    const writer = { by: 'writer', side: 'communicator', now } as const;
    const answered = answer(sent(first), { proposalId: 'p1', accept: true }, writer);
    expect(idsOf(answered).slice(2)).toEqual([
      'modeProposal:p1:writer:u3',
      'modeProposal:p1:editor:u3',
      'modeAnswer:p1',
    ]);
    expect(answer(answered, { proposalId: 'p1', accept: true }, writer)).toBe(answered);
  });

  it('are let go once a later proposal no longer needs them', () => {
    let doc = start;
    for (let round = 0; round < 30; round++) {
      doc = sent(propose(doc, mode(`p${round}`), ['writer'], { ...employee, now }));
      doc = sent(
        answer(doc, { proposalId: `p${round}`, accept: false }, { by: 'writer', side: 'communicator', now }),
      );
    }
    expect(doc.outbox.length).toBeLessThan(5);
    expect(isIntact(doc)).toBe(true);
  });
});
