import type { Card } from '../../bot/cards/parts.ts';
import { topicDryCard } from '../../bot/cards/topicDry.ts';
import type { TopicDryCardView } from '../../src/actions/views.ts';
import type { Language } from '../../src/domain/person.ts';

const tabUrl = 'https://teams.microsoft.com/l/entity/app/library';

/** A topic that dries out, with much to go by and with nothing. */
export function topicCards(language: Language, said: (usual: string) => string): [string, Card][] {
  const view: TopicDryCardView = {
    topicId: 'climate',
    topicName: said('Klima'),
    promise: { liveItems: 3, newestDays: 10 },
    freshness: {
      live: 1,
      newestAt: '2026-11-01T09:00:00.000Z',
      state: 'dry',
      lacks: ['items', 'newest'],
      driesAt: null,
    },
    newestDays: 23,
    inInbox: { count: 5, titles: [said('Varme fra havet'), said('Et nyt rør')] },
    toRenew: [said('Varme fra undergrunden')],
    ownerName: said('Ingrid Sørensen'),
    inboxUrl: tabUrl,
    itemUrl: tabUrl,
    interviewUrl: tabUrl,
  };
  const bare: TopicDryCardView = {
    ...view,
    freshness: { live: 0, newestAt: null, state: 'dry', lacks: ['items', 'newest'], driesAt: null },
    newestDays: null,
    inInbox: { count: 0, titles: [] },
    toRenew: [],
    ownerName: null,
  };
  const one = { ...view, newestDays: 1, inInbox: { count: 1, titles: [said('Varme fra havet')] } };
  return [
    ['topic dry', topicDryCard(view, language)],
    ['topic dry bare', topicDryCard(bare, language)],
    ['topic dry one', topicDryCard(one, language)],
  ];
}
