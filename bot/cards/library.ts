import type { LibraryCardView } from '../../src/actions/views.ts';
import type { Language } from '../../src/domain/person.ts';
import { textIn } from '../text/catalogue.ts';
import { buttons, type Card, cardOf, heading, line, openUrl, press, said } from './parts.ts';
import { oneLine } from './plain.ts';

const shown = 5;

export function libraryCard(view: LibraryCardView, language: Language): Card {
  const text = textIn(language);
  const items = view.items.slice(0, shown);
  return cardOf([
    heading(text.library.heading),
    items.length === 0 ? line(text.library.empty) : null,
    items.flatMap(({ item, topicName }) => [
      { ...said(oneLine(item.title, 200), { weight: 'Bolder' }), separator: true },
      said(oneLine(topicName, 80), { isSubtle: true }),
      said(item.why, {}, 300),
    ]),
    buttons(
      ...items.map(({ item }) =>
        press(text.library.show(oneLine(item.title, 40)), 'content.show', { itemId: item.id }),
      ),
      openUrl(text.openTab, view.tabUrl),
    ),
  ]);
}
