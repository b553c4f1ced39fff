import type { Card } from '../../bot/cards/parts.ts';
import { thankedCard, thanksChosenCard } from '../../bot/cards/thanks.ts';
import type { ThanksCardView } from '../../src/actions/thanks.ts';
import type { Language } from '../../src/domain/person.ts';
import { thanksPhrases } from '../../src/domain/thanks.ts';

/** Thanks in each of the ready phrases and in own words, and what was chosen afterwards. */
export function thanksCards(language: Language, said: (usual: string) => string): [string, Card][] {
  const view: ThanksCardView = {
    id: 'item-1:bo',
    person: { id: 'bo', displayName: said('Bo Hansen'), jobTitle: '' },
    title: said('What the drill met'),
    phrase: null,
    words: said('I read it twice'),
    at: '2026-11-24T09:00:00.000Z',
    itemUrl: 'https://teams.microsoft.com/l/entity/app/library',
    tabUrl: 'https://teams.microsoft.com/l/entity/app/insight',
  };
  return [
    ...thanksPhrases.map((phrase): [string, Card] => [
      `thanks ${phrase}`,
      thankedCard({ ...view, phrase, words: '' }, language),
    ]),
    ['thanks own', thankedCard(view, language)],
    ['thanks gone', thankedCard({ ...view, title: '' }, language)],
    ['thanks stopped', thanksChosenCard(false, language)],
    ['thanks started', thanksChosenCard(true, language)],
  ];
}
