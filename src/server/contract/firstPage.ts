import { z } from 'zod';
import { itemsSchema, topicsSchema } from './item.ts';
import { meSchema } from './me.ts';

/** Each part as its own path answers it: `/items` with the same query, `/topics` and `/me`. */
export const firstPageSchema = z
  .object({ items: itemsSchema, topics: topicsSchema, me: meSchema })
  .meta({ id: 'FirstPage' });
export type FirstPage = z.infer<typeof firstPageSchema>;
