import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../src/domain/errors.ts';
import { brokenAt } from '../../src/domain/history.ts';
import type { Question } from '../../src/domain/question.ts';
import {
  answered,
  hidden,
  newQuestion,
  passedOn,
  shown,
  suggested,
  withdrawn,
} from '../../src/domain/questionChange.ts';
import { mayAnswer, maySeeQuestion } from '../../src/domain/questionRights.ts';
import { matchOf } from '../../src/domain/questionSearch.ts';
import type { Circumstances, Route } from '../../src/domain/route.ts';
import { buildPerson, plainOrg } from './build.ts';

const now = new Date('2026-11-24T09:00:00.000Z');
const people = [
  buildPerson({ id: 'top' }),
  buildPerson({ id: 'boss', managerId: 'top' }),
  buildPerson({ id: 'anna', managerId: 'boss' }),
  buildPerson({ id: 'bo', managerId: 'boss' }),
  buildPerson({ id: 'writer', managerId: 'top', roles: ['communicator'] }),
  buildPerson({ id: 'scribe', managerId: 'top', roles: ['communicator'] }),
  buildPerson({ id: 'admin', managerId: 'top', roles: ['administrator'] }),
];
const org = plainOrg(people);
const around: Circumstances = { now, absenceOf: () => null, reachable: () => true };
const words = { question: { da: 'Må man?', en: 'May one?' }, answer: { da: 'Ja', en: 'Yes' }, topicId: null };

function start(receiver: Question['receiver'], askerId = 'anna'): Question {
  const asked = { id: 'q', askerId, receiver, about: null, text: 'May I?', language: 'en' } as const;
  const ids = receiver === 'manager' ? ['boss'] : ['writer', 'scribe'].filter((id) => id !== askerId);
  const basis =
    receiver === 'manager'
      ? ({ kind: 'nearestManager', managerId: 'boss' } as const)
      : ({ kind: 'policy' } as const);
  return newQuestion(asked, { approverIds: ids, basis }, now);
}

type Step = (question: Question) => Question;
const by = (id: string) => ({ by: id, now });
const onward: Route = {
  approverIds: ['top'],
  basis: { kind: 'nextManagerUp', managerId: 'top', passedOver: [] },
};
const steps = fc.oneof(
  fc.tuple(fc.constantFrom('writer', 'scribe', 'boss'), fc.constantFrom('Yes', 'No')).map(
    ([id, text]): Step =>
      (question) =>
        answered(question, text, by(id)),
  ),
  fc.constant<Step>((question) => withdrawn(question, by('anna'))),
  fc.constant<Step>((question) => shown(question, words, by('writer'))),
  fc.constant<Step>((question) => hidden(question, by('writer'))),
  fc.constant<Step>((question) => suggested(question, words, by('boss'))),
  fc.constant<Step>((question) => passedOn(question, onward, now)),
);
const receivers = fc.constantFrom('communicators' as const, 'manager' as const);

/** What is refused leaves the question as it was. */
function played(
  question: Question,
  all: readonly Step[],
  seen: (question: Question) => void = () => {},
): Question {
  return all.reduce((current, step) => {
    try {
      const next = step(current);
      seen(next);
      return next;
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return current;
    }
  }, question);
}

describe('a question', () => {
  it('has one answer for ever, whatever comes after', () => {
    fc.assert(
      fc.property(receivers, fc.array(steps, { maxLength: 12 }), (receiver, all) => {
        let first: Question['answer'] = null;
        const end = played(start(receiver), all, ({ answer }) => {
          first ??= answer;
          if (first) expect(answer).toEqual(first);
        });
        expect(end.history.filter(({ event }) => event === 'answer').length).toBeLessThanOrEqual(1);
        expect(end.state === 'answered').toBe(end.answer !== null);
        expect(
          end.outbox.filter(({ kind, operation }) => kind === 'questionAnswered' && operation === 'send'),
        ).toHaveLength(end.answer ? 1 : 0);
      }),
    );
  });

  it('keeps its chain, tells nobody twice, and is shown only when it is answered', () => {
    fc.assert(
      fc.property(receivers, fc.array(steps, { maxLength: 12 }), (receiver, all) => {
        const end = played(start(receiver), all);
        expect(brokenAt(end.history)).toBe(-1);
        const sent = end.outbox.filter(({ operation }) => operation === 'send');
        const asked = sent.filter(({ kind }) => kind === 'questionAsked').map(({ to }) => to);
        expect(new Set(asked).size).toBe(asked.length);
        expect(asked).toEqual(end.askedOf);
        expect(new Set(end.outbox.map(({ id }) => id)).size).toBe(end.outbox.length);
        if (end.shown || end.suggested) expect(end.state).toBe('answered');
        if (end.state === 'withdrawn') expect([end.text, end.about, end.answer]).toEqual(['', null, null]);
      }),
    );
  });

  it('is the same object when nothing has changed', () => {
    fc.assert(
      fc.property(receivers, fc.array(steps, { maxLength: 8 }), steps, (receiver, all, step) => {
        const before = played(start(receiver), all);
        const once = played(before, [step]);
        expect(played(once, [step])).toBe(once);
      }),
    );
  });

  it('brings the cards of all who were asked up to date', () => {
    const open = start('communicators');
    const sent = {
      ...open,
      outbox: open.outbox.map((card) => ({ ...card, state: 'sent' as const, due: null })),
    };
    const { outbox } = answered(sent, 'Yes', by('writer'));
    const updates = outbox.filter(({ operation }) => operation === 'update');
    expect(updates.map(({ target, to }) => [target, to])).toEqual([
      ['asked:writer', 'writer'],
      ['asked:scribe', 'scribe'],
    ]);
  });
});

describe('who may see and answer', () => {
  it('a question to the manager: the asker and the manager, and nobody else in the whole company', () => {
    const question = start('manager');
    const seeing = people.filter((person) => maySeeQuestion(person, question)).map(({ id }) => id);
    expect(seeing).toEqual(['boss', 'anna']);
    const answering = people.filter((person) => mayAnswer(person, question, org, around)).map(({ id }) => id);
    expect(answering).toEqual(['boss']);
  });

  it('a question to the communicators: the asker and every communicator, but no one answers the own', () => {
    const question = start('communicators', 'writer');
    const seeing = people.filter((person) => maySeeQuestion(person, question)).map(({ id }) => id);
    expect(seeing).toEqual(['writer', 'scribe']);
    const answering = people.filter((person) => mayAnswer(person, question, org, around)).map(({ id }) => id);
    expect(answering).toEqual(['scribe']);
  });

  it('never the asker, and never somebody who does not see it', () => {
    fc.assert(
      fc.property(
        receivers,
        fc.constantFrom(...people),
        fc.array(steps, { maxLength: 6 }),
        (receiver, person, all) => {
          const question = played(start(receiver), all);
          if (!mayAnswer(person, question, org, around)) return;
          expect(person.id).not.toBe(question.askerId);
          expect(maySeeQuestion(person, question)).toBe(true);
        },
      ),
    );
  });

  it('not a manager who no longer leads the asker, and not who is no longer here', () => {
    const question = start('manager');
    const moved = plainOrg(people.map((one) => (one.id === 'anna' ? { ...one, managerId: 'top' } : one)));
    const boss = buildPerson({ id: 'boss', managerId: 'top' });
    expect(mayAnswer(boss, question, moved, around)).toBe(false);
    expect(mayAnswer({ ...boss, enabled: false }, question, org, around)).toBe(false);
  });
});

describe('looking for words in what is shown', () => {
  const text = { question: 'Må jeg nævne kunderne i et opslag?', answer: 'Ja, hvis de har sagt ja.' };

  it.each([
    ['kunde', true],
    ['KUNDERNES', true],
    ['naevn', true],
    ['nævne opslag', true],
    ['nævne løn', false],
    ['sagt', true],
  ])('%s → %s', (words, isFound) => {
    expect(matchOf(words, text) > 0).toBe(isFound);
  });

  it('weighs the question more than the answer, and never throws', () => {
    expect(matchOf('opslag', text)).toBeGreaterThan(matchOf('sagt', text));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (q, other) => {
        expect(matchOf(q, { question: other, answer: q })).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
