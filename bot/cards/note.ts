import type { IExecuteAction, IOpenUrlAction } from '@microsoft/teams.cards';
import { buttons, type Card, cardOf, heading, said } from './parts.ts';

/** A short answer: what happened, and what there is to do next. */
export function noteCard(
  note: { heading: string; text: string },
  ...actions: (IExecuteAction | IOpenUrlAction)[]
): Card {
  return cardOf([heading(note.heading), said(note.text), actions.length > 0 ? buttons(...actions) : null]);
}
