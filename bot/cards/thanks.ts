import type { ThanksCardView } from '../../src/actions/thanks.ts';
import type { Language } from '../../src/domain/person.ts';
import { textIn } from '../text/catalogue.ts';
import { noteCard } from './note.ts';
import { box, buttons, type Card, cardOf, line, openUrl, press, said } from './parts.ts';
import { oneLine } from './plain.ts';

/** A colleague's thanks, for its receiver alone. */
export function thankedCard(view: ThanksCardView, language: Language): Card {
  const { thanks: text } = textIn(language);
  const words = view.phrase ? text.phrases[view.phrase] : view.words;
  return cardOf([
    said(text.heading(oneLine(view.person.displayName, 80)), { weight: 'Bolder', size: 'Medium' }),
    view.title ? said(text.about(oneLine(view.title, 150)), { isSubtle: true }) : null,
    box('emphasis', [said(words)]),
    line(text.ours, { isSubtle: true }),
    buttons(openUrl(text.open, view.title ? view.itemUrl : view.tabUrl), press(text.stop, 'thanks.stop')),
  ]);
}

/** What was chosen, and the way back. */
export function thanksChosenCard(wanted: boolean, language: Language): Card {
  const { thanks: text } = textIn(language);
  return wanted
    ? noteCard(text.started, press(text.stop, 'thanks.stop'))
    : noteCard(text.stopped, press(text.start, 'thanks.start'));
}
