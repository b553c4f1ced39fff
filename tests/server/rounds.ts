import { cases } from './cases.ts';

/** The routes in rounds: in each at most one that is about the same noun, since one deed stands in another's way. */
export function rounds(): string[][] {
  const byNoun = Map.groupBy(Object.keys(cases), (name) => /^\w+ \/(?:me\/|desk\/)?([\w-]*)/.exec(name)?.[1]);
  const columns = [...byNoun.values()];
  const count = Math.max(...columns.map((names) => names.length));
  return Array.from({ length: count }, (_, round) => columns.flatMap((names) => names[round] ?? []));
}
