import { programmeInsight, unitInsight } from '../../actions/insight.ts';
import { libraryFreshness } from '../../actions/libraryFreshness.ts';
import { listUnits, orgSummary } from '../../actions/org.ts';
import { readPulse } from '../../actions/pulse.ts';
import { readWhatWorks } from '../../actions/whatWorks.ts';
import { insightQuerySchema, insightSchema, libraryFreshnessSchema } from '../contract/insight.ts';
import { orgSummarySchema, unitsSchema } from '../contract/person.ts';
import { pulseSchema } from '../contract/pulse.ts';
import { whatWorksSchema } from '../contract/whatWorks.ts';
import { route } from '../route.ts';

export const programmeRoutes = [
  route({
    method: 'get',
    path: '/org/summary',
    summary: 'The organisation as it was read',
    response: orgSummarySchema,
    handle: async ({ ports }) => orgSummary(ports),
  }),
  route({
    method: 'get',
    path: '/org/units',
    summary: 'Units that a broadcast can go to',
    role: 'communicator',
    response: unitsSchema,
    handle: async ({ ports }) => ({ units: listUnits(ports) }),
  }),
  route({
    method: 'get',
    path: '/insight/unit',
    summary: 'Figures about my own unit, or one within it',
    query: insightQuerySchema,
    response: insightSchema,
    handle: ({ query, person, ports }) => unitInsight(query, person, ports),
  }),
  route({
    method: 'get',
    path: '/insight/programme',
    summary: 'Figures about the programme, or a unit of it',
    query: insightQuerySchema,
    role: 'communicator',
    response: insightSchema,
    handle: ({ query, person, ports }) => programmeInsight(query, person, ports),
  }),
  route({
    method: 'get',
    path: '/insight/works',
    summary: 'What works, month by month, and which items have had their time',
    role: 'communicator',
    response: whatWorksSchema,
    handle: ({ person, ports }) => readWhatWorks(person, ports),
  }),
  route({
    method: 'get',
    path: '/insight/freshness',
    summary: 'How the library stands beside what was promised of its topics',
    response: libraryFreshnessSchema,
    handle: ({ person, ports }) => libraryFreshness(person, ports),
  }),
  route({
    method: 'get',
    path: '/insight/pulse',
    summary: 'How voluntary it feels, quarter by quarter, for the whole programme',
    response: pulseSchema,
    handle: ({ person, ports }) => readPulse(person, ports),
  }),
];
