import type { IImage, IRichTextBlock } from '@microsoft/teams.cards';
import type { ItemCardView } from '../../src/actions/views.ts';
import type { Language } from '../../src/domain/person.ts';
import { jpegOf } from '../../src/domain/picture.ts';
import { textIn } from '../text/catalogue.ts';
import { said } from './parts.ts';
import { oneLine } from './plain.ts';

type Picture = NonNullable<ItemCardView['item']['picture']>;

/** How every card begins that shows a whole item: its picture, its title and what it is about. */
export function itemHead(
  { item, topicName }: Pick<ItemCardView, 'item' | 'topicName'>,
  language: Language,
): (IImage | IRichTextBlock)[] {
  return [
    ...(item.picture ? [{ ...imageOf(item.picture), size: 'Stretch' as const }] : []),
    said(oneLine(item.title, 200), { weight: 'Bolder', size: 'Large' }),
    said(textIn(language).content.topic(oneLine(topicName, 80)), { isSubtle: true }),
  ];
}

export function imageOf({ url, alt }: Picture): IImage {
  return { type: 'Image', url: jpegOf(url), altText: oneLine(alt, 300) };
}
