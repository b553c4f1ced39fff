import { z } from 'zod';
import { deepLink } from '../../src/actions/deepLink.ts';
import { answerQuestion, askQuestion, withdrawQuestion } from '../../src/actions/questions.ts';
import { loadQuestionCard } from '../../src/actions/questionViews.ts';
import type { Refusal } from '../../src/domain/errors.ts';
import { questionReceivers } from '../../src/domain/question.ts';
import type { Card } from '../cards/parts.ts';
import { questionAskCard, questionAskedCard, questionSentCard } from '../cards/question.ts';
import { textIn } from '../text/catalogue.ts';
import { defineVerb, id, type Press, pressId, words, written } from './verb.ts';

const typed = z.strictObject({ text: words, receiver: z.enum(questionReceivers).default('communicators') });
type Typed = z.infer<typeof typed>;
const given = z.strictObject({ questionId: id, text: words });
type Given = z.infer<typeof given>;

/** The box, for whoever wrote `ask`. */
export async function showQuestionBox({ language, ports }: Press, data?: Typed): Promise<Card> {
  return questionAskCard(deepLink(ports.programme, 'guidelines', 'questions'), language, data?.receiver);
}

async function ask(data: Typed, press: Press): Promise<Card> {
  const { person, language, ports } = press;
  const text = written(data.text, 'text');
  const questionId = pressId('question', press, data.receiver, text);
  const asked = { id: questionId, text, receiver: data.receiver, about: null, language };
  await askQuestion(asked, person, ports);
  return showQuestion({ questionId }, press);
}

/** The asker's side, or the side of whoever was asked. */
async function showQuestion({ questionId }: Pick<Given, 'questionId'>, press: Press): Promise<Card> {
  const { person, language, ports } = press;
  const view = await loadQuestionCard(questionId, person, language, ports);
  return view.question.asker.id === person.id
    ? questionSentCard(view, language)
    : questionAskedCard(view, language);
}

function explainAsking({ code }: Refusal, { language }: Press): string | null {
  const { ask } = textIn(language).question;
  if (code === 'invalid') return ask.nothing;
  if (code === 'noApprover') return ask.nobody;
  return code === 'tooLarge' ? ask.tooLarge : null;
}

function explainAnswering({ code }: Refusal, { language }: Press): string | null {
  const { asked } = textIn(language).question;
  if (code === 'invalid') return asked.nothing;
  if (code === 'decided') return asked.decided;
  return code === 'tooLarge' ? asked.tooLarge : null;
}

export const questionVerbs = {
  'question.ask': defineVerb({
    schema: typed,
    run: ask,
    current: (data, press) => showQuestionBox(press, data),
    explain: explainAsking,
  }),
  'question.answer': defineVerb({
    schema: given,
    run: async (data, press) => {
      const { person, language, ports } = press;
      await answerQuestion(data.questionId, { text: written(data.text, 'text') }, person, language, ports);
      return showQuestion(data, press);
    },
    current: showQuestion,
    explain: explainAnswering,
  }),
  'question.withdraw': defineVerb({
    schema: given,
    run: async (data, press) => {
      await withdrawQuestion(data.questionId, press.person, press.language, press.ports);
      return showQuestion(data, press);
    },
    current: showQuestion,
    explain: ({ code }, { language }) =>
      code === 'decided' ? textIn(language).question.sent.heading.answered : null,
  }),
};
