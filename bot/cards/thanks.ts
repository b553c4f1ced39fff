import type { ThanksCardView } from '../../src/actions/thanks.ts';
import type { Language } from '../../src/domain/person.ts';
import { textIn } from '../text/catalogue.ts';
import { box, buttons, type Card, cardOf, heading, line, openUrl, press, prose, said } from './parts.ts';
import { oneLine } from './plain.ts';

/** To whoever was thanked: the words, and the way out. */
export function thanksCard({ thanks, stopped, tabUrl }: ThanksCardView, language: Language): Card {
  const text = textIn(language).thanks;
  if (!thanks) return cardOf([heading(text.gone), line(text.goneText)]);
  const { id, who, itemTitle, phrase, words } = thanks;
  const thanksId = id;
  return cardOf([
    heading(text.heading),
    said(text.text(oneLine(who.displayName, 80), oneLine(itemTitle, 120))),
    box('emphasis', prose(phrase ? text.phrase[phrase] : words, 300)),
    line(stopped ? text.stopped : text.only, { isSubtle: true }),
    buttons(
      openUrl(text.open, tabUrl),
      press(text.remove, 'thanks.remove', { thanksId }),
      ...(stopped ? [] : [press(text.stop, 'thanks.stop', { thanksId })]),
    ),
  ]);
}
