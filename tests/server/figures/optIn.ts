import { combinations } from '../../domain/combinations.ts';
import type { Findings } from './attacks.ts';
import type { Told } from './told.ts';
import type { Truth } from './truth.ts';

/**
 * (d) The same people are counted month after month, so that months taken from one another leave whoever came, went or
 * changed their mind: nobody, or enough.
 */
export function monthFromMonth(
  told: Told,
  truths: ReadonlyMap<string, Truth>,
  threshold: number,
  findings: Findings,
): void {
  const months = new Map<string, number>();
  for (const { programme } of told.months.values())
    if (programme?.optedInRate.kind === 'value' && programme.optedInAsOf)
      months.set(programme.optedInAsOf, programme.optedInRate.value);
  const counted = [...months].map(([month, value]) => {
    const census = truths.get(month)?.facts.census ?? { rows: [], days: 0, last: '' };
    const present = census.rows.filter(({ last, days }) => last === census.last && days > 0);
    const states = new Map(present.map(({ id, joined }) => [id, joined]));
    const joined = [...states].filter(([, is]) => is).length;
    if (Math.abs(joined / states.size - value) > 1e-9) findings.found.push(`${month} is told as ${value}`);
    return states;
  });
  const everybody = new Set(counted.flatMap((states) => [...states.keys()]));
  for (const factors of combinations(counted.length)) {
    const sumOf = (id: string, is: boolean) =>
      factors.reduce((sum, factor, at) => sum + (counted[at]?.get(id) === is ? factor : 0), 0);
    const left = [...everybody].filter((id) => sumOf(id, true) !== 0 || sumOf(id, false) !== 0).length;
    findings.tried += 1;
    if (left > 0 && left < threshold)
      findings.found.push(`${left} are left of ${[...months.keys()]} taken ${factors} times`);
  }
}
