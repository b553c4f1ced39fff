import { absenceCard } from '../../bot/cards/absence.ts';
import { type Card, withNotice } from '../../bot/cards/parts.ts';
import type { AbsenceCardView, AbsenceView } from '../../src/actions/absence.ts';
import type { Language } from '../../src/domain/person.ts';
import { buildRef } from './build.ts';

/** The card for being away in every state. */
export function absenceCards(language: Language, said: (usual: string) => string): [string, Card][] {
  const deputy = buildRef({ displayName: said('Mette Krogh') });
  const others = Array.from({ length: 19 }, (_, at) =>
    buildRef({ id: `p${at}`, displayName: said(`Person ${at}`) }),
  );
  const view = (overrides: Partial<AbsenceCardView> = {}): AbsenceCardView => ({
    own: null,
    outlook: null,
    today: '2026-11-24',
    choices: [deputy, ...others],
    tabUrl: 'https://teams.microsoft.com/l/entity/app/library',
    ...overrides,
  });
  const away = (overrides: Partial<AbsenceView> = {}): AbsenceView => ({
    firstDay: '2026-11-24',
    lastDay: '2026-12-04',
    deputy,
    running: true,
    ...overrides,
  });
  const typed = { from: said('nonsense'), until: '2026-12-01', deputyId: said('nobody we know') };
  return [
    ['absence none', absenceCard(view(), language)],
    ['absence alone', absenceCard(view({ choices: [] }), language)],
    ['absence running', absenceCard(view({ own: away() }), language)],
    ['absence planned', absenceCard(view({ own: away({ running: false, deputy: null }) }), language)],
    ['absence in Outlook', absenceCard(view({ outlook: away({ deputy: null }) }), language)],
    ['absence both', absenceCard(view({ own: away(), outlook: away({ deputy: null }) }), language)],
    ['absence refused', withNotice(absenceCard(view(), language, typed), said('Nej'))],
  ];
}
