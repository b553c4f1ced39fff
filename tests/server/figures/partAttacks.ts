import type { ShareFact } from '../../../src/domain/activity.ts';
import { sharesIn, type Told } from '../../../src/domain/shareMix.ts';
import { programmeUnit } from '../../../src/domain/unitTree.ts';
import { clickBand, worksBy } from '../../../src/domain/whatWorks.ts';
import { workedOutOf } from '../../domain/attacker.ts';
import { type Findings, look, type Seen, sumsIn } from './attacks.ts';

/** Parts of the whole programme's shares, by what is told of them. */
const ways = {
  topics: ({ topicId }: ShareFact) => topicId ?? 'none',
  sources: ({ source }: ShareFact) => source,
  modes: ({ mode }: ShareFact) => mode ?? 'card',
} as const;
type Way = keyof typeof ways;
const wayNames = Object.keys(ways) as Way[];

interface Part {
  way: Way;
  key: string;
  holds: (fact: ShareFact) => boolean;
}

/** Each part that is told; the rest is what is not told by name. */
export function partsIn({ told: { programme } }: Seen): Part[] {
  return wayNames.flatMap((way) => {
    const parts = programme?.[way] ?? [];
    const named = new Set(parts.map(({ key }) => key));
    return parts.map(({ key }) => ({
      way,
      key,
      holds: (fact: ShareFact) => (key === 'rest' ? !named.has(ways[way](fact)) : ways[way](fact) === key),
    }));
  });
}

const whoOf = (shares: readonly Told[]) => new Set(shares.map(({ personId }) => personId));

/**
 * (e) This and that, this and not that: topics, sources and modes taken from one another by somebody who knows which
 * of them meet at all, and so where nobody is.
 */
export function thisAndNotThat(seen: Seen, findings: Findings): void {
  const parts = partsIn(seen);
  if (parts.length === 0) return;
  const shares = sharesIn(seen.truth.facts.activity);
  const keyOf = ({ fact }: Told) => JSON.stringify(wayNames.map((way) => ways[way](fact)));
  const cells = [...Map.groupBy(shares, keyOf).values()];
  const sums = [
    cells.map(() => 1),
    ...parts.map(({ holds }) => cells.map(([first]) => (first && holds(first.fact) ? 1 : 0))),
  ];
  findings.tried += 1;
  const found = workedOutOf(sums, cells.map(whoOf), seen.threshold);
  if (found) findings.found.push(`${found.map((at) => keyOf(cells[at]?.[0] as Told)).join()}`);
  for (const [at, one] of parts.entries()) {
    for (const other of parts.slice(at + 1)) {
      if (one.way === other.way) continue;
      const both = whoOf(shares.filter(({ fact }) => one.holds(fact) && other.holds(fact)));
      const only = whoOf(shares.filter(({ fact }) => one.holds(fact) && !other.holds(fact)));
      for (const { size } of [both, only]) {
        findings.tried += 1;
        if (size > 0 && size < seen.threshold)
          findings.found.push(`${one.key} and ${other.key}: ${size} people`);
      }
    }
  }
}

/** (f) The whole less the largest parts, as a list tells them, and less what many shared. */
export function lessTheLargest(seen: Seen, findings: Findings): void {
  const { threshold, truth, told } = seen;
  const shares = sharesIn(truth.facts.activity);
  const tooFew = (people: number, how: string) => {
    findings.tried += 1;
    if (people < threshold) findings.found.push(`${how}: ${people}`);
  };
  for (const way of wayNames) {
    const named = partsIn(seen).filter((part) => part.way === way && part.key !== 'rest');
    for (let top = 1; top <= named.length; top += 1) {
      const rest = shares.filter(({ fact }) => named.slice(0, top).every(({ holds }) => !holds(fact)));
      if (rest.length > 0) tooFew(whoOf(rest).size, `${way} less the first ${top}`);
    }
  }
  const sums = sumsIn(seen);
  for (const { family, kinds } of sums) {
    for (const list of kinds) {
      const whole = list.find(({ unit }) => unit === programmeUnit);
      // What is told of the units below the top, one list as the page shows it.
      for (const part of list)
        if (whole && part.sum.some((value, at) => value !== whole.sum[at]))
          look(
            family,
            part.sum.map((value, at) => (whole.sum[at] ?? 0) - value),
            threshold,
            findings,
            part.unit,
          );
    }
  }
  const items = told.works?.items ?? [];
  const active = whoOf(shares).size;
  let left = shares.length;
  for (const { key, people } of items) {
    left -= people ?? 0;
    tooFew(active - (people ?? 0), `whoever shared less those of ${key}`);
    tooFew(left, `all shares less those down to ${key}`);
  }
  for (const part of partsIn(seen)) {
    const within = items.filter(({ key }) =>
      shares.some(({ fact }) => fact.itemId === key && part.holds(fact)),
    );
    if (within.length === 0 || part.way === 'modes') continue;
    const all = shares.filter(({ fact }) => part.holds(fact)).length;
    tooFew(all - within.reduce((sum, { people }) => sum + (people ?? 0), 0), `${part.key} less its items`);
  }
}

/** (g) Rates that give a side away, and edges that say more than "so many or more". */
export function rounding(seen: Seen, findings: Findings): void {
  const { threshold, told, truth } = seen;
  const shares = sharesIn(truth.facts.activity);
  const wrong = (is: boolean, how: string) => {
    findings.tried += 1;
    if (is) findings.found.push(how);
  };
  for (const [unit, figures] of told.figures)
    for (const measure of ['activeRate', 'twistRate'] as const) {
      const figure = figures.get(measure);
      if (figure?.kind === 'value') wrong(figure.value <= 0 || figure.value >= 1, `${measure} of ${unit}`);
    }
  const matches = (by: (typeof worksBy)[number] | 'items', key: string, fact: ShareFact) =>
    ({
      items: fact.itemId === key,
      topic: ways.topics(fact) === key,
      source: fact.source === key,
      words: fact.twist === (key === 'own'),
      format: (fact.format ?? 'none') === key,
      weekday: String(fact.weekday) === key,
      daytime: fact.daytime === key,
    })[by];
  const edges = new Set([1, 10, 100].flatMap((scale) => [2, 5, 10].map((step) => step * scale * threshold)));
  for (const by of ['items', ...worksBy] as const) {
    for (const { key, people, clicks } of told.works?.[by] ?? []) {
      const some = shares.filter(({ fact }) => matches(by, key, fact));
      const linked = some.filter(({ fact }) => fact.itemId);
      wrong(people !== null && (!edges.has(people) || people > whoOf(some).size), `${by} ${key}: ${people}`);
      if (clicks === null) continue;
      const human = truth.facts.clicks
        .filter(
          ({ sharedIn, month, about }) => sharedIn === month && about && matches(by, key, about as ShareFact),
        )
        .reduce((sum, one) => sum + one.human, 0);
      wrong(
        whoOf(linked).size < threshold || clickBand(human / linked.length) !== clicks,
        `${by} ${key}: ${clicks} clicks a share`,
      );
    }
  }
}
