import { itemCard } from '../../bot/cards/item.ts';
import { draftMadeCard, makeDraftDialog } from '../../bot/cards/makeDraft.ts';
import { type Card, withNotice } from '../../bot/cards/parts.ts';
import type { Language } from '../../src/domain/person.ts';
import { buildItemView } from './build.ts';

const tabUrl = 'https://teams.microsoft.com/l/entity/app/library';

/** Cards for messages in any chat, and the dialogs of actions on them. */
export function extensionCards(language: Language, said: (usual: string) => string): [string, Card][] {
  const usual = buildItemView();
  const picture = { url: 'https://company.example/heat.webp', alt: said('En boring') };
  const item = buildItemView({ title: said(usual.title), why: said(usual.why), picture });
  const view = { item, topicName: said('Klima'), tabUrl };
  const message = { title: said('Varme'), text: said('Vi ramte varmt vand.\n\nSpørg mig bare.') };
  return [
    ['item to pass on', itemCard(view, language)],
    ['item to pass on bare', itemCard({ ...view, item: { ...item, picture: null } }, language)],
    ...[true, false].map((own): [string, Card] => [
      `make draft ${own ? 'own' : 'other'}`,
      makeDraftDialog({ ...message, own, network: 'linkedin' }, 'draft-1', language),
    ]),
    [
      'make draft of a long message',
      makeDraftDialog(
        { own: false, title: '', text: 'ord '.repeat(3000), network: 'x' },
        'draft-1',
        language,
      ),
    ],
    [
      'make draft refused',
      withNotice(
        makeDraftDialog({ ...message, own: true, network: 'x' }, 'draft-1', language),
        said('Skriv'),
      ),
    ],
    ['draft made', draftMadeCard(tabUrl, language)],
  ];
}
