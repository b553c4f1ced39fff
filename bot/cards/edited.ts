import type { IRichTextBlock } from '@microsoft/teams.cards';
import type { DraftCardView } from '../../src/actions/views.ts';
import { type Difference, difference } from '../../src/domain/difference.ts';
import type { Language } from '../../src/domain/person.ts';
import { textIn } from '../text/catalogue.ts';
import { conversation, decisionText, titleOf } from './draft.ts';
import { box, buttons, type Card, cardOf, fitting, label, line, openUrl, press, said } from './parts.ts';
import { oneLine, plain } from './plain.ts';

/** Somebody else's version beside one's own: what is changed, and a yes or a no. */
export function editedCard(view: DraftCardView, language: Language): Card {
  const { draft } = view;
  const { edited, openTab } = textIn(language);
  const name = oneLine(draft.textBy.displayName, 80);
  const data = { draftId: draft.id, revision: draft.revision };
  return fitting((limit) =>
    cardOf([
      said(edited.heading(name), { weight: 'Bolder', size: 'Medium' }),
      said(titleOf(draft, language), { isSubtle: true }),
      decisionText(draft, language, limit),
      label(edited.changes),
      box('emphasis', changes(draft.before?.text ?? '', draft.text, limit)),
      line(edited.legend, { isSubtle: true }),
      conversation(draft, language, limit),
      line(edited.last),
      buttons(
        press(edited.accept, 'draft.accept', data, { style: 'positive' }),
        press(edited.keep, 'draft.keep', data),
        openUrl(openTab, view.tabUrl),
      ),
    ]),
  );
}

/** One block a paragraph; crossed out and bold, so that nothing rests on colour. */
function changes(before: string, after: string, limit: number): IRichTextBlock[] {
  const paragraphs: Difference[][] = [[]];
  let left = limit;
  for (const { kind, text } of difference(before, after)) {
    const [first = '', ...rest] = text.slice(0, left).split(/\n+/);
    left = Math.max(0, left - text.length);
    paragraphs.at(-1)?.push({ kind, text: first });
    for (const part of rest) paragraphs.push([{ kind, text: part }]);
  }
  return paragraphs
    .map((parts) => parts.filter(({ text }) => text !== ''))
    .filter((parts) => parts.length > 0)
    .map((parts) => ({
      type: 'RichTextBlock',
      spacing: 'Small',
      inlines: parts.map(({ kind, text }, index) => ({
        type: 'TextRun',
        // What was taken away and what came instead are kept apart by a blank.
        text: spaced(kind === 'removed' && parts[index + 1]?.kind === 'added' ? `${text} ` : text),
        ...(kind === 'removed' ? { strikethrough: true, isSubtle: true } : {}),
        ...(kind === 'added' ? { weight: 'Bolder' as const } : {}),
      })),
    }));
}

/** `plain` trims; the blanks between two runs are part of the text. */
function spaced(text: string): string {
  const inner = plain(text);
  if (inner === '') return ' ';
  return `${/^\s/.test(text) ? ' ' : ''}${inner}${/\s$/.test(text) ? ' ' : ''}`;
}
