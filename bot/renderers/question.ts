import { loadQuestionCard } from '../../src/actions/questionViews.ts';
import { oneLine } from '../cards/plain.ts';
import { questionAnsweredCard, questionAskedCard } from '../cards/question.ts';
import { textIn } from '../text/catalogue.ts';
import type { Renderer } from './renderer.ts';

const questionAsked: Renderer = async (id, { person, language }, ports) => {
  const view = await loadQuestionCard(id, person, language, ports);
  const name = oneLine(view.question.asker.displayName, 80);
  return { card: questionAskedCard(view, language), summary: textIn(language).question.asked.summary(name) };
};

const questionAnswered: Renderer = async (id, { person, language }, ports) => {
  const view = await loadQuestionCard(id, person, language, ports);
  const { answered } = textIn(language).question;
  const name = oneLine(view.question.answer?.by.displayName ?? '', 80);
  return { card: questionAnsweredCard(view, language), summary: answered.summary(name) };
};

export const questionRenderers = { questionAsked, questionAnswered };
