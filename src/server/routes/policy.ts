import { changePolicy, presentPolicy, readPolicy } from '../../actions/policy.ts';
import { policyChangeSchema, policySchema } from '../contract/policy.ts';
import { route } from '../route.ts';

export const policyRoutes = [
  route({
    method: 'get',
    path: '/policy',
    summary: 'The rules for approval',
    response: policySchema,
    handle: async ({ ports }) => presentPolicy(await readPolicy(ports), ports),
  }),
  route({
    method: 'put',
    path: '/policy',
    summary: 'Settle the rules for approval',
    role: 'administrator',
    body: policyChangeSchema,
    response: policySchema,
    handle: async ({ person, body, ports }) => presentPolicy(await changePolicy(body, person, ports), ports),
  }),
];
