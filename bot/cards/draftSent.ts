import type { DraftCardView } from '../../src/actions/views.ts';
import type { Language } from '../../src/domain/person.ts';
import { textIn } from '../text/catalogue.ts';
import { conversation, decisionText, draftText, waitingNames } from './draft.ts';
import { box, buttons, type Card, cardOf, fitting, line, openUrl, press, said } from './parts.ts';
import { oneLine } from './plain.ts';

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
      conversation(draft, language, limit),
      ...statusLines(view, language, limit),
      buttons(...actions),
    ]),
  );
}

function statusLines({ draft }: DraftCardView, language: Language, limit: number) {
  const { draftSent } = textIn(language);
  switch (draft.state) {
    case 'writing':
      return [line(draftSent.writing)];
    case 'waiting':
      return [
        basisLine(draft, language),
        draft.stages.length > 1 && draft.stage === draft.stages[0]
          ? line(draftSent.stages, { isSubtle: true })
          : null,
        draft.waitingFor.length > 0 ? said(draftSent.waiting(waitingNames(draft, language))) : null,
      ];
    case 'withdrawn':
      return [line(draftSent.withdrawn)];
    default:
      return decisionText(draft, language, limit);
  }
}

function basisLine({ routeBasis, onBehalfOf }: DraftCardView['draft'], language: Language) {
  const { draftSent } = textIn(language);
  if (onBehalfOf) return said(draftSent.deputyFor(oneLine(onBehalfOf.displayName, 80)), { isSubtle: true });
  return routeBasis ? line(draftSent.basis[routeBasis], { isSubtle: true }) : null;
}

/** The asking came to an end without an answer, because nobody can give one. */
export function strandedCard(view: DraftCardView, language: Language): Card {
  const card = draftSentCard(view, language);
  if (view.draft.state !== 'returned') return card;
  return { ...card, body: [box('warning', [line(textIn(language).draftSent.stranded)]), ...card.body] };
}
