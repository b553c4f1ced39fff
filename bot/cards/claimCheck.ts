import type { CardElementArray } from '@microsoft/teams.cards';
import type { ClaimCheckCardView, ClaimView } from '../../src/actions/interviewViews.ts';
import type { Language } from '../../src/domain/person.ts';
import { textIn } from '../text/catalogue.ts';
import { conversation, decisionText, draftText, refreshFor } from './draft.ts';
import {
  box,
  buttons,
  type Card,
  cardOf,
  execute,
  fitting,
  label,
  line,
  openUrl,
  press,
  prose,
  said,
  textInput,
} from './parts.ts';
import { oneLine } from './plain.ts';

const claimsShown = 8;
const mostParagraphs = 4;

/** To the expert: the text, and beside each of its claims the words that it rests on. */
export function claimCheckCard(
  view: ClaimCheckCardView,
  language: Language,
  viewerId: string | null = null,
): Card {
  const { draft } = view;
  const text = textIn(language);
  const { check } = text.interview;
  const isOpen = draft.can.decide;
  return fitting((limit) => ({
    ...cardOf([
      line(isOpen ? check.heading : text.draft.states[draft.state], { isSubtle: true }),
      isOpen ? said(check.intro(writerOf(view))) : null,
      draftText(draft, language, limit),
      claims(view.claims, language, limit),
      conversation(draft, language, limit),
      isOpen ? decide(view, language) : closed(view, language, limit),
    ]),
    ...refreshFor(viewerId, 'draft.show', { draftId: draft.id }, text.broadcast.refresh),
  }));
}

function claims(all: readonly ClaimView[], language: Language, limit: number): CardElementArray {
  if (all.length === 0) return [];
  const { check } = textIn(language).interview;
  const shown = all.slice(0, claimsShown);
  const room = Math.max(60, Math.floor(limit / shown.length / 2));
  const left = all.length - shown.length;
  return [
    label(check.claims),
    ...shown.flatMap(({ text, words }) => [
      { ...said(oneLine(text, Math.min(300, room)), { weight: 'Bolder' }), separator: true },
      words === null
        ? line(check.takenBack, { isSubtle: true })
        : box('emphasis', [line(check.words, { isSubtle: true }), ...quoted(words, Math.min(400, room))]),
    ]),
    ...(left > 0 ? [line(check.more(left), { isSubtle: true })] : []),
  ];
}

/** With its paragraphs, as long as these are few. */
function quoted(words: string, room: number): CardElementArray {
  const paragraphs = prose(words, room);
  return paragraphs.length > mostParagraphs ? [said(oneLine(words, room))] : paragraphs;
}

function decide({ draft, tabUrl }: ClaimCheckCardView, language: Language): CardElementArray {
  const { check } = textIn(language).interview;
  const data = { draftId: draft.id, revision: draft.revision };
  return [
    textInput('comment', { label: check.comment, placeholder: check.commentHint, maxLength: 2000 }),
    line(check.yes, { isSubtle: true }),
    buttons(
      execute(check.approve, 'draft.decide', { ...data, verdict: 'approve' }, { style: 'positive' }),
      execute(check.return, 'draft.decide', { ...data, verdict: 'return' }),
      press(check.withdraw, 'draft.withdraw', { draftId: draft.id }, { style: 'destructive' }),
      openUrl(check.correct, tabUrl),
    ),
  ];
}

function closed(view: ClaimCheckCardView, language: Language, limit: number): CardElementArray {
  const { draft, tabUrl } = view;
  const text = textIn(language);
  const { id: draftId } = draft;
  const share = draft.state === 'published' ? text.decided.again : text.decided.share;
  const canShare = draft.can.publish || (draft.state === 'published' && draft.shareId !== null);
  return [
    ...decisionText(draft, language, limit),
    nextStep(view, language),
    buttons(
      ...(canShare ? [press(share, 'draft.publish', { draftId }, { style: 'positive' })] : []),
      ...(draft.can.withdraw ? [press(text.draft.withdraw, 'draft.withdraw', { draftId })] : []),
      openUrl(text.openTab, tabUrl),
    ),
  ];
}

function nextStep(view: ClaimCheckCardView, language: Language): CardElementArray[number] {
  const { approval, decided, interview } = textIn(language);
  const { check } = interview;
  switch (view.draft.state) {
    case 'approved':
      return line(decided.next.approve);
    case 'published':
      return line(decided.published);
    case 'declined':
    case 'withdrawn':
      return line(check.withdrawn);
    case 'edited':
      return said(check.edited(writerOf(view)));
    case 'waiting':
      return line(approval.readOnly);
    default:
      return said(check.rewriting(writerOf(view)));
  }
}

function writerOf({ draft }: ClaimCheckCardView): string {
  return oneLine(draft.writer.displayName, 80);
}
