import type { Activity, ShareFact } from './activity.ts';
import { figure } from './figure.ts';
import { type Part, shownParts } from './parts.ts';
import type { ProgrammeFigures, ShareOfShares } from './rollup.ts';

interface Told {
  personId: string;
  fact: ShareFact;
}

/**
 * What the shares of a month were about, where they came from, and how they came about: parts of the whole programme's, never of a unit's. Whoever
 * knows the library knows which topics have content of which source, and could take the one from the other: so
 * wherever a topic, a source and a mode that are told meet, there is nobody, or enough people.
 */
export function shareMix(
  activity: readonly Activity[],
  threshold: number,
): Required<Pick<ProgrammeFigures, 'topics' | 'sources' | 'modes'>> {
  const all = activity.flatMap(({ personId, shared }) =>
    Object.values(shared).map((fact): Told => ({ personId, fact })),
  );
  if (new Set(all.map(({ personId }) => personId)).size < threshold) {
    return { topics: [], sources: [], modes: [] };
  }
  const topicOf = ({ fact }: Told) => fact.topicId ?? 'none';
  const sourceOf = ({ fact }: Told) => fact.source;
  // The sources first: how much comes from whom is the content strategy.
  const sources = shownParts(partsOf(all, sourceOf), threshold);
  const toldSource = nameAmong(sources, sourceOf);
  const topics = shownParts(partsOf(all, topicOf), threshold, (told) => {
    const toldTopic = nameAmong(told, topicOf);
    const meetings = partsOf(all, (one) => JSON.stringify([toldTopic(one), toldSource(one)]));
    return sources.length === 0 || meetings.every(({ people }) => people.size >= threshold);
  });
  const modes = all.some(({ fact }) => fact.mode === undefined)
    ? []
    : shownParts(partsOf(all, modeOf), threshold, (told) => {
        const names = [nameAmong(told, modeOf), nameAmong(topics, topicOf), nameAmong(sources, sourceOf)];
        const meetings = partsOf(all, (one) => JSON.stringify(names.map((name) => name(one))));
        return meetings.every(({ people }) => people.size >= threshold);
      });
  const [bySource, byTopic, byMode] = [sources, topics, modes].map((parts) => sharesOf(parts, all.length));
  return { sources: bySource ?? [], topics: byTopic ?? [], modes: byMode ?? [] };
}

function modeOf({ fact }: Told): string {
  return fact.mode ?? 'card';
}

/** Under which name each is told. */
function nameAmong(told: readonly Part[], key: (one: Told) => string): (one: Told) => string {
  const names = new Set(told.map((part) => part.key));
  return (one) => (names.has(key(one)) ? key(one) : 'rest');
}

function partsOf(all: readonly Told[], key: (one: Told) => string): Part[] {
  const parts = new Map<string, { people: Set<string>; value: number }>();
  for (const one of all) {
    const part = parts.get(key(one)) ?? { people: new Set<string>(), value: 0 };
    part.people.add(one.personId);
    part.value += 1;
    parts.set(key(one), part);
  }
  return [...parts].map(([name, part]) => ({ key: name, ...part }));
}

function sharesOf(parts: readonly Part[], total: number): ShareOfShares[] {
  return parts.map(({ key, value }) => ({ key, figure: figure(value / total) }));
}
