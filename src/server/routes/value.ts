import { settlePrice, showPrice } from '../../actions/clickPrice.ts';
import { settleUtm, showUtm } from '../../actions/utm.ts';
import { priceChangeSchema, priceViewSchema, utmChangeSchema, utmViewSchema } from '../contract/value.ts';
import { route } from '../route.ts';

export const valueRoutes = [
  route({
    method: 'get',
    path: '/price',
    summary: 'What a click is reckoned to cost elsewhere, for whoever sees figures',
    response: priceViewSchema,
    handle: ({ person, ports }) => showPrice(person, ports),
  }),
  route({
    method: 'put',
    path: '/price',
    summary: 'Settle the price of a click, or take it away',
    role: 'administrator',
    body: priceChangeSchema,
    response: priceViewSchema,
    handle: ({ person, body, ports }) => settlePrice(body, person, ports),
  }),
  route({
    method: 'get',
    path: '/utm',
    summary: 'The parameters that shared links get',
    role: 'administrator',
    response: utmViewSchema,
    handle: ({ person, ports }) => showUtm(person, ports),
  }),
  route({
    method: 'put',
    path: '/utm',
    summary: 'Settle the parameters that shared links get',
    role: 'administrator',
    body: utmChangeSchema,
    response: utmViewSchema,
    handle: ({ person, body, ports }) => settleUtm(body, person, ports),
  }),
];
