import type { ShareFact } from '../../src/domain/activity.ts';

/** An item of a small library, as it is shared in one way; `id` is null for a text of somebody's own. */
export interface SmallItem
  extends Pick<ShareFact, 'source' | 'mode' | 'format' | 'weekday'>,
    Partial<Pick<ShareFact, 'twist'>> {
  id: string | null;
  topicId: string;
}

export const organisation = 'organisation' as const;
export const libraries: Record<string, SmallItem[]> = {
  'three of a topic': [1, 2, 3].map((id) => ({ id: `${id}`, topicId: 't', source: organisation })),
  'one alone in its topic': [
    { id: '1', topicId: 't', source: organisation },
    { id: '2', topicId: 't', source: organisation },
    { id: '3', topicId: 'u', source: organisation },
  ],
  'topics across sources': [
    { id: '1', topicId: 't', source: organisation },
    { id: '2', topicId: 't', source: 'expert' },
    { id: '3', topicId: 'u', source: 'expert' },
  ],
  'each alone in its topic': ['t', 'u', 'v'].map((topicId, at) => ({
    ...{ id: `${at + 1}`, topicId, source: organisation },
  })),
};

/** How often one person shared each item, by its number. */
type Way = readonly number[];
/** How many people there are for each way to share. */
export interface World {
  ways: readonly Way[];
  counts: readonly number[];
}

/** Every way to share so many items up to so often together. */
export function waysOf(items: number, most: number): Way[] {
  if (items === 0) return [[]];
  return waysOf(items - 1, most).flatMap((way) => {
    const left = most - way.reduce((sum, count) => sum + count, 0);
    return Array.from({ length: left + 1 }, (_, count) => [...way, count]);
  });
}

/** Every world of so many people, whom nobody tells apart, and up to so many shares; each of them shared something. */
export function* worldsOf(
  ways: readonly Way[],
  people: number,
  mostShares = Number.POSITIVE_INFINITY,
): Generator<World> {
  const active = ways.filter((way) => way.some((count) => count > 0));
  const sizes = active.map((way) => way.reduce((sum, count) => sum + count, 0));
  const counts = active.map(() => 0);
  yield* spread(0, people, mostShares);

  function* spread(at: number, left: number, room: number): Generator<World> {
    const size = sizes[at] ?? 0;
    if (at === counts.length - 1) {
      counts[at] = left;
      if (left * size <= room) yield { ways: active, counts };
      return;
    }
    // Whoever is left shares something as well.
    for (let some = 0; some <= left && some * size + left - some <= room; some += 1) {
      counts[at] = some;
      yield* spread(at + 1, left - some, room - some * size);
    }
  }
}

export function sharesOfWorld({ ways, counts }: World): number {
  return ways.reduce(
    (sum, way, at) => sum + (counts[at] ?? 0) * way.reduce((own, count) => own + count, 0),
    0,
  );
}

/** Whoever shared something of one set of items and nothing of another: one bit an item. */
export interface Group {
  some: number;
  none: number;
}

/** Every group that anybody could ask about. */
export function groupsAmong(items: number): Group[] {
  const sets = Array.from({ length: 1 << items }, (_, set) => set);
  return sets
    .slice(1)
    .flatMap((some) => sets.filter((none) => !(some & none)).map((none) => ({ some, none })));
}

/** How many people are in each group. */
export function peopleInGroups({ ways, counts }: World, groups: readonly Group[]): number[] {
  const there = ways.flatMap((way, at) => {
    const people = counts[at] ?? 0;
    const set = way.reduce((mask, count, item) => (count > 0 ? mask | (1 << item) : mask), 0);
    return people > 0 ? [{ set, people }] : [];
  });
  return groups.map(({ some, none }) =>
    there.reduce((sum, { set, people }) => (set & some && !(set & none) ? sum + people : sum), 0),
  );
}

interface Span {
  least: number[];
  most: number[];
}

/** Somebody who sees what is shown, knows how it was made, and has all the time in the world. */
export class Reader {
  private readonly spans = new Map<string, Span>();

  /** In one of the worlds that come to this, the groups are that large. */
  sees(shown: string, groups: readonly number[]): void {
    const span = this.spans.get(shown);
    if (!span) {
      this.spans.set(shown, { least: [...groups], most: [...groups] });
      return;
    }
    for (const [at, people] of groups.entries()) {
      span.most[at] = Math.max(span.most[at] ?? 0, people);
      span.least[at] = Math.min(span.least[at] ?? 0, people);
    }
  }

  /** By group, how large it may be for all that follows from what is shown. */
  knows(shown: string): Span {
    const span = this.spans.get(shown);
    if (!span) throw new RangeError('That is shown in no world.');
    return span;
  }
}

/** Whether a group is known to be smaller than the threshold, and smaller still or not empty, and was not known to be so. */
export function isFoundOut(was: Span, is: Span, at: number, threshold: number): boolean {
  const [least, most] = [is.least[at] ?? 0, is.most[at] ?? 0];
  const isPinned = most < threshold - 1 || (most < threshold && least > 0);
  return isPinned && (most < (was.most[at] ?? 0) || least > (was.least[at] ?? 0));
}
