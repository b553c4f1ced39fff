import type { CardElementArray, IRefreshDefinition } from '@microsoft/teams.cards';
import type { DraftView } from '../../src/actions/views.ts';
import { networkName } from '../../src/domain/network.ts';
import type { Language } from '../../src/domain/person.ts';
import { textIn } from '../text/catalogue.ts';
import { box, dateText, execute, isCut, label, line, listText, prose, said } from './parts.ts';
import { oneLine } from './plain.ts';

// What the cards about a draft have in common: draftSent, approval, decided.

export function titleOf(draft: DraftView, language: Language): string {
  return oneLine(draft.title || draft.item?.title || textIn(language).draft.untitled, 200);
}

/** Title, what it is about, network and version, then the text itself, at most `limit` characters of it. */
export function draftText(draft: DraftView, language: Language, limit: number): CardElementArray {
  const text = textIn(language);
  const about =
    draft.item && draft.item.title !== draft.title ? text.draft.about(oneLine(draft.item.title)) : null;
  const facts = [networkName(draft.network, language), text.draft.version(draft.revision)].join(' · ');
  const { writtenWith } = draft;
  return [
    said(titleOf(draft, language), { weight: 'Bolder', size: 'Large' }),
    ...(writtenWith ? [said(text.draft.writtenWith(oneLine(writtenWith.displayName, 80)))] : []),
    ...(about ? [said(about, { isSubtle: true })] : []),
    line(facts, { isSubtle: true, spacing: 'Small' }),
    label(text.draft.text),
    box('emphasis', prose(draft.text || '–', limit)),
    ...(isCut(draft.text, limit) ? [line(text.cut, { isSubtle: true })] : []),
  ];
}

/** Who decided what, when, and what they wrote. */
export function decisionText(draft: DraftView, language: Language, limit = 2000): CardElementArray {
  const { decision } = draft;
  if (!decision) return [];
  const text = textIn(language);
  const by = oneLine(decision.by.displayName, 80);
  return [
    said(text.decided.by[decision.verdict](by, dateText(decision.at, language))),
    ...(decision.comment
      ? [label(text.draft.comment), ...prose(decision.comment, Math.min(2000, limit))]
      : []),
    ...decision.notes
      .slice(0, notesShown)
      .flatMap((note) => [
        label(text.draft.paragraph(note.paragraph + 1)),
        ...prose(note.text, Math.min(400, limit)),
      ]),
    ...(decision.comment || decision.notes.length > 0 || ['approve', 'edit'].includes(decision.verdict)
      ? []
      : [line(text.draft.noComment, { isSubtle: true })]),
  ];
}

const commentsShown = 3;
const notesShown = 5;

/** The last words between the two sides. */
export function conversation(draft: DraftView, language: Language, limit: number): CardElementArray {
  if (draft.comments.length === 0) return [];
  const { approval, comment } = textIn(language);
  const shown = draft.comments
    .slice(-commentsShown)
    .flatMap(({ by, text }) => [
      said(comment.heading(oneLine(by.displayName, 80)), { isSubtle: true }),
      ...prose(text, Math.min(400, limit)),
    ]);
  return [label(approval.conversation), box('emphasis', shown)];
}

export function waitingNames(draft: DraftView, language: Language): string {
  const names = draft.waitingFor.slice(0, 5).map((person) => oneLine(person.displayName, 80));
  return listText(names, language);
}

/** Brings the card up to date when it comes on screen. `8:orgid:` works before the person was ever met. */
export function refreshFor(
  userId: string | null,
  verb: string,
  data: Record<string, string>,
  title: string,
): { refresh?: IRefreshDefinition } {
  if (!userId) return {};
  return { refresh: { action: execute(title, verb, data), userIds: [userId] } };
}
