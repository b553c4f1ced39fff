import { deepLink } from '../../src/actions/deepLink.ts';
import { askPath } from '../../src/actions/questionViews.ts';
import type { Language } from '../../src/domain/person.ts';
import type { QuestionAbout } from '../../src/domain/question.ts';
import type { Programme } from '../../src/ports.ts';
import { textIn } from '../text/catalogue.ts';
import { type Card, link } from './parts.ts';

/** A thing that a question can be about; a page of the tab has no card. */
export type AboutThing = QuestionAbout & { kind: Exclude<QuestionAbout['kind'], 'page'> };

/** The same card with a quiet line below it, which opens the tab where a question about this is asked. */
export function withAskLine(
  card: Card,
  about: AboutThing | null,
  programme: Programme,
  language: Language,
): Card {
  const path = askPath(about).replace('/guidelines/', '');
  const line = link(textIn(language).question.line, deepLink(programme, 'guidelines', path));
  const quiet = { ...line, isSubtle: true, size: 'Small', spacing: 'Medium', separator: true } as const;
  return { ...card, body: [...card.body, quiet] };
}
