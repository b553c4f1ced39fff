import type { Place } from './shareMix.ts';

/** An item that was shared: by how many people, and where its shares lie. */
export interface SharedItem {
  id: string;
  people: number;
  place: Place;
}

/** What a reader knows beside. */
export interface Known {
  /** People who shared anything. */
  active: number;
  /** All shares. */
  shares: readonly Place[];
  threshold: number;
}

const steps = [2, 5, 10];

/**
 * Lower edges of bands of people, up to so many, the highest first. They begin with twice the threshold: were it the
 * threshold itself, what is not told would be known to be fewer, and figures that are exact could narrow it down further.
 */
export function bandsUpTo(people: number, threshold: number): number[] {
  const edges: number[] = [];
  // Without a threshold there is still nothing to tell of nobody.
  for (let scale = Math.max(1, threshold); 2 * scale <= people; scale *= 10)
    edges.push(...steps.map((step) => scale * step).filter((edge) => edge <= people));
  return edges.reverse();
}

/**
 * Items with the lower edge by which each is told, the larger first; what does not fit is told by a lower one, or not.
 * A reader takes them from whatever is told exactly, so that there is always enough beside them for all that anybody
 * can know: of those who shared, and of the shares where a topic and a source meet. That so many are left there is
 * itself something to know, and has to leave enough of the topic, of the source and of all shares as well.
 */
export function toldItems(items: readonly SharedItem[], known: Known): Map<string, number> {
  const { active, threshold } = known;
  const told = new Map<string, number>();
  const left = new Map<string, number>();
  const taken = new Set<string>();
  const small = new Map<string, Set<string>>();
  for (const place of known.shares) {
    for (const part of partsOf(place)) left.set(part, (left.get(part) ?? 0) + 1);
    for (const [group, own] of hiddenIn(place)) small.set(group, (small.get(group) ?? new Set()).add(own));
  }
  for (const { people, id, place } of bySize(items)) {
    const hidden = hiddenIn(place);
    if (place.topic.told === '' || place.source.told === '') continue;
    if (hidden.some(([group, own]) => (small.get(group)?.size ?? 0) - Number(small.get(group)?.has(own)) < 2))
      continue;
    const [meeting = '', ...wider] = partsOf(place);
    // The first of a meeting gives away that enough are left in it.
    const more = taken.has(meeting) ? 0 : threshold;
    const room = Math.min(
      active,
      left.get(meeting) ?? 0,
      ...wider.map((part) => (left.get(part) ?? 0) - more),
    );
    const [edge] = bandsUpTo(Math.min(people, room - threshold), threshold);
    if (edge === undefined) continue;
    told.set(id, edge);
    taken.add(meeting);
    left.set(meeting, (left.get(meeting) ?? 0) - edge);
    for (const part of wider) left.set(part, (left.get(part) ?? 0) - edge - more);
    for (const [group, own] of hidden) small.get(group)?.delete(own);
  }
  return told;
}

/** Where a topic and a source meet as they are told, and each of the two, and everything. */
function partsOf({ topic, source }: Place): string[] {
  const parts = [
    [topic.told, source.told],
    [topic.told, null],
    [null, source.told],
    [null, null],
  ];
  return parts.map((part) => JSON.stringify(part));
}

/**
 * What is told together with others, because one of them is small: which one must stay open, so that at least two of
 * them have no item that is told. By group and own name.
 */
export function hiddenIn({ topic, source }: Place): [group: string, own: string][] {
  return [topic, source].flatMap(({ own, told }, at) =>
    own === told ? [] : [[`${at} ${told}`, own] as [string, string]],
  );
}

/** Parts that lie across all others, as weekdays do: told or not, the larger first, as long as enough are left beside. */
export function toldParts(
  parts: readonly { key: string; people: number }[],
  { active, shares, threshold }: Known,
): string[] {
  const edge = 2 * Math.max(1, threshold);
  if (active < edge + threshold) return [];
  const large = bySize(parts.map(({ key, people }) => ({ id: key, people })));
  return large
    .filter(({ people }) => people >= edge)
    .slice(0, Math.floor((shares.length - threshold) / edge))
    .map(({ id }) => id);
}

function bySize<T extends { id: string; people: number }>(parts: readonly T[]): T[] {
  return parts.toSorted((a, b) => b.people - a.people || (a.id < b.id ? -1 : 1));
}
