import type { z } from 'zod';
import type { ItemSearch } from '../../actions/searchItems.ts';
import type { itemQuerySchema } from '../contract/item.ts';

export function itemSearchOf({ followed, fresh, ...search }: z.output<typeof itemQuerySchema>): ItemSearch {
  return { ...search, followed: followed === 'true', fresh: fresh === 'true' };
}
