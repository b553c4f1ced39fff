import { z } from 'zod';
import { itemFormats } from '../../domain/item.ts';

export { itemFormats } from '../../domain/item.ts';
export { daytimes } from '../../domain/shareTime.ts';
export { type WorksBy, worksBy } from '../../domain/whatWorks.ts';

/** Lower edges of bands: this many or more. Never an exact figure. */
const part = z
  .object({
    key: z.string(),
    /** People who shared it; null where its part of all shares is told instead. */
    people: z.number().int().nullable(),
    /** Clicks by people for each share; 0 says fewer than one, null that no link was counted. */
    clicks: z.number().int().nullable(),
  })
  .meta({ id: 'WorksPart' });
export type WorksPart = z.infer<typeof part>;

const month = z
  .object({
    month: z.string(),
    items: z.array(part),
    topic: z.array(part),
    format: z.array(part),
    /** By ISO weekday, where the sharer was. */
    weekday: z.array(part),
    daytime: z.array(part),
    /** `own` words, or `few` of them or none. */
    words: z.array(part),
    source: z.array(part),
  })
  .meta({ id: 'WorksMonth' });
export type WorksMonth = z.infer<typeof month>;

const item = z.object({
  id: z.string(),
  title: z.string(),
  topicId: z.string(),
  format: z.enum(itemFormats),
});

/** What works, closed months of the whole programme, oldest first, and which items have had their time. */
export const whatWorksSchema = z
  .object({
    threshold: z.number().int(),
    /** From how many people on an item is told of. */
    from: z.number().int(),
    collects: z.boolean(),
    months: z.array(month),
    items: z.array(item),
    /** Null until three months are told. */
    retiring: z.array(item.extend({ createdAt: z.string(), endsAt: z.string().nullable() })).nullable(),
  })
  .meta({ id: 'WhatWorks' });
export type WhatWorks = z.infer<typeof whatWorksSchema>;
