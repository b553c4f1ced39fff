import { exampleAskedCard, expertSuggestedCard } from '../../bot/cards/expert.ts';
import type { Card } from '../../bot/cards/parts.ts';
import type { ExampleCardView } from '../../src/actions/examples.ts';
import type { ExpertSuggestionView } from '../../src/actions/experts.ts';
import { exampleStates } from '../../src/domain/example.ts';
import type { Language } from '../../src/domain/person.ts';
import { buildRef } from './build.ts';

const tabUrl = 'https://teams.microsoft.com/l/entity/app/settings';

/** What an expert and the author of an example get, in every state. */
export function expertCards(language: Language, said: (usual: string) => string): [string, Card][] {
  const by = buildRef({ id: 'boss', displayName: said('Lars Holm') });
  const suggestion = { topicId: 'climate', note: said('Jordvarme'), by };
  const own = { listed: false, fields: [], pace: 'quarter', buddy: false } as const;
  const views: [string, ExpertSuggestionView][] = [
    ['asked', { ...own, fields: [], suggestion, topicName: said('Klima'), tabUrl }],
    [
      'asked, no note',
      { ...own, fields: [], suggestion: { ...suggestion, note: '' }, topicName: said('Klima'), tabUrl },
    ],
    ['listed', { ...own, fields: [], listed: true, suggestion: null, topicName: null, tabUrl }],
    ['no', { ...own, fields: [], suggestion: null, topicName: null, tabUrl }],
  ];
  const example = (state: ExampleCardView['example']['state']): ExampleCardView => ({
    example: {
      ...{ id: 'post-1', url: 'https://social.example/1', title: said('Kælderen'), topicId: null, state },
      ...{ quote: said('I går stod jeg i en kælder'), language: 'da', updatedAt: '2026-11-24T09:00:00.000Z' },
      why: { da: said('Man kan se det'), en: said('One can see it') },
      author: buildRef({ id: 'anna' }),
      can: { answer: state === 'asked', remove: state === 'shown' },
    },
    byName: said('Jonas'),
    tabUrl,
  });
  return [
    ...views.map(([name, view]): [string, Card] => [
      `expertSuggested ${name}`,
      expertSuggestedCard(view, language),
    ]),
    ...exampleStates.map((state): [string, Card] => [
      `exampleAsked ${state}`,
      exampleAskedCard(example(state), language),
    ]),
  ];
}
