import type { CardElementArray, IShowCardAction } from '@microsoft/teams.cards';
import type { DraftCardView } from '../../src/actions/views.ts';
import type { Language } from '../../src/domain/person.ts';
import { textIn } from '../text/catalogue.ts';
import { conversation, decisionText, draftText, refreshFor } from './draft.ts';
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
  wordsOnCard,
} from './parts.ts';
import { oneLine, plain } from './plain.ts';

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
      open && draft.onBehalfOf
        ? said(text.approval.deputyFor(oneLine(draft.onBehalfOf.displayName, 80)), { isSubtle: true })
        : null,
      draftText(draft, language, limit),
      conversation(draft, language, limit),
      open ? guidelineBox(text.draft.guidelines, view.guidelines) : null,
      open
        ? decide(view, language)
        : [...closed(view, language, limit), buttons(openUrl(text.openTab, view.tabUrl))],
    ]),
    ...refreshFor(viewerId, 'draft.show', { draftId: draft.id }, text.broadcast.refresh),
  }));
}

function decide({ draft, tabUrl }: DraftCardView, language: Language): CardElementArray {
  const { approval, openTab } = textIn(language);
  const data = (verdict: 'approve' | 'return' | 'decline') => ({
    draftId: draft.id,
    revision: draft.revision,
    verdict,
  });
  return [
    textInput('comment', { label: approval.comment, placeholder: approval.commentHint, maxLength: 2000 }),
    buttons(
      execute(approval.approve, 'draft.decide', data('approve'), { style: 'positive' }),
      execute(approval.return, 'draft.decide', data('return')),
      execute(approval.decline, 'draft.decide', data('decline'), { style: 'destructive' }),
      ...ownVersion(draft, language),
      openUrl(openTab, tabUrl),
    ),
  ];
}

/** A text that the box can hold may be edited on the card; a longer one is edited in the tab. */
function ownVersion(draft: DraftCardView['draft'], language: Language): IShowCardAction[] {
  if (draft.text.length > wordsOnCard) return [];
  const { approval } = textIn(language);
  const data = { draftId: draft.id, revision: draft.revision };
  const card = cardOf([
    line(approval.editHint, { isSubtle: true }),
    textInput('text', { label: approval.editText, value: plain(draft.text), maxLength: wordsOnCard }),
    buttons(execute(approval.sendEdit, 'draft.edit', data, { style: 'positive' })),
  ]);
  return [{ type: 'Action.ShowCard', title: approval.edit, card }];
}

function closed({ draft }: DraftCardView, language: Language, limit: number): CardElementArray {
  const { approval } = textIn(language);
  if (draft.state === 'edited') return [...decisionText(draft, language, limit), line(approval.edited)];
  if (draft.state === 'waiting') return [line(approval.handedOver)];
  if (draft.decision) return decisionText(draft, language, limit);
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
