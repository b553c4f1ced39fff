import type { ContentItem, ItemSource } from '../../domain/item.ts';
import type { Network } from '../../domain/network.ts';
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
  question: string;
  captions: Partial<Record<Network, string>>;
  picture: Picture;
}

export const sampleLibrary: (SampleItem & { language: Language })[] = [
  ...itemsInDanish.map((item) => ({ ...item, language: 'da' as const })),
  ...itemsInEnglish.map((item) => ({ ...item, language: 'en' as const })),
];

/** Items as stored, dated back from `now`. `by` is the person who added them, or `system`. */
export function sampleItems(now: Date, by: string): ContentItem[] {
  return sampleLibrary.map((item) => {
    const { key, topic, source, language, title, why, question, captions, picture, age, life, path } = item;
    const createdAt = daysBefore(now, age).toISOString();
    return {
      id: sampleId('item', key),
      kind: 'item',
      title,
      url: `https://www.${sampleDomain}${path}`,
      topicId: sampleId('topic', topic),
      why,
      question,
      captions,
      picture: { url: `/sample/${picture}.webp`, alt: samplePictures[picture][language] },
      language,
      source,
      expiresAt: life === undefined ? null : daysAfter(now, life - age).toISOString(),
      createdBy: by,
      createdAt,
      updatedAt: createdAt,
    };
  });
}
