import type { CardElementArray } from '@microsoft/teams.cards';
import type { DraftCardView } from '../../src/actions/views.ts';
import type { Verdict } from '../../src/domain/draft.ts';
import type { Language } from '../../src/domain/person.ts';
import { textIn } from '../text/catalogue.ts';
import { decisionText, draftText, refreshFor } from './draft.ts';
import {
  buttons,
  type Card,
  cardOf,
  execute,
  fitting,
  guidelineBox,
  line,
  openUrl,
  said,
  textInput,
} from './parts.ts';
import { oneLine } from './plain.ts';

/** What the people asked see. Once decided or out of their hands, the state stands where the buttons were. */
export function approvalCard(view: DraftCardView, language: Language, viewerId: string | null = null): Card {
  const { draft } = view;
  const text = textIn(language);
  const author = oneLine(draft.author.displayName, 80);
  const by = [author, oneLine(draft.author.jobTitle, 80)].filter(Boolean).join(', ');
  const open = draft.can.decide;
  return fitting((limit) => ({
    ...cardOf([
      line(open ? text.approval.heading : text.draft.states[draft.state], { isSubtle: true }),
      said(open ? text.approval.intro(author) : by),
      draftText(draft, language, limit),
      open ? guidelineBox(text.draft.guidelines, view.guidelines) : null,
      open
        ? decide(view, language)
        : [...closed(view, language), buttons(openUrl(text.openTab, view.tabUrl))],
    ]),
    ...refreshFor(viewerId, 'draft.show', { draftId: draft.id }, text.broadcast.refresh),
  }));
}

function decide({ draft, tabUrl }: DraftCardView, language: Language): CardElementArray {
  const { approval, openTab } = textIn(language);
  const data = (verdict: Verdict) => ({ draftId: draft.id, revision: draft.revision, verdict });
  return [
    textInput('comment', { label: approval.comment, placeholder: approval.commentHint, maxLength: 2000 }),
    buttons(
      execute(approval.approve, 'draft.decide', data('approve'), { style: 'positive' }),
      execute(approval.return, 'draft.decide', data('return')),
      execute(approval.decline, 'draft.decide', data('decline'), { style: 'destructive' }),
      openUrl(openTab, tabUrl),
    ),
  ];
}

function closed({ draft }: DraftCardView, language: Language): CardElementArray {
  const { approval } = textIn(language);
  if (draft.decision) return decisionText(draft, language);
  switch (draft.state) {
    case 'withdrawn':
      return [line(approval.withdrawn)];
    case 'writing':
    case 'returned':
      return [line(approval.rewriting)];
    default:
      return [line(approval.readOnly)];
  }
}
