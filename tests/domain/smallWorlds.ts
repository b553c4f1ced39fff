import type { ShareSource } from '../../src/domain/activity.ts';

/** An item of a small library. */
export interface SmallItem {
  id: string;
  topicId: string;
  source: ShareSource;
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

/** Every world of so many people, whom nobody tells apart; each of them shared something. */
export function* worldsOf(ways: readonly Way[], people: number): Generator<World> {
  const active = ways.filter((way) => way.some((count) => count > 0));
  const counts = active.map(() => 0);
  yield* spread(0, people);

  function* spread(at: number, left: number): Generator<World> {
    if (at === counts.length - 1) {
      counts[at] = left;
      yield { ways: active, counts };
      return;
    }
    for (let some = 0; some <= left; some += 1) {
      counts[at] = some;
      yield* spread(at + 1, left - some);
    }
  }
}

/**
 * How many people are in each group that anybody could ask about: who shared something of one set of items and nothing
 * of another, of every two sets.
 */
export function groupsOf({ ways, counts }: World, items: number): number[] {
  const masks = ways.map((way) => way.reduce((mask, count, at) => (count > 0 ? mask | (1 << at) : mask), 0));
  const groups: number[] = [];
  for (let some = 1; some < 1 << items; some += 1) {
    for (let none = 0; none < 1 << items; none += 1) {
      if (some & none) continue;
      let people = 0;
      for (const [at, mask] of masks.entries()) if (mask & some && !(mask & none)) people += counts[at] ?? 0;
      groups.push(people);
    }
  }
  return groups;
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
