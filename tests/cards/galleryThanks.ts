import type { Card } from '../../bot/cards/parts.ts';
import { thanksCard } from '../../bot/cards/thanks.ts';
import type { Language } from '../../src/domain/person.ts';
import { buildRef } from './build.ts';

/** Thanks with a phrase, with own words, from whom no more are wanted, and taken away. */
export function thanksCards(language: Language, said: (usual: string) => string): [string, Card][] {
  const tabUrl = 'https://teams.microsoft.com/l/entity/app/insight';
  const own = {
    ...{ id: 'thanks-1', itemId: 'item-1', at: '2026-11-24T09:00:00.000Z', phrase: null },
    ...{ itemTitle: said('Kælderen'), words: said('Det vidste jeg ikke'), who: buildRef({ id: 'bo' }) },
  };
  const ready = { ...own, phrase: 'learned', words: '' } as const;
  return [
    ['thanks phrase', thanksCard({ thanks: ready, stopped: false, tabUrl }, language)],
    ['thanks own words', thanksCard({ thanks: own, stopped: false, tabUrl }, language)],
    ['thanks stopped', thanksCard({ thanks: own, stopped: true, tabUrl }, language)],
    ['thanks gone', thanksCard({ thanks: null, stopped: false, tabUrl }, language)],
  ];
}
