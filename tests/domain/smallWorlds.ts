import type { ShareSource } from '../../src/domain/activity.ts';

/** An item of a small library. */
export interface Item {
  id: string;
  topicId: string;
  source: ShareSource;
  format: string;
}

/** How often somebody shared each item, by its number. */
export type Way = readonly number[];
/** Who shared what: how many people for each way to share. */
export interface World {
  ways: readonly Way[];
  counts: readonly number[];
}

/** Every way to share one item once or twice, or two of them. */
export function waysOf(items: number, twice: boolean): Way[] {
  const none = Array.from({ length: items }, () => 0);
  const once = none.map((_, at) => none.with(at, 1));
  const two = once.flatMap((way, at) => none.slice(at + 1).map((_, after) => way.with(at + 1 + after, 1)));
  return [...once, ...two, ...(twice ? once.map((way) => way.map((count) => 2 * count)) : [])];
}

/** Every world of so many people, whom nobody tells apart. */
export function* worldsOf(ways: readonly Way[], people: number): Generator<World> {
  const counts = ways.map(() => 0);
  yield* spread(0, people);

  function* spread(at: number, left: number): Generator<World> {
    if (at === ways.length - 1) {
      counts[at] = left;
      yield { ways, counts };
      return;
    }
    for (let some = 0; some <= left; some += 1) {
      counts[at] = some;
      yield* spread(at + 1, left - some);
    }
  }
}

/**
 * People by what they shared and what not: of every set of items and every other, how many shared something of the one and
 * nothing of the other.
 */
export function groupsOf({ ways, counts }: World, items: number): number[] {
  const sets = 1 << items;
  const masks = ways.map((way) => way.reduce((mask, count, at) => (count > 0 ? mask | (1 << at) : mask), 0));
  const groups: number[] = [];
  for (let some = 1; some < sets; some += 1) {
    for (let none = 0; none < sets; none += 1) {
      if (some & none) continue;
      let people = 0;
      for (let at = 0; at < masks.length; at += 1) {
        const mask = masks[at] ?? 0;
        if (mask & some && !(mask & none)) people += counts[at] ?? 0;
      }
      groups.push(people);
    }
  }
  return groups;
}

interface Class {
  least: number[];
  most: number[];
}

/** What a reader cannot tell apart: worlds of which all that is shown is alike, and the least and most people of each group. */
export class Reader {
  private readonly classes = new Map<string, Class>();

  sees(shown: string, groups: readonly number[]): void {
    const known = this.classes.get(shown);
    if (!known) {
      this.classes.set(shown, { least: [...groups], most: [...groups] });
      return;
    }
    for (let at = 0; at < groups.length; at += 1) {
      const people = groups[at] ?? 0;
      if (people > (known.most[at] ?? 0)) known.most[at] = people;
      if (people < (known.least[at] ?? 0)) known.least[at] = people;
    }
  }

  knows(shown: string): Class {
    const known = this.classes.get(shown);
    if (!known) throw new RangeError('nobody has seen that');
    return known;
  }

  *all(): Generator<[string, Class]> {
    yield* this.classes;
  }
}
