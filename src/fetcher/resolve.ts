import { lookup } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import type { Reach } from './addresses.ts';
import type { Target } from './target.ts';

export interface Answer {
  address: string;
  family: number;
}
export type Resolve = (hostname: string) => Promise<Answer[]>;

export const systemResolve: Resolve = (hostname) => lookup(hostname, { all: true });

/** Where the target is; null unless every address of its name may be connected to. Throws when there is none. */
export async function addressesOf(target: Target, reach: Reach, resolve: Resolve): Promise<Answer[] | null> {
  if (target.literal) return [{ address: target.literal, family: target.literal.includes(':') ? 6 : 4 }];
  const answers = await resolve(target.url.hostname);
  if (answers.length === 0) throw new Error('no address');
  return answers.every(({ address }) => reach.address(address, target.port)) ? answers : null;
}

/** Answers with the addresses that were checked, so that a name cannot mean another one when it is connected to. */
export function pinned(answers: readonly Answer[]): LookupFunction {
  return (_hostname, options, callback) => {
    const [first = { address: '', family: 4 }] = answers;
    if (options.all) callback(null, [...answers]);
    else callback(null, first.address, first.family);
  };
}
