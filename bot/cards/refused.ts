import { type ErrorCode, errorText } from '../../src/domain/errors.ts';
import type { Language } from '../../src/domain/person.ts';
import { textIn } from '../text/catalogue.ts';
import { buttons, type Card, cardOf, heading, line, press, said } from './parts.ts';

/** Nothing was changed: why, and the way out. `id` is the number under which the log has it. */
export function refusedCard(code: ErrorCode, language: Language, id?: string): Card {
  const text = textIn(language);
  return cardOf([
    heading(text.refused.heading),
    line(errorText(code, language)),
    id ? said(text.correlation(id), { isSubtle: true }) : null,
    line(text.tellHelp, { isSubtle: true }),
    buttons(press(text.help.library, 'library.show'), press(text.help.drafts, 'drafts.show')),
  ]);
}

/** For somebody who is not in the directory: no button would do anything. */
export function closedCard(code: ErrorCode, language: Language): Card {
  return cardOf([heading(textIn(language).refused.heading), line(errorText(code, language))]);
}
