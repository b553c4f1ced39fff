import { guidelineChangedCard } from '../../bot/cards/guideline.ts';
import type { Card } from '../../bot/cards/parts.ts';
import type { GuidelineCardView } from '../../src/actions/acknowledgements.ts';
import type { Language } from '../../src/domain/person.ts';
import { buildContent, buildGuidelineText } from '../domain/guidelines.ts';

const at = '2026-11-24T09:00:00.000Z';

/** The card about a guideline: first and later versions, asked to confirm and confirmed, said and not said what is new. */
export function guidelineCards(language: Language, said: (usual: string) => string): [string, Card][] {
  const title = said('Egne ord');
  const text = { da: { ...buildGuidelineText('da'), title }, en: { ...buildGuidelineText('en'), title } };
  const changed = { da: said('Kunder er nye'), en: said('Customers are new') };
  const content = buildContent({ text, changed });
  const guideline = { id: 'everyone', version: 2, updatedAt: at, etag: '', acknowledgedAt: null, ...content };
  const tabUrl = 'https://teams.microsoft.com/l/entity/app/guidelines';
  const views: [string, Partial<GuidelineCardView['guideline']>][] = [
    ['asked', {}],
    ['confirmed', { acknowledgedAt: at }],
    ['not asked', { acknowledge: false }],
    ['first, for managers', { version: 1, audience: 'managers' }],
    ['nothing said', { changed: { da: '', en: '' } }],
  ];
  return views.map(([name, change]) => [
    `guidelineChanged ${name}`,
    guidelineChangedCard(
      { guideline: { ...guideline, ...change }, tabUrl, versionsUrl: tabUrl },
      'Europe/Copenhagen',
      language,
    ),
  ]);
}
