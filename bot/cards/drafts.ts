import type { CardElementArray } from '@microsoft/teams.cards';
import type { DraftsCardView, DraftView } from '../../src/actions/views.ts';
import type { Language } from '../../src/domain/person.ts';
import { textIn } from '../text/catalogue.ts';
import { titleOf } from './draft.ts';
import { buttons, type Card, cardOf, heading, label, line, openUrl, press, said } from './parts.ts';
import { oneLine } from './plain.ts';

const mostActions = 6;

export function draftsCard(view: DraftsCardView, language: Language): Card {
  const text = textIn(language);
  // What somebody else waits for comes first; one place is kept for the tab.
  const openable = [...view.waiting, ...view.mine].slice(0, mostActions - 1);
  return cardOf([
    heading(text.drafts.heading),
    view.mine.length === 0 ? line(text.drafts.none) : null,
    view.mine.flatMap((draft) => row(draft, text.draft.states[draft.state], language)),
    view.waiting.length > 0 ? label(text.drafts.waiting) : null,
    view.waiting.flatMap((draft) =>
      row(draft, text.drafts.by(oneLine(draft.author.displayName, 80)), language),
    ),
    buttons(
      ...openable.map((draft) =>
        press(text.drafts.show(oneLine(titleOf(draft, language), 40)), 'draft.show', { draftId: draft.id }),
      ),
      openUrl(text.openTab, view.tabUrl),
    ),
  ]);
}

function row(draft: DraftView, state: string, language: Language): CardElementArray {
  return [
    { ...said(titleOf(draft, language), { weight: 'Bolder' }), separator: true },
    { ...said(state, { isSubtle: true }), spacing: 'None' },
  ];
}
