import { findPeople } from '../../actions/people.ts';
import { peopleQuerySchema, peopleSchema } from '../contract/people.ts';
import { route } from '../route.ts';

export const peopleRoutes = [
  route({
    method: 'get',
    path: '/people',
    summary: 'Colleagues by words of their name, title and department, at most ten',
    query: peopleQuerySchema,
    response: peopleSchema,
    handle: async ({ query, ports }) => ({ people: findPeople(query.q, ports) }),
  }),
];
