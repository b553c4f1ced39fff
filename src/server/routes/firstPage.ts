import { listTopics } from '../../actions/items.ts';
import { readMe } from '../../actions/me.ts';
import { searchItems } from '../../actions/searchItems.ts';
import { firstPageSchema } from '../contract/firstPage.ts';
import { itemQuerySchema } from '../contract/item.ts';
import { route } from '../route.ts';
import { itemSearchOf } from './itemSearch.ts';

export const firstPageRoutes = [
  route({
    method: 'get',
    path: '/me/first-page',
    summary: 'What the tab opens with, in one answer',
    query: itemQuerySchema,
    response: firstPageSchema,
    handle: async ({ query, person, ports }) => {
      const [items, topics, me] = await Promise.all([
        searchItems(itemSearchOf(query), person, ports),
        listTopics(ports),
        readMe(person, ports),
      ]);
      return { items, topics: { topics }, me };
    },
  }),
];
