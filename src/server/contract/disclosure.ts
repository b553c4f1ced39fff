import { z } from 'zod';
import { disclosureLevels, situations } from '../../domain/disclosure.ts';
import { personRefSchema } from './person.ts';

export { disclosureLevels, situations } from '../../domain/disclosure.ts';
export { defaultDisclosures } from '../../domain/disclosureDefaults.ts';
export { sourceIn } from '../../domain/disclosureSources.ts';
export { isRewardStrictest, longestSource } from '../../domain/disclosureTable.ts';

const level = z.enum(disclosureLevels);
const row = {
  /** The country's code, `EU` for the rest of EU and EEA, `*` for everywhere else. */
  id: z.string().min(1).max(10),
  countries: z.array(z.string().max(10)).max(60),
  levels: z.strictObject({
    own: level,
    ownProduct: level,
    asked: level,
    askedProduct: level,
    rewarded: level,
  }),
  /** Where it is written. */
  source: z.string(),
  /** The day on which it was last looked up, `2026-11-26`; null while nobody has. */
  checked: z.iso.date().nullable(),
};

export const disclosureTableSchema = z
  .object({
    rows: z.array(
      z.object({
        ...row,
        /** Looked up more than a year ago, or never. */
        old: z.boolean(),
        /** Where it asks for less than the row it began as. */
        weakened: z.array(z.enum(situations)),
      }),
    ),
    settledBy: personRefSchema.nullable(),
    updatedAt: z.string(),
  })
  .meta({ id: 'DisclosureTable' });
export type DisclosureTableView = z.infer<typeof disclosureTableSchema>;
export type DisclosureRowView = DisclosureTableView['rows'][number];

export const disclosureChangeSchema = z
  .strictObject({
    rows: z.array(z.strictObject(row)),
    /** The `updatedAt` of what was changed; another one in the meantime is refused with `stale`. */
    basedOn: z.union([z.literal(''), z.iso.datetime()]),
  })
  .meta({ id: 'DisclosureChange' });
export type DisclosureChange = z.infer<typeof disclosureChangeSchema>;
