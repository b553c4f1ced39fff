import { readCalendar } from '../../actions/calendar.ts';
import { readMix, settleMix } from '../../actions/mix.ts';
import { addTopic, changeTopic, deskTopics } from '../../actions/topics.ts';
import {
  calendarQuerySchema,
  calendarSchema,
  deskTopicSchema,
  deskTopicsSchema,
  mixChangeSchema,
  mixSchema,
  newTopicSchema,
  topicChangeSchema,
} from '../contract/planning.ts';
import { route } from '../route.ts';
import { idParams } from './params.ts';

/** What keeps the library alive: topics and their promises, the mix, the calendar. */
export const planningRoutes = [
  route({
    method: 'get',
    path: '/desk/topics',
    summary: 'Topics with what was promised of them and how they stand',
    role: 'communicator',
    response: deskTopicsSchema,
    handle: ({ person, ports }) => deskTopics(person, ports),
  }),
  route({
    method: 'post',
    path: '/topics',
    summary: 'Add a topic',
    role: 'communicator',
    body: newTopicSchema,
    response: deskTopicSchema,
    status: 201,
    handle: ({ person, body, ports }) => addTopic(body, person, ports),
  }),
  route({
    method: 'put',
    path: '/topics/:id',
    summary: 'Change a topic, its owner or its promise',
    role: 'communicator',
    params: idParams,
    body: topicChangeSchema,
    response: deskTopicSchema,
    handle: ({ person, params, body, ports }) => changeTopic(params.id, body, person, ports),
  }),
  route({
    method: 'get',
    path: '/desk/mix',
    summary: 'The content mix beside its plan',
    role: 'communicator',
    response: mixSchema,
    handle: ({ person, ports }) => readMix(person, ports),
  }),
  route({
    method: 'put',
    path: '/desk/mix',
    summary: 'Settle the plan for the content mix',
    role: 'communicator',
    body: mixChangeSchema,
    response: mixSchema,
    handle: ({ person, body, ports }) => settleMix(body, person, ports),
  }),
  route({
    method: 'get',
    path: '/desk/calendar',
    summary: 'What is coming, and where nothing is planned',
    role: 'communicator',
    query: calendarQuerySchema,
    response: calendarSchema,
    handle: ({ person, query, language, ports }) => readCalendar({ ...query, language }, person, ports),
  }),
];
