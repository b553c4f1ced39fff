import type { IDateInput } from '@microsoft/teams.cards';
import type { AbsenceCardView, AbsenceView } from '../../src/actions/absence.ts';
import type { Language } from '../../src/domain/person.ts';
import { textIn } from '../text/catalogue.ts';
import {
  buttons,
  type Card,
  cardOf,
  choice,
  dateText,
  execute,
  heading,
  line,
  openUrl,
  press,
  said,
} from './parts.ts';
import { oneLine } from './plain.ts';

/** The value of the choice that names nobody; no person's id has brackets. */
export const nobody = '(nobody)';

/** What stands in the boxes, when it is not what is stored. */
export interface TypedAbsence {
  from: string;
  until: string;
  deputyId: string;
}

export function absenceCard(view: AbsenceCardView, language: Language, typed?: TypedAbsence): Card {
  const text = textIn(language);
  const own = text.absence;
  const { own: stored, outlook, choices, today } = view;
  const deputies = choices.map(({ id, displayName }) => [id, oneLine(displayName, 80) || id] as const);
  const chosen = typed?.deputyId ?? stored?.deputy?.id ?? nobody;
  const offered = choices.some(({ id }) => id === chosen) ? chosen : nobody;
  return cardOf([
    heading(own.heading),
    stored ? stateLines(stored, language) : line(own.intro),
    outlook && !stored?.running ? line(own.outlook) : null,
    dateInput('from', own.from, typed?.from ?? stored?.firstDay ?? today),
    dateInput('until', own.until, typed?.until ?? stored?.lastDay ?? ''),
    choice('deputyId', own.deputy, offered, [[nobody, own.nobody], ...deputies]),
    line(own.more, { isSubtle: true, spacing: 'None' }),
    buttons(
      execute(own.save, 'absence.save', {}, { style: 'positive' }),
      ...(stored ? [press(stored.running ? own.back : own.cancel, 'absence.end')] : []),
      openUrl(text.openTab, view.tabUrl),
    ),
  ]);
}

function stateLines({ firstDay, lastDay, deputy, running }: AbsenceView, language: Language) {
  const { absence } = textIn(language);
  const last = dayText(lastDay, language);
  return [
    line(running ? absence.running(last) : absence.planned(dayText(firstDay, language), last)),
    deputy ? said(absence.deputyIs(oneLine(deputy.displayName, 80))) : line(absence.noDeputy),
  ];
}

function dateInput(id: string, label: string, value: string): IDateInput {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(value);
  return { type: 'Input.Date', id, label, ...(isDay && { value }) };
}

function dayText(day: string, language: Language): string {
  return dateText(`${day}T12:00:00Z`, language);
}
