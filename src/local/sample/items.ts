import type { Captions, ContentItem, DisclosureNeed, ItemFormat, ItemSource } from '../../domain/item.ts';
import type { Language } from '../../domain/person.ts';
import { sampleDomain, sampleId } from './ids.ts';
import { itemsInDanish } from './itemsInDanish.ts';
import { itemsInEnglish } from './itemsInEnglish.ts';
import { daysAfter, daysBefore } from './moment.ts';
import { type Picture, samplePictures } from './pictures.ts';

export interface SampleItem {
  key: string;
  topic: string;
  source: ItemSource;
  /** Days since it came into the library. */
  age: number;
  /** Days it is offered; left out = no end. */
  life?: number;
  title: string;
  path: string;
  why: string;
  forWhom: string;
  question: string;
  captions: Captions;
  /** Left out = an article. */
  format?: ItemFormat;
  /** Left out = where the country asks for it. */
  disclosure?: DisclosureNeed;
  sensitive?: true;
  picture: Picture;
}

export const sampleLibrary: (SampleItem & { language: Language })[] = [
  ...itemsInDanish.map((item) => ({ ...item, language: 'da' as const })),
  ...itemsInEnglish.map((item) => ({ ...item, language: 'en' as const })),
];

/** Items as stored, dated back from `now`. `by` is the person who added them, or `system`. */
export function sampleItems(now: Date, by: string): ContentItem[] {
  return sampleLibrary.map((item) => {
    const { key, topic, source, language, title, why, question, captions, picture, age, life, path, format } =
      item;
    const createdAt = daysBefore(now, age).toISOString();
    return {
      id: sampleId('item', key),
      kind: 'item',
      version: 1,
      title,
      url: `https://www.${sampleDomain}${path}`,
      topicId: sampleId('topic', topic),
      why,
      forWhom: item.forWhom,
      question,
      captions,
      picture: { url: `/sample/${picture}.webp`, alt: samplePictures[picture][language] },
      language,
      source,
      format: format ?? 'article',
      disclosure: item.disclosure ?? 'byCountry',
      sensitive: item.sensitive ?? false,
      expiresAt: life === undefined ? null : daysAfter(now, life - age).toISOString(),
      withdrawn: null,
      entryId: null,
      createdBy: by,
      createdAt,
      updatedBy: by,
      updatedAt: createdAt,
    };
  });
}
