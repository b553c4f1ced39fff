import { type PulseTally, pulseAnswers, quartersBefore } from '../../../src/domain/pulse.ts';
import type { BuiltOn } from '../../../src/server/contract/post.ts';
import type { Findings } from './attacks.ts';
import type { Answer } from './door.ts';
import type { Draw } from './draw.ts';
import type { Told } from './told.ts';

/** What was answered in the last quarters: by few, by many, of one mind and of two. */
export function drawTallies(now: Date, draw: Draw): PulseTally[] {
  return quartersBefore(now, 6).map((id) => {
    const most = [3, 6, 12][draw(3)] ?? 0;
    const [one = 0, two = 0, three = 0, four = 0, five = 0] = pulseAnswers.map(() => draw(most));
    return { id, counts: { 1: one, 2: two, 3: three, 4: four, 5: five } };
  });
}

/** Those who find it voluntary, and those who do not: what is told of a quarter tells of both. */
export function pulseAgainstTallies(
  { pulse }: Told,
  tallies: readonly PulseTally[],
  threshold: number,
  findings: Findings,
): void {
  for (const { quarter, voluntary, answered } of pulse?.quarters ?? []) {
    const counts = tallies.find(({ id }) => id === quarter)?.counts;
    const yes = counts ? counts[4] + counts[5] : 0;
    const no = counts ? counts[1] + counts[2] + counts[3] : 0;
    findings.tried += 1;
    if (voluntary.kind !== 'value' && answered.kind !== 'value') continue;
    const isRight =
      voluntary.kind === 'value' && answered.kind === 'value' && answered.value === yes + no
        ? Math.abs(voluntary.value - yes / (yes + no)) < 1e-9
        : false;
    if (!isRight || yes < threshold || no < threshold)
      findings.found.push(`${quarter}: ${yes} and ${no} of those who answered`);
  }
}

/** What authors read of their own posts is what communicators read of the item, and nothing more. */
export function builtOnAgainstTold(answers: readonly Answer[], told: Told, findings: Findings): void {
  for (const { path, as, status, body } of answers) {
    if (path !== '/me/built-on' || status !== 200) continue;
    for (const { itemId, month, people } of (body as BuiltOn).items) {
      const item = told.months.get(month)?.works?.items.find(({ key }) => key === itemId);
      findings.tried += 1;
      if (item?.people !== people) findings.found.push(`${as} reads ${people} of ${itemId} in ${month}`);
    }
  }
}
