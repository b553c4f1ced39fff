import { z } from 'zod';
import { itemFormats, itemSources } from '../../domain/item.ts';
import { socialNetworks } from '../../domain/network.ts';
import { languages } from '../../domain/person.ts';
import { idSchema } from './person.ts';

export const newSavedFilterSchema = z
  .strictObject({
    /** Made by the client, so that sending twice saves once. */
    id: idSchema,
    name: z.string().trim().min(1).max(60),
    filter: z.strictObject({
      q: z.string().trim().max(200).optional(),
      topic: idSchema.optional(),
      language: z.enum(languages).optional(),
      format: z.enum(itemFormats).optional(),
      source: z.enum(itemSources).optional(),
      network: z.enum(socialNetworks).optional(),
      followed: z.boolean().optional(),
      fresh: z.boolean().optional(),
    }),
  })
  .meta({ id: 'NewSavedFilter' });

export const savedFiltersSchema = z
  .object({ filters: z.array(newSavedFilterSchema) })
  .meta({ id: 'SavedFilters' });
export type SavedFilter = z.infer<typeof savedFiltersSchema>['filters'][number];
