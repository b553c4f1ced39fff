import { describe } from 'vitest';
import { describeDocuments } from './contractDocuments.ts';
import { describePaging, describeTokens } from './contractPaging.ts';
import { describeQueries } from './contractQueries.ts';
import { describeRaces } from './contractRaces.ts';
import type { OpenStore } from './open.ts';

export const parts = {
  documents: describeDocuments,
  races: describeRaces,
  queries: describeQueries,
  paging: describePaging,
  tokens: describeTokens,
};

/** What every adapter of `Documents` promises. The same suite runs on all of them; `open` gives an empty store. */
export function describeContract(name: string, open: () => Promise<OpenStore>): void {
  describe(name, () => {
    for (const part of Object.values(parts)) part(open);
  });
}
