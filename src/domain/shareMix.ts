import type { Activity, ShareFact } from './activity.ts';
import { figure } from './figure.ts';
import { type Part, shownParts } from './parts.ts';
import type { ProgrammeFigures, ShareOfShares } from './rollup.ts';

/** One share, and whose it is. */
export interface Told {
  personId: string;
  fact: ShareFact;
}

/**
 * What the shares of a month were about, and where they came from: parts of the whole programme's, never of a unit's.
 */
export function shareMix(
  activity: readonly Activity[],
  threshold: number,
  { topics, sources, shares } = mixParts(activity, threshold),
): Pick<ProgrammeFigures, 'topics' | 'sources'> {
  return { topics: sharesOf(topics, shares), sources: sharesOf(sources, shares) };
}

export function sharesIn(activity: readonly Activity[]): Told[] {
  return activity.flatMap(({ personId, shared }) =>
    Object.values(shared).map((fact): Told => ({ personId, fact })),
  );
}

export interface MixParts {
  topics: Part[];
  sources: Part[];
  /** All there were. */
  shares: number;
  placeOf: (fact: ShareFact) => Place;
}

/** The topic and the source of a share, each with the name under which it is told; the same one for all where none is. */
export interface Place {
  topic: { own: string; told: string };
  source: { own: string; told: string };
}

/**
 * The parts that may be told. Whoever knows the library knows which topics have content of which source, and could take
 * the one from the other: so wherever a topic and a source that are told meet, there is nobody, or enough people.
 */
export function mixParts(activity: readonly Activity[], threshold: number): MixParts {
  const all = sharesIn(activity);
  const shares = all.length;
  const topicOf = (fact: ShareFact) => fact.topicId ?? 'none';
  const sourceOf = (fact: ShareFact) => fact.source;
  // The sources first: how much comes from whom is the content strategy.
  const isFew = new Set(all.map(({ personId }) => personId)).size < threshold;
  const sources = isFew ? [] : shownParts(partsOf(all, sourceOf), threshold);
  const toldSource = nameAmong(sources, sourceOf);
  const topics = shownParts(isFew ? [] : partsOf(all, topicOf), threshold, (told) => {
    const toldTopic = nameAmong(told, topicOf);
    const meetings = partsOf(all, (fact) => JSON.stringify([toldTopic(fact), toldSource(fact)]));
    return sources.length === 0 || meetings.every(({ people }) => people.size >= threshold);
  });
  const toldTopic = nameAmong(topics, topicOf);
  return {
    topics,
    sources,
    shares,
    placeOf: (fact) => ({
      topic: { own: topicOf(fact), told: toldTopic(fact) },
      source: { own: sourceOf(fact), told: toldSource(fact) },
    }),
  };
}

/** Under which name each is told; under the same one where nothing is. */
export function nameAmong(
  told: readonly Part[],
  key: (fact: ShareFact) => string,
): (fact: ShareFact) => string {
  if (told.length === 0) return () => '';
  const names = new Set(told.map((part) => part.key));
  return (fact) => (names.has(key(fact)) ? key(fact) : 'rest');
}

export function partsOf(all: readonly Told[], key: (fact: ShareFact) => string): Part[] {
  const parts = new Map<string, { people: Set<string>; value: number }>();
  for (const one of all) {
    const part = parts.get(key(one.fact)) ?? { people: new Set<string>(), value: 0 };
    part.people.add(one.personId);
    part.value += 1;
    parts.set(key(one.fact), part);
  }
  return [...parts].map(([name, part]) => ({ key: name, ...part }));
}

export function sharesOf(parts: readonly Part[], total: number): ShareOfShares[] {
  // In the order of what is told: that of the people behind it would tell of them.
  const large = parts.toSorted(
    (a, b) =>
      Number(a.key === 'rest') - Number(b.key === 'rest') || b.value - a.value || (a.key < b.key ? -1 : 1),
  );
  return large.map(({ key, value }) => ({ key, figure: figure(value / total) }));
}
