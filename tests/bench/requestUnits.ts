import { usualScenario } from '../faults/simulation/scenarios.ts';
import { simulated } from './simulated.ts';

const recipients = 1_000;

/** What a thousand sends cost on Cosmos DB, over the wire, at Microsoft's prices by size; the dearest first. */
export async function requestUnits(): Promise<{ line: string; problems: string[] }> {
  const { latency } = usualScenario().plan;
  const plan = latency ? { latency } : {};
  const { charges, states } = await simulated({ store: 'cosmos', people: recipients, recipients, plan });
  const isRight = states.sent === recipients;
  return {
    line: `request units per 1,000 sends on Cosmos DB: ${dearest(charges)}`,
    problems: isRight ? [] : [`Cosmos DB: the store says ${JSON.stringify(states)}`],
  };
}

/** `22,871 = members replace 10,010 + chunks replace 6,937 + … + others 1,024` */
export function dearest(charges: Readonly<Record<string, number>>, shown = 6): string {
  const sorted = Object.entries(charges).sort(([, a], [, b]) => b - a);
  const sum = (some: typeof sorted) => some.reduce((total, [, charge]) => total + charge, 0);
  const others: [string, number] = ['others', sum(sorted.slice(shown))];
  const parts = [...sorted.slice(0, shown), ...(sorted.length > shown ? [others] : [])];
  return `${whole(sum(sorted))} = ${parts.map(([name, charge]) => `${name} ${whole(charge)}`).join(' + ')}`;
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}
