import { z } from 'zod';
import { answerExample, loadExampleCard } from '../../src/actions/examples.ts';
import { answerSuggestion, loadExpertSuggestion } from '../../src/actions/experts.ts';
import { exampleAskedCard, expertSuggestedCard } from '../cards/expert.ts';
import type { Card } from '../cards/parts.ts';
import { defineVerb, id, type Press } from './verb.ts';

const answer = z.enum(['yes', 'no']);
const aboutPost = z.strictObject({ postId: id, answer });

async function showSuggestion({ person, language, ports }: Press): Promise<Card> {
  return expertSuggestedCard(await loadExpertSuggestion(person, language, ports), language);
}

async function showExample(postId: string, { person, language, ports }: Press): Promise<Card> {
  return exampleAskedCard(await loadExampleCard(postId, person, ports), language);
}

export const expertVerbs = {
  'expert.answer': defineVerb({
    schema: z.strictObject({ answer }),
    run: async (data, press) => {
      await answerSuggestion({ yes: data.answer === 'yes' }, press.person, press.ports);
      return showSuggestion(press);
    },
    current: (_data, press) => showSuggestion(press),
  }),
  'example.answer': defineVerb({
    schema: aboutPost,
    run: async (data, press) => {
      await answerExample(data.postId, { yes: data.answer === 'yes' }, press.person, press.ports);
      return showExample(data.postId, press);
    },
    current: (data, press) => showExample(data.postId, press),
  }),
};
