import type { Activity, ShareAbout, ShareFact } from './activity.ts';
import type { Census } from './census.ts';
import type { LinkClicks } from './link.ts';
import { type SharedItem, toldItems, toldParts } from './peopleBand.ts';
import { type MixParts, mixParts, sharesIn, type Told } from './shareMix.ts';

/** What a month is looked at by, one at a time and never crossed. */
export const worksBy = ['topic', 'format', 'weekday', 'daytime', 'words', 'source'] as const;
export type WorksBy = (typeof worksBy)[number];

/** Something that enough people shared. Both figures are the lower edge of a band; `clicks` is null where no link was counted. */
export interface WorksPart {
  key: string;
  /** Null where the part is told by its share of all shares elsewhere. */
  people: number | null;
  /** By people, for each share that had a link. */
  clicks: number | null;
}

/** What worked in a month, of the whole programme. */
export interface Works extends Record<WorksBy, WorksPart[]> {
  items: WorksPart[];
}

interface Facts {
  month: string;
  census: Census;
  activity: readonly Activity[];
  clicks: readonly LinkClicks[];
}

interface Telling {
  threshold: number;
  tellsWords: boolean;
  /** What is told of topics and sources; worked out where it is not at hand. */
  mix?: MixParts;
}

/**
 * Folds what worked in a month out of its facts. How many shared an item is told by a band. Of a format nothing is told
 * that does not follow from its items; of topics, sources and own words only how often they were clicked, as their parts
 * of all shares are told beside. `tellsWords`: whether those in own words and the others are told apart at all.
 */
export function foldWorks(
  { month, census, activity, clicks }: Facts,
  { threshold, tellsWords, mix = mixParts(activity, threshold) }: Telling,
): Works {
  const all = sharesIn(activity);
  const there = new Set(census.rows.flatMap(({ id, days }) => (days > 0 ? [id] : [])));
  const active = new Set(all.flatMap(({ personId }) => (there.has(personId) ? [personId] : []))).size;
  const known = { active, shares: all.map(({ fact }) => mix.placeOf(fact)), threshold };
  const counted = clicks.flatMap(({ sharedIn, about, human }) =>
    about && sharedIn === month ? [{ about, human }] : [],
  );
  type Shared = ShareAbout | ShareFact;
  const clicksOf = (matches: (about: Shared) => boolean): number | null => {
    const linked = all.filter(({ fact }) => fact.itemId && matches(fact));
    if (peopleIn(linked) < threshold) return null;
    const human = counted.reduce((sum, one) => sum + (matches(one.about) ? one.human : 0), 0);
    return clickBand(human / linked.length);
  };
  const by = (keyOf: (about: Shared) => string | undefined, keys: readonly string[]) =>
    keys.map((key) => ({ key, people: null, clicks: clicksOf((about) => keyOf(about) === key) }));
  const namesOf = (parts: readonly { key: string }[]) =>
    parts.map(({ key }) => key).filter((key) => key !== 'rest');
  // Own texts have no links: that enough stand behind the clicks of whatever lies across sources would leave for own texts
  // what is small, or for the others. So it rests on sources that are told by name.
  const named = new Set(namesOf(mix.sources));
  const sure = all.filter(({ fact }) => fact.itemId && named.has(fact.source));
  const sureOf = (keyOf: (about: Shared) => string | undefined) =>
    [...Map.groupBy(sure, ({ fact }) => keyOf(fact))].flatMap(([key, some]) =>
      key ? [{ key, people: peopleIn(some) }] : [],
    );

  const items = toldItems(itemsOf(all, mix.placeOf), known);
  const itemOf = (about: Shared) => about.itemId ?? undefined;
  const formatOf = new Map(all.map(({ fact }) => [fact.itemId, fact.format ?? 'none']));
  const formats = Map.groupBy(items.keys(), (id) => formatOf.get(id) ?? 'none');
  const across = (keyOf: (about: Shared) => string | undefined) => {
    const shares = sure.map(({ fact }) => mix.placeOf(fact));
    const told = by(keyOf, toldParts(sureOf(keyOf), { ...known, shares }));
    return told.map((part) => ({ ...part, people: 2 * threshold }));
  };
  const topicOf = ({ topicId }: Shared) => topicId ?? 'none';
  // Where a topic meets a source that is told by name, there is enough or nobody.
  const met = new Set(sureOf(topicOf).flatMap(({ key, people }) => (people < threshold ? [] : [key])));
  const wordsOf = ({ twist }: Shared) => (twist ? 'own' : 'few');
  // How many shares were in own words is told exactly, so that as many as the threshold are left once twice as many are taken. And
  // both are told or neither: not to be told would say of one that it is small.
  const words = sureOf(wordsOf).filter(
    ({ key, people }) =>
      people >= 2 * threshold && all.filter(({ fact }) => wordsOf(fact) === key).length >= 3 * threshold,
  );
  const works: Works = {
    items: by(itemOf, [...items.keys()]).map((part) => ({ ...part, people: items.get(part.key) ?? null })),
    topic: by(topicOf, namesOf(mix.topics)).map((part) =>
      met.has(part.key) ? part : { ...part, clicks: null },
    ),
    source: by(({ source }) => source, namesOf(mix.sources)),
    words: by(wordsOf, tellsWords && words.length === 2 ? namesOf(words) : []),
    format: by(({ format }) => format ?? undefined, [...formats.keys()]).map((part) => ({
      ...part,
      people: Math.max(...(formats.get(part.key) ?? []).map((id) => items.get(id) ?? 0)),
    })),
    weekday: across(({ weekday }) => weekday?.toString()),
    daytime: across(({ daytime }) => daytime),
  };
  for (const parts of Object.values<WorksPart[]>({ ...works })) parts.sort(inShownOrder);
  return works;
}

/** By what is told of them alone: how many people stand behind would show in any other order. */
function inShownOrder(a: WorksPart, b: WorksPart): number {
  return (b.people ?? 0) - (a.people ?? 0) || (b.clicks ?? -1) - (a.clicks ?? -1) || (a.key < b.key ? -1 : 1);
}

function itemsOf(all: readonly Told[], placeOf: (fact: ShareFact) => SharedItem['place']): SharedItem[] {
  const groups = Map.groupBy(all, ({ fact }) => fact.itemId ?? '');
  return [...groups].flatMap(([id, some]) => {
    const [first] = some;
    if (id === '' || !first) return [];
    const place = placeOf(first.fact);
    // Moved to another topic within the month: it lies in two places, and is told of in neither.
    const moved = some.some(({ fact }) => JSON.stringify(placeOf(fact)) !== JSON.stringify(place));
    return moved ? [] : [{ id, people: peopleIn(some), place }];
  });
}

function peopleIn(some: readonly Told[]): number {
  return new Set(some.map(({ personId }) => personId)).size;
}

/** Clicks for each share, down to the next step: coarse enough to give away no share by itself. */
const clickSteps = [100, 50, 20, 10, 5, 2, 1];

export function clickBand(perShare: number): number {
  return clickSteps.find((step) => step <= perShare) ?? 0;
}
