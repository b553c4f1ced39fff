import type { ExampleCardView } from '../../src/actions/examples.ts';
import type { ExpertSuggestionView } from '../../src/actions/experts.ts';
import type { Language } from '../../src/domain/person.ts';
import { textIn } from '../text/catalogue.ts';
import {
  box,
  buttons,
  type Card,
  cardOf,
  fitting,
  heading,
  label,
  line,
  openUrl,
  press,
  prose,
  said,
} from './parts.ts';
import { oneLine } from './plain.ts';

/** A colleague's word for the reader, and what has become of it. */
export function expertSuggestedCard(view: ExpertSuggestionView, language: Language): Card {
  const { suggested: text } = textIn(language).expert;
  const { suggestion, topicName, tabUrl, listed } = view;
  if (!suggestion) {
    return cardOf([
      heading(listed ? text.listed : text.noHeading),
      line(listed ? text.listedText : text.noText),
      listed ? buttons(openUrl(text.settings, tabUrl)) : null,
    ]);
  }
  const name = oneLine(suggestion.by.displayName, 80);
  const topic = oneLine(topicName ?? '', 80);
  return cardOf([
    heading(text.heading),
    said((suggestion.note ? text.text : text.textPlain)(name, topic)),
    ...(suggestion.note ? [box('emphasis', prose(suggestion.note, 300))] : []),
    line(text.means, { isSubtle: true }),
    buttons(
      press(text.yes, 'expert.answer', { answer: 'yes' }, { style: 'positive' }),
      press(text.no, 'expert.answer', { answer: 'no' }),
      openUrl(text.settings, tabUrl),
    ),
  ]);
}

/** To a post's author: exactly what would be shown, and then what was answered. */
export function exampleAskedCard({ example, byName, tabUrl }: ExampleCardView, language: Language): Card {
  const { example: text } = textIn(language).expert;
  const { id, state, quote, why } = example;
  const open = buttons(openUrl(text.open, tabUrl));
  if (state === 'shown') return cardOf([heading(text.shown), line(text.shownText), open]);
  if (state === 'refused') return cardOf([heading(text.refused), line(text.refusedText)]);
  if (state === 'removed') return cardOf([heading(text.removed), line(text.removedText)]);
  return fitting((limit) =>
    cardOf([
      heading(text.heading),
      said(text.text(oneLine(byName, 80))),
      box('emphasis', prose(quote, limit)),
      label(text.why),
      ...prose(why[language], limit),
      line(text.only, { isSubtle: true }),
      buttons(
        press(text.yes, 'example.answer', { postId: id, answer: 'yes' }, { style: 'positive' }),
        press(text.no, 'example.answer', { postId: id, answer: 'no' }),
        openUrl(text.open, tabUrl),
      ),
    ]),
  );
}
