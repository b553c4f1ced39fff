import type { DraftCardView } from '../../src/actions/views.ts';
import type { Language } from '../../src/domain/person.ts';
import { textIn } from '../text/catalogue.ts';
import { decisionText, draftText, waitingNames } from './draft.ts';
import { buttons, type Card, cardOf, fitting, line, openUrl, press, said } from './parts.ts';

/** The author's own card from the first word until somebody has decided. */
export function draftSentCard(view: DraftCardView, language: Language): Card {
  const { draft } = view;
  const text = textIn(language);
  const actions = [
    ...(draft.can.submit
      ? [
          press(
            text.draft.submit,
            'draft.submit',
            { draftId: draft.id, revision: draft.revision },
            { style: 'positive' },
          ),
        ]
      : []),
    ...(draft.can.withdraw ? [press(text.draft.withdraw, 'draft.withdraw', { draftId: draft.id })] : []),
    openUrl(draft.can.save ? text.draft.edit : text.openTab, view.tabUrl),
  ];
  return fitting((limit) =>
    cardOf([
      line(`${text.draftSent.heading} · ${text.draft.states[draft.state]}`, { isSubtle: true }),
      draftText(draft, language, limit),
      ...statusLines(view, language),
      buttons(...actions),
    ]),
  );
}

function statusLines({ draft }: DraftCardView, language: Language) {
  const { draftSent } = textIn(language);
  switch (draft.state) {
    case 'writing':
      return [line(draftSent.writing)];
    case 'waiting':
      return [
        draft.routeBasis ? line(draftSent.basis[draft.routeBasis], { isSubtle: true }) : null,
        draft.waitingFor.length > 0 ? said(draftSent.waiting(waitingNames(draft, language))) : null,
      ];
    case 'withdrawn':
      return [line(draftSent.withdrawn)];
    default:
      return decisionText(draft, language);
  }
}
