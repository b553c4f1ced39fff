import { endAbsence, readAbsence, setAbsence } from '../../actions/absence.ts';
import { absencesSchema, newAbsenceSchema } from '../contract/absence.ts';
import { route } from '../route.ts';

export const absenceRoutes = [
  route({
    method: 'get',
    path: '/me/absence',
    summary: 'When I am away, and who stands in for me',
    response: absencesSchema,
    handle: ({ person, ports }) => readAbsence(person, ports),
  }),
  route({
    method: 'put',
    path: '/me/absence',
    summary: 'Say when I am away, and who stands in for me',
    body: newAbsenceSchema,
    response: absencesSchema,
    handle: ({ person, body, ports }) => setAbsence(body, person, ports),
  }),
  route({
    method: 'delete',
    path: '/me/absence',
    summary: 'I am here',
    response: absencesSchema,
    handle: ({ person, ports }) => endAbsence(person, ports),
  }),
];
