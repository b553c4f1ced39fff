import { randomBytes } from 'node:crypto';
import { randomOf } from '../peers/connector/random.ts';

/** FAULT_SEED of the environment, or a new one; printed, so that a run that failed can be had again. */
export function seedOf(test: string): { seed: string; random: () => number } {
  const seed = process.env.FAULT_SEED ?? randomBytes(4).toString('hex');
  console.log(`${test}: FAULT_SEED=${seed}`);
  return { seed, random: randomOf(seed, test) };
}
