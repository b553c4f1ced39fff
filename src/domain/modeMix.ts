import type { Activity, ShareFact } from './activity.ts';
import { type Part, shownParts } from './parts.ts';
import { hiddenIn } from './peopleBand.ts';
import type { ShareOfShares } from './rollup.ts';
import { type MixParts, nameAmong, partsOf, sharesIn, sharesOf, type Told } from './shareMix.ts';

/** Whoever tells how shares came about, tells these beside. */
interface Beside {
  mix: Pick<MixParts, 'topics' | 'sources' | 'placeOf'>;
  /** Items that are told of, with the edge of their band. */
  items: readonly { key: string; people: number | null }[];
}

/**
 * How the shares of a month came about: by the mode of their draft, or `card` straight from the library. Told last, of the whole
 * programme, and only beside topics and sources. Wherever a topic, a source and a mode that are told meet, there is nobody, or
 * twice the threshold: were it the threshold itself, what does not fit would be known to be fewer, as with the bands
 * of items. As many shares are left there once the items are taken out of it that have all theirs there, as those of a sensitive
 * one may be. None where facts of an earlier version do not say.
 */
export function modeMix(
  activity: readonly Activity[],
  { mix, items }: Beside,
  threshold: number,
): ShareOfShares[] {
  const all = sharesIn(activity);
  if (all.some(({ fact }) => fact.mode === undefined)) return [];
  // That one of them is hidden says that a part of it is small, and a mode that lies in one part only would say which.
  if (mix.topics.length === 0 || mix.sources.length === 0) return [];
  const edges = new Map(items.map(({ key, people }) => [key, people ?? 0]));
  const fits = (told: readonly Part[]) => {
    const toldMode = nameAmong(told, modeOf);
    const meetingOf = (fact: ShareFact) => {
      const { topic, source } = mix.placeOf(fact);
      return JSON.stringify([topic.told, source.told, toldMode(fact)]);
    };
    const taken = takenFrom(all, edges, meetingOf);
    return (
      partsOf(all, meetingOf).every(
        ({ key, people, value }) =>
          people.size >= 2 * threshold && value - (taken.get(key) ?? 0) >= 2 * threshold,
      ) && leavesOpen(all, { mix, edges, meetingOf })
    );
  };
  return sharesOf(shownParts(partsOf(all, modeOf), 2 * threshold, fits, inOrder), all.length);
}

/** The last goes with the rest first. In an order by people it would tell of them, so that those who look along come last. */
const order = ['gardener', 'card', 'gatekeeper', 'mediator'];

function inOrder(a: Part, b: Part): number {
  return order.indexOf(a.key) - order.indexOf(b.key);
}

/** Of each meeting, what a reader could take away as the shares of items that lie in no other. */
function takenFrom(
  all: readonly Told[],
  edges: ReadonlyMap<string, number>,
  meetingOf: (fact: ShareFact) => string,
): Map<string, number> {
  const taken = new Map<string, number>();
  for (const [id, some] of Map.groupBy(all, ({ fact }) => fact.itemId ?? '')) {
    const edge = edges.get(id);
    const meetings = new Set(some.map(({ fact }) => meetingOf(fact)));
    const [meeting = ''] = meetings;
    if (edge !== undefined && meetings.size === 1) taken.set(meeting, (taken.get(meeting) ?? 0) + edge);
  }
  return taken;
}

interface Meetings {
  mix: Pick<MixParts, 'placeOf'>;
  edges: ReadonlyMap<string, number>;
  meetingOf: (fact: ShareFact) => string;
}

/**
 * Of topics or sources that are told together, because one of them is small, at least two have no item that is told of
 * and no meeting to themselves: which one is small stays open.
 */
function leavesOpen(all: readonly Told[], { mix, edges, meetingOf }: Meetings): boolean {
  const hidden = all.flatMap(({ fact }) =>
    hiddenIn(mix.placeOf(fact)).map(([group, own]) => ({ group, own: `${group} ${own}`, fact })),
  );
  const large = new Set(hidden.flatMap(({ own, fact }) => (edges.has(fact.itemId ?? '') ? [own] : [])));
  for (const some of Map.groupBy(hidden, ({ group, fact }) => `${group} ${meetingOf(fact)}`).values()) {
    const [own = '', other] = new Set(some.map((one) => one.own));
    if (other === undefined) large.add(own);
  }
  const open = Map.groupBy(hidden, ({ group }) => group);
  return [...open.values()].every(
    (some) => new Set(some.flatMap(({ own }) => (large.has(own) ? [] : [own]))).size >= 2,
  );
}

function modeOf({ mode }: ShareFact): string {
  return mode ?? 'card';
}
