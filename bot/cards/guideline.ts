import type { GuidelineCardView } from '../../src/actions/acknowledgements.ts';
import type { Language } from '../../src/domain/person.ts';
import { textIn } from '../text/catalogue.ts';
import {
  box,
  buttons,
  type Card,
  cardOf,
  dateText,
  execute,
  fitting,
  heading,
  label,
  line,
  momentText,
  openUrl,
  prose,
  said,
} from './parts.ts';

/** What is new in a guideline; where the organisation asks for it, a way to confirm, and then the receipt. */
export function guidelineChangedCard(
  { guideline, tabUrl, versionsUrl }: GuidelineCardView,
  timeZone: string,
  language: Language,
): Card {
  const text = textIn(language).guideline;
  const { id, version, audience, acknowledge, acknowledgedAt } = guideline;
  const changed = guideline.changed[language];
  const isOpen = acknowledge && acknowledgedAt === null;
  return fitting((limit) =>
    cardOf([
      heading(version === 1 ? text.headingNew : text.heading),
      said(guideline.text[language].title, { weight: 'Bolder' }, 200),
      line(
        [
          audience === 'managers' ? `${text.forManagers}.` : '',
          text.version(version, dateText(guideline.updatedAt, language)),
        ]
          .filter(Boolean)
          .join(' '),
        { isSubtle: true },
      ),
      ...(changed ? [label(text.whatIsNew), ...prose(changed, limit)] : [line(text.nothingNew)]),
      isOpen ? line(text.asked, { isSubtle: true }) : null,
      acknowledgedAt
        ? box('good', [
            said(text.confirmed(version, momentText(acknowledgedAt, timeZone, language)), {
              weight: 'Bolder',
            }),
            line(text.receipt, { isSubtle: true }),
          ])
        : null,
      buttons(
        ...(isOpen
          ? [
              execute(
                text.confirm,
                'guideline.acknowledge',
                { guidelineId: id, version },
                { style: 'positive' },
              ),
            ]
          : []),
        openUrl(text.read, tabUrl),
        ...(version > 1 ? [openUrl(text.versions, versionsUrl)] : []),
      ),
    ]),
  );
}
