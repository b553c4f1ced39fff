import type { ItemCardView } from '../../src/actions/views.ts';
import type { Language } from '../../src/domain/person.ts';
import { textIn } from '../text/catalogue.ts';
import { itemHead } from './itemHead.ts';
import { buttons, type Card, cardOf, fittingItem, label, line, link, openUrl, said } from './parts.ts';

/**
 * An item as somebody puts it in front of others: nothing on it is about the person who does, and each reader goes on
 * as themselves. Holds only what schema 1.3 knows, which is all that Teams unfurls a link into.
 */
export function itemCard(view: ItemCardView, language: Language): Card {
  return fittingItem(view, (shown, isCut) => whole(shown, isCut, language));
}

function whole({ item, topicName, tabUrl }: ItemCardView, isCut: boolean, language: Language): Card {
  const { content, cut, extension } = textIn(language);
  return cardOf([
    line(extension.card.heading, { isSubtle: true }),
    itemHead({ item, topicName }, language),
    label(content.why),
    said(item.why, {}, 600),
    link(content.read, item.url),
    isCut ? line(cut, { isSubtle: true }) : null,
    buttons(openUrl(extension.card.own, tabUrl)),
  ]);
}
