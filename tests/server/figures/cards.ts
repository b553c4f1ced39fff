import { loadLeaderMonthCard } from '../../../src/actions/leaderMonths.ts';
import { isRefusal } from '../../../src/domain/errors.ts';
import type { Person } from '../../../src/domain/person.ts';
import { plotPath } from '../../../src/domain/plotAddress.ts';
import type { UnitMeasure } from '../../../src/domain/rollup.ts';
import { programmeUnit } from '../../../src/domain/unitTree.ts';
import type { Ports } from '../../../src/ports.ts';
import type { Findings } from './attacks.ts';
import type { Told } from './told.ts';

/** A leader's card and its picture say nothing that the answers of the routes do not. */
export async function cardAgainstTold(
  person: Person,
  told: Told,
  ports: Ports,
  findings: Findings,
): Promise<void> {
  const card = await loadLeaderMonthCard(null, person, ports).catch((error) => {
    if (isRefusal(error, 'forbidden', 'notFound')) return null;
    throw error;
  });
  const shown = card?.shown;
  if (!shown) return;
  const valueIn = (month: string, unit: string, measure: UnitMeasure) => {
    const figure = told.months.get(month)?.figures.get(unit)?.get(measure);
    return figure?.kind === 'value' ? figure.value : null;
  };
  const check = (is: boolean, how: string) => {
    findings.tried += 1;
    if (!is) findings.found.push(`card of ${person.id}: ${how}`);
  };
  const months = [...told.months.keys()].sort();
  const before = months[months.indexOf(shown.month) - 1] ?? '';
  for (const figure of shown.figures) {
    const { measure } = figure;
    check(valueIn(shown.month, person.id, measure) === figure.value, measure);
    check(
      figure.before === null || valueIn(before, person.id, measure) === figure.before,
      `${measure} before`,
    );
    check(
      figure.whole === null || valueIn(shown.month, programmeUnit, measure) === figure.whole,
      `${measure} of all`,
    );
  }
  const points = shown.bars?.points ?? [];
  for (const { month, value } of points)
    check(shown.bars !== null && valueIn(month, person.id, shown.bars.measure) === value, 'bars');
  const drawn = shown.bars ? plotPath(points.map(({ value }) => value)) : null;
  check((card.picture === null ? null : new URL(card.picture).pathname) === drawn, 'picture');
}
