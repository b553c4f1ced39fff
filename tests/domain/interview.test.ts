import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../src/domain/errors.ts';
import { brokenAt } from '../../src/domain/history.ts';
import { type Interview, maxQuestionLength, maxQuestions } from '../../src/domain/interview.ts';
import { answered, declined, draftBegun, newInterview, takenBack } from '../../src/domain/interviewChange.ts';
import { interviewTemplates, purposes } from '../../src/domain/interviewTemplates.ts';
import { languages } from '../../src/domain/person.ts';

const now = new Date('2026-11-24T09:00:00.000Z');
const expert = { by: 'anna', now };

function fresh(): Interview {
  const people = { expertId: 'anna', communicatorId: 'writer', topicId: null };
  return newInterview({ id: 'talk', ...people, title: 'T', purpose: 'own' }, ['One?', 'Two?'], now);
}

const pieceId = fc.integer({ min: 0, max: 9 }).map((number) => `a${number}`);
const piece = fc.record({
  id: pieceId,
  questionId: fc.constantFrom('q1', 'q2', 'q9', null),
  text: fc.constantFrom('', 'Words', 'Other words', 'x'.repeat(10_001)),
});
type Step = (interview: Interview) => Interview;
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ pieces: fc.array(piece, { maxLength: 3 }), isDone: fc.boolean() }).map(
    ({ pieces, isDone }): Step =>
      (interview) => {
        const sourced = pieces.map((one) => {
          const source = one.questionId === null ? ('transcript' as const) : ('card' as const);
          return { ...one, source };
        });
        return answered(interview, sourced, isDone, expert);
      },
  ),
  pieceId.map(
    (id): Step =>
      (interview) =>
        takenBack(interview, id, expert),
  ),
  fc.constant<Step>((interview) => draftBegun(interview, 'draft', { by: 'writer', now })),
  fc.constant<Step>((interview) => declined(interview, expert)),
);

describe('an interview', () => {
  it('never changes a piece but to empty it, whatever happens', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let interview = fresh();
        for (const next of steps) {
          const before = interview;
          try {
            interview = next(before);
          } catch (error) {
            if (!isRefusal(error)) throw error;
          }
          before.answers.forEach((piece, index) => {
            const after = interview.answers[index];
            if (!after) throw new Error('a piece is gone');
            const { text, takenBackAt, ...rest } = after;
            expect(piece).toMatchObject(rest);
            const emptied = takenBackAt !== null && text === '';
            expect(emptied || (text === piece.text && takenBackAt === null)).toBe(true);
            if (piece.takenBackAt !== null) expect(after).toEqual(piece);
          });
          expect(interview.history.slice(0, before.history.length)).toEqual(before.history);
        }
        expect(brokenAt(interview.history)).toBe(-1);
        const ids = interview.answers.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const known = new Set(interview.outbox.map(({ id }) => id));
        expect(known.size).toBe(interview.outbox.length);
      }),
      { numRuns: 300 },
    );
  });

  it('has the same effect once and twice', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), step, (steps, last) => {
        const run = (interview: Interview, next: Step) => {
          try {
            return next(interview);
          } catch (error) {
            if (isRefusal(error)) return interview;
            throw error;
          }
        };
        const once = run(steps.reduce(run, fresh()), last);
        expect(run(once, last)).toBe(once);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the templates', () => {
  it('hold three to six open questions in both languages, short enough for a card', () => {
    for (const purpose of purposes.filter((name) => name !== 'own')) {
      const [danish, english] = languages.map((language) => interviewTemplates[purpose][language]);
      expect(danish?.length, purpose).toBe(english?.length);
      for (const questions of [danish, english]) {
        expect(questions?.length).toBeGreaterThanOrEqual(3);
        expect(questions?.length).toBeLessThanOrEqual(Math.min(6, maxQuestions));
        for (const question of questions ?? []) {
          expect(question.length).toBeLessThanOrEqual(maxQuestionLength);
          expect(question).not.toMatch(/!|^(Is|Are|Do|Did|Have|Er|Har|Kan|Vil) /);
        }
      }
    }
  });
});
