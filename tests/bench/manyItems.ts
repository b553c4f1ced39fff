import { type ContentItem, itemFormats, itemSources } from '../../src/domain/item.ts';
import { type Network, networks } from '../../src/domain/network.ts';
import type { Language } from '../../src/domain/person.ts';
import type { Topic } from '../../src/domain/topic.ts';
import { corpus } from './corpusWords.ts';

/** Numbers from 0 to 1, the same ones for the same seed. */
export type Chance = () => number;

export function chanceFrom(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function pick<T>(from: readonly T[], chance: Chance): T {
  const value = from[Math.floor(chance() * from.length)];
  if (value === undefined) throw new RangeError('There is nothing to pick from.');
  return value;
}

const day = 86_400_000;

export const manyTopics: Topic[] = (
  [
    ['Fjernvarme', 'District heating'],
    ['Varmepumper', 'Heat pumps'],
    ['Overskudsvarme', 'Surplus heat'],
    ['Data i driften', 'Data in operations'],
    ['Mennesker og fag', 'People and craft'],
    ['Hos kunderne', 'With our customers'],
    ['Klima og ansvar', 'Climate and responsibility'],
    ['Job og uddannelse', 'Jobs and training'],
  ] as const
).map(([da, en], index) => ({
  id: `topic-${index}`,
  kind: 'topic',
  name: { da, en },
  ownerId: null,
  promise: null,
  toldDryAt: null,
}));

/**
 * A large library, the same at every call: two thirds Danish, one a hundred taken down, one in ten past its time at
 * `now`, added over three years. `pictures` are given to half of them.
 */
export function manyItems(count: number, now: Date, pictures: readonly string[] = []): ContentItem[] {
  const chance = chanceFrom(2026);
  return Array.from({ length: count }, (_, index) => {
    const language: Language = chance() < 0.66 ? 'da' : 'en';
    const added = new Date(now.getTime() - Math.floor(chance() * 1095 * day)).toISOString();
    const end = chance() < 0.3 ? new Date(now.getTime() + (chance() - 0.33) * 300 * day).toISOString() : null;
    const picture =
      pictures.length > 0 && chance() < 0.5
        ? { url: pick(pictures, chance), alt: titleIn(language, chance) }
        : null;
    return {
      id: `item-${index}`,
      kind: 'item',
      version: 1,
      title: titleIn(language, chance),
      url: `https://company.example/news/${index}`,
      topicId: pick(manyTopics, chance).id,
      why: sentences(language, 2, chance),
      forWhom: pick(corpus[language].readers, chance),
      question: `${pick(corpus[language].questions, chance)}?`,
      captions: captionsIn(language, chance),
      picture,
      language,
      source: pick(itemSources, chance),
      format: pick(itemFormats, chance),
      disclosure: 'byCountry',
      sensitive: false,
      expiresAt: end,
      withdrawn: chance() < 0.01 ? { by: 'writer', at: added, why: 'It was wrong' } : null,
      entryId: null,
      createdBy: 'writer',
      createdAt: added,
      updatedBy: 'writer',
      updatedAt: added,
    };
  });
}

function titleIn(language: Language, chance: Chance): string {
  const { openings, verbs, adjectives, places } = corpus[language];
  const what = `${pick(adjectives, chance)} ${nounIn(language, chance)}`;
  const how = `${pick(corpus[language].links, chance)} ${nounIn(language, chance)}`;
  return `${pick(openings, chance)} ${pick(places, chance)} ${pick(verbs, chance)} ${what} ${how}`;
}

/** Danish writes two nouns in one; English mostly side by side. */
function nounIn(language: Language, chance: Chance): string {
  const { first, linked, second } = corpus[language];
  const word = chance() < 0.2 ? pick(linked, chance) : pick(first, chance);
  const rest = pick(second, chance);
  if (language === 'en') return `${word} ${rest}${chance() < 0.4 ? 's' : ''}`;
  const third = chance() < 0.15 ? pick(second, chance) : '';
  return `${word}${rest}${third}${pick(['', '', '', 'et', 'en', 'erne', 's'], chance)}`;
}

function sentences(language: Language, count: number, chance: Chance): string {
  const { adjectives, links, places, verbs } = corpus[language];
  return Array.from({ length: count }, () => {
    const subject = `${pick(adjectives, chance)} ${nounIn(language, chance)}`;
    const object = `${nounIn(language, chance)} ${pick(links, chance)} ${nounIn(language, chance)}`;
    const text = `${subject} ${pick(verbs, chance)} ${object} ${pick(links, chance)} ${pick(places, chance)}.`;
    return text.charAt(0).toUpperCase() + text.slice(1);
  }).join(' ');
}

function captionsIn(language: Language, chance: Chance): ContentItem['captions'] {
  const chosen: Network[] = networks.filter(() => chance() < 0.3);
  return Object.fromEntries(chosen.map((network) => [network, [sentences(language, 1, chance)]]));
}
