import type { DraftCardView } from '../../src/actions/views.ts';
import type { Language } from '../../src/domain/person.ts';
import { textIn } from '../text/catalogue.ts';
import { conversation, decisionText, draftText } from './draft.ts';
import { draftSentCard } from './draftSent.ts';
import { buttons, type Card, cardOf, fitting, heading, line, openUrl, press } from './parts.ts';

/** Tells the author what was decided, by whom and why, and what there is to do now. */
export function decidedCard(view: DraftCardView, language: Language): Card {
  const { draft } = view;
  const { decision } = draft;
  if (!decision) return draftSentCard(view, language);
  const text = textIn(language);
  return fitting((limit) =>
    cardOf([
      heading(text.decided.heading[decision.verdict]),
      decisionText(draft, language, limit),
      line(nextStep(view, language)),
      draftText(draft, language, limit),
      conversation(draft, language, limit),
      buttons(...actionsOf(view, language)),
    ]),
  );
}

function nextStep({ draft }: DraftCardView, language: Language): string {
  const { decided, draftSent } = textIn(language);
  if (draft.state === 'published') return decided.published;
  if (draft.state === 'withdrawn') return draftSent.withdrawn;
  return decided.next[draft.decision?.verdict ?? 'return'];
}

function actionsOf({ draft, tabUrl }: DraftCardView, language: Language) {
  const text = textIn(language);
  const { id: draftId, revision } = draft;
  const share = draft.state === 'published' ? text.decided.again : text.decided.share;
  const canShare = draft.can.publish || (draft.state === 'published' && draft.shareId !== null);
  return [
    ...(canShare ? [press(share, 'draft.publish', { draftId }, { style: 'positive' })] : []),
    ...(draft.can.submit ? [press(text.draft.submit, 'draft.submit', { draftId, revision })] : []),
    ...(draft.can.reopen ? [press(text.draft.reopen, 'draft.reopen', { draftId })] : []),
    ...(draft.can.withdraw ? [press(text.draft.withdraw, 'draft.withdraw', { draftId })] : []),
    openUrl(draft.can.save ? text.draft.edit : text.openTab, tabUrl),
  ];
}
