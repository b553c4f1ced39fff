import type { UnitMeasure } from '../../../src/domain/rollup.ts';
import { shownUnits } from '../../../src/domain/suppression.ts';
import { unitTree, withWithin } from '../../../src/domain/unitTree.ts';
import type { Findings, Seen } from './attacks.ts';

/**
 * Which figures are told is what the rule says of the chart and of how many are counted in each unit, and nothing else:
 * so that what was tried on the rule, whoever takes part, holds for the routes as well.
 */
export function isLeftToTheRule({ told, truth, threshold }: Seen, findings: Findings): void {
  const tree = unitTree(truth.facts.census.rows);
  const counts = (groups: readonly ReadonlySet<string>[]) =>
    withWithin(
      tree,
      Float64Array.from(tree.ids, (id) => groups[truth.units.indexOf(id)]?.size ?? 0),
    );
  const apart = Uint8Array.from(tree.ids, (id) => (truth.toldAs(id) === id ? 1 : 0));
  const rule = (sides: readonly (readonly ReadonlySet<string>[])[], among: Uint8Array = apart) =>
    shownUnits(tree, sides.map(counts), threshold, among);
  const sidesOf = (name: string) => truth.families.find((family) => family.name === name)?.sides ?? [];
  const [ownAndFew = []] = sidesOf('shares');
  const own = ownAndFew.slice(0, truth.units.length);
  const few = ownAndFew.slice(truth.units.length);
  const sharers = own.map((some, at) => new Set([...some, ...(few[at] ?? [])]));
  const shares = rule([sharers]);
  const shown: [Uint8Array, UnitMeasure[]][] = [
    [rule(sidesOf('who shared')), ['activeRate']],
    [shares, ['shares', 'clicks', 'botClicks']],
    [rule([own, few], shares), ['twistRate']],
    [rule(sidesOf('followers')), ['reach']],
    [rule(sidesOf('authors')), ['draftsDecided', 'hoursToDecide']],
    [rule(sidesOf('time')), ['timeUsed', 'timeReporters']],
    [
      Uint8Array.from(tree.ids, (id) => (truth.expected('people', id) >= threshold ? 1 : 0)),
      ['people', 'timePromised', 'timeGranted'],
    ],
  ];
  for (const [units, measures] of shown) {
    for (const id of tree.ids) {
      for (const measure of measures) {
        const figure = told.figures.get(id)?.get(measure);
        if (!figure) continue;
        findings.tried += 1;
        const isShown = units[tree.ids.indexOf(truth.toldAs(id))] === 1;
        if ((figure.kind === 'value') !== isShown)
          findings.found.push(`${measure} of ${id} in ${told.month} is ${figure.kind}`);
      }
    }
  }
}
