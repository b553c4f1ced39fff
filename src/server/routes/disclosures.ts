import { settleDisclosures, showDisclosures } from '../../actions/disclosures.ts';
import { disclosureChangeSchema, disclosureTableSchema } from '../contract/disclosure.ts';
import { route } from '../route.ts';

export const disclosureRoutes = [
  route({
    method: 'get',
    path: '/disclosures',
    summary: 'Where a post has to show the tie to the employer, by country and situation',
    response: disclosureTableSchema,
    handle: ({ ports }) => showDisclosures(ports),
  }),
  route({
    method: 'put',
    path: '/disclosures',
    summary: 'Settle the table',
    role: 'administrator',
    body: disclosureChangeSchema,
    response: disclosureTableSchema,
    handle: ({ person, body, ports }) => settleDisclosures(body, person, ports),
  }),
];
