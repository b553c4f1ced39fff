import type { DraftCardView } from '../../src/actions/views.ts';
import type { Language } from '../../src/domain/person.ts';
import { textIn } from '../text/catalogue.ts';
import { conversation, titleOf } from './draft.ts';
import { buttons, type Card, cardOf, execute, fitting, openUrl, said, textInput } from './parts.ts';

/** The last words between the two sides about a draft, and a box to answer in. */
export function commentCard(view: DraftCardView, language: Language): Card {
  const { draft } = view;
  const { comment, openTab } = textIn(language);
  const data = { draftId: draft.id, revision: draft.revision };
  const open = openUrl(openTab, view.tabUrl);
  return fitting((limit) =>
    cardOf([
      said(comment.about(titleOf(draft, language)), { isSubtle: true }),
      conversation(draft, language, limit),
      draft.can.comment ? textInput('comment', { label: comment.reply, maxLength: 2000 }) : null,
      draft.can.comment
        ? buttons(execute(comment.send, 'draft.comment', data, { style: 'positive' }), open)
        : buttons(open),
    ]),
  );
}
