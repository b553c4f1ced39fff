import type { Activity, ShareFact } from './activity.ts';
import { shownParts } from './parts.ts';
import type { ShareOfShares } from './rollup.ts';
import { type MixParts, nameAmong, partsOf, sharesIn, sharesOf, type Told } from './shareMix.ts';

/** Whoever tells how shares came about, tells these beside. */
interface Beside {
  mix: Pick<MixParts, 'placeOf'>;
  /** Items that are told of, with the edge of their band. */
  items: readonly { key: string; people: number | null }[];
}

/**
 * How the shares of a month came about: by the mode of their draft, or `card` straight from the library. Told last, of the whole
 * programme. Wherever a topic, a source and a mode that are told meet, there is nobody, or enough people. An item whose
 * shares are all of one mode, as those of a sensitive one are, could be taken from it: enough has to be left, and as much
 * again, since that there is enough is itself something to know. None where facts of an earlier version do not say.
 */
export function modeMix(
  activity: readonly Activity[],
  { mix, items }: Beside,
  threshold: number,
): ShareOfShares[] {
  const all = sharesIn(activity);
  if (all.some(({ fact }) => fact.mode === undefined)) return [];
  const edges = new Map(items.map(({ key, people }) => [key, people ?? 0]));
  const parts = shownParts(partsOf(all, modeOf), threshold, (told) => {
    const toldMode = nameAmong(told, modeOf);
    const meetings = partsOf(all, (fact) => {
      const { topic, source } = mix.placeOf(fact);
      return JSON.stringify([topic.told, source.told, toldMode(fact)]);
    });
    const taken = takenFrom(all, edges, toldMode);
    return (
      meetings.every(({ people }) => people.size >= threshold) &&
      told.every(({ key, value }) => !taken.has(key) || value - (taken.get(key) ?? 0) >= 2 * threshold)
    );
  });
  return sharesOf(parts, all.length);
}

/** Of each mode, what a reader could take away as the shares of items that are all of that mode. */
function takenFrom(
  all: readonly Told[],
  edges: ReadonlyMap<string, number>,
  toldMode: (fact: ShareFact) => string,
): Map<string, number> {
  const taken = new Map<string, number>();
  for (const [id, some] of Map.groupBy(all, ({ fact }) => fact.itemId ?? '')) {
    const edge = edges.get(id);
    const names = new Set(some.map(({ fact }) => toldMode(fact)));
    const [name = ''] = names;
    if (edge !== undefined && names.size === 1) taken.set(name, (taken.get(name) ?? 0) + edge);
  }
  return taken;
}

function modeOf({ mode }: ShareFact): string {
  return mode ?? 'card';
}
