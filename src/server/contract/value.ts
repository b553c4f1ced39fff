import { z } from 'zod';
import { personRefSchema } from './person.ts';

export {
  dearestClick,
  longestPriceSource,
  priceFault,
} from '../../domain/clickPrice.ts';
export { earnedValue } from '../../domain/earnedValue.ts';
export { isMedium, usualMedium } from '../../domain/utm.ts';

const priceSchema = z.strictObject({
  /** Per click, in units of the currency, with two decimals at most. */
  low: z.number(),
  high: z.number(),
  /** ISO 4217 */
  currency: z.string(),
  /** The day on which it was settled, `2026-11-26`. */
  settledOn: z.iso.date(),
  /** Where it comes from. */
  source: z.string(),
});

/** The `updatedAt` of what was changed; another one in the meantime is refused with `stale`. */
const basedOn = z.union([z.literal(''), z.iso.datetime()]);
const settled = { settledBy: personRefSchema.nullable(), updatedAt: z.string() };

export const priceViewSchema = z
  .object({ price: priceSchema.nullable(), ...settled })
  .meta({ id: 'ClickPrice' });
export type PriceView = z.infer<typeof priceViewSchema>;

export const priceChangeSchema = z
  .strictObject({ price: priceSchema.nullable(), basedOn })
  .meta({ id: 'ClickPriceChange' });
export type PriceChange = z.infer<typeof priceChangeSchema>;

const utm = {
  /** `utm_source`: the network. */
  source: z.boolean(),
  /** `utm_medium`: a fixed word; null leaves it out. */
  medium: z.string().nullable(),
  /** `utm_campaign`: the topic. */
  campaign: z.boolean(),
};

export const utmViewSchema = z.object({ ...utm, ...settled }).meta({ id: 'UtmRule' });
export type UtmView = z.infer<typeof utmViewSchema>;

export const utmChangeSchema = z.strictObject({ ...utm, basedOn }).meta({ id: 'UtmRuleChange' });
export type UtmChange = z.infer<typeof utmChangeSchema>;
