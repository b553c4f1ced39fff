import type { ItemCardView } from '../../src/actions/views.ts';
import type { Language } from '../../src/domain/person.ts';
import { jpegOf } from '../../src/domain/picture.ts';
import { itemCard } from '../cards/item.ts';
import type { Card } from '../cards/parts.ts';
import { oneLine } from '../cards/plain.ts';
import { type Found, foundCard } from './answers.ts';

/** An item among results. */
export function foundItem(view: ItemCardView, language: Language): Found {
  return withPreview(itemCard(view, language), view);
}

/** An item that a link unfurls into: Teams takes no newer schema there. */
export function unfurledItem(view: ItemCardView, language: Language): Found {
  return withPreview({ ...itemCard(view, language), version: '1.3' }, view);
}

function withPreview(card: Card, { item, topicName }: ItemCardView): Found {
  return foundCard(card, {
    title: oneLine(item.title, 120),
    subtitle: oneLine(topicName, 80),
    text: oneLine(item.why, 200),
    ...(item.picture
      ? { images: [{ url: jpegOf(item.picture.url), alt: oneLine(item.picture.alt, 200) }] }
      : {}),
  });
}
