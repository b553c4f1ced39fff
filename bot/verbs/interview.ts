import { z } from 'zod';
import { answerInterview, declineInterview } from '../../src/actions/interviews.ts';
import { loadInterviewCard } from '../../src/actions/interviewViews.ts';
import { Refusal } from '../../src/domain/errors.ts';
import { questionIds } from '../../src/domain/interview.ts';
import type { Card } from '../cards/parts.ts';
import { cardFor } from '../renderers/interview.ts';
import { textIn } from '../text/catalogue.ts';
import { defineVerb, id, type Press, pressId } from './verb.ts';

/** One box a question; a box left alone sends nothing or an empty text. */
const box = z.string().max(70_000).default('');
const boxes = { q1: box, q2: box, q3: box, q4: box, q5: box, q6: box, q7: box };
const interviewId = z.strictObject({ interviewId: id, ...boxes });
type Typed = z.infer<typeof interviewId>;

async function showInterview(data: { interviewId: string }, press: Press): Promise<Card> {
  const view = await loadInterviewCard(data.interviewId, press.person, press.ports);
  return cardFor(view, press.person.id, press.language);
}

/** What stands in the boxes, each a piece of its own; the same press twice makes the same pieces. */
function piecesOf(data: Typed, press: Press) {
  return questionIds.flatMap((questionId) => {
    const text = data[questionId].trim();
    const pieceId = pressId('answer', press, data.interviewId, questionId, text);
    return text === '' ? [] : [{ id: pieceId, questionId, text }];
  });
}

function explain({ code }: Refusal, { language }: Press): string | null {
  const { questions } = textIn(language).interview;
  if (code === 'invalid') return questions.nothing;
  return code === 'tooLarge' ? questions.tooLarge : null;
}

export const interviewVerbs = {
  'interview.show': defineVerb({ schema: interviewId, run: showInterview }),
  'interview.answer': defineVerb({
    schema: interviewId,
    run: async (data, press) => {
      const pieces = piecesOf(data, press);
      if (pieces.length === 0) throw new Refusal('invalid', 'text');
      await answerInterview(data.interviewId, { pieces, done: false }, 'card', press.person, press.ports);
      return showInterview(data, press);
    },
    current: showInterview,
    explain,
  }),
  'interview.done': defineVerb({
    schema: interviewId,
    run: async (data, press) => {
      const pieces = piecesOf(data, press);
      await answerInterview(data.interviewId, { pieces, done: true }, 'card', press.person, press.ports);
      return showInterview(data, press);
    },
    current: showInterview,
    explain,
  }),
  'interview.decline': defineVerb({
    schema: interviewId,
    run: async (data, press) => {
      await declineInterview(data.interviewId, press.person, press.ports);
      return showInterview(data, press);
    },
    current: showInterview,
  }),
};
