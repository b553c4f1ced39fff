import { z } from 'zod';
import { readMe } from '../../actions/me.ts';
import { changeSettings, join, leave, readSettings } from '../../actions/members.ts';
import { answerPulse, readOwnPulse } from '../../actions/pulse.ts';
import { markPosted, undoShare } from '../../actions/shareChange.ts';
import { sayFigures } from '../../actions/shareFigures.ts';
import { myShares } from '../../actions/shareViews.ts';
import { readOwnTime, sayTimeUsed } from '../../actions/timeUse.ts';
import { meSchema } from '../contract/me.ts';
import { joinSchema, settingsChangeSchema, settingsSchema } from '../contract/person.ts';
import { ownPulseSchema, pulseAnswerSchema } from '../contract/pulse.ts';
import { postedSchema, shareFiguresSchema, shareSchema, sharesSchema } from '../contract/share.ts';
import { ownTimeSchema, timeUsedSchema } from '../contract/time.ts';
import { route } from '../route.ts';
import { idParams } from './params.ts';

export const meRoutes = [
  route({
    method: 'get',
    path: '/me',
    summary: 'Who I am here',
    response: meSchema,
    handle: ({ person, ports }) => readMe(person, ports),
  }),
  route({
    method: 'post',
    path: '/me/join',
    summary: 'Join the programme',
    body: joinSchema,
    response: settingsSchema,
    handle: ({ person, body, ports }) => join({ ...body, channel: 'tab' }, person, ports),
  }),
  route({
    method: 'post',
    path: '/me/leave',
    summary: 'Leave the programme',
    body: z.strictObject({}),
    response: settingsSchema,
    handle: ({ person, language, ports }) => leave({ language, channel: 'tab' }, person, ports),
  }),
  route({
    method: 'get',
    path: '/me/time',
    summary: 'Time that is set aside for me, and what I say I have used of it this week',
    response: ownTimeSchema,
    handle: ({ person, ports }) => readOwnTime(person, ports),
  }),
  route({
    method: 'put',
    path: '/me/time',
    summary: 'Say what I have used this week, or take it back',
    body: timeUsedSchema,
    response: ownTimeSchema,
    handle: ({ person, body, ports }) => sayTimeUsed(body, person, ports),
  }),
  route({
    method: 'get',
    path: '/me/pulse',
    summary: 'Whether I may say this quarter how voluntary it feels',
    response: ownPulseSchema,
    handle: ({ person, ports }) => readOwnPulse(person, ports),
  }),
  route({
    method: 'put',
    path: '/me/pulse',
    summary: 'Say how voluntary it feels, once a quarter; counted without a name',
    body: pulseAnswerSchema,
    response: ownPulseSchema,
    handle: ({ person, body, ports }) => answerPulse(body, person, ports),
  }),
  route({
    method: 'get',
    path: '/me/settings',
    summary: 'My own settings',
    response: settingsSchema,
    handle: ({ person, ports }) => readSettings(person, ports),
  }),
  route({
    method: 'patch',
    path: '/me/settings',
    summary: 'Change my own settings',
    body: settingsChangeSchema,
    response: settingsSchema,
    handle: ({ person, body, ports }) => changeSettings(body, person, ports),
  }),
  route({
    method: 'get',
    path: '/me/shares',
    summary: 'My own shares with my own numbers',
    response: sharesSchema,
    handle: async ({ person, ports }) => ({ shares: await myShares(person, ports) }),
  }),
  route({
    method: 'post',
    path: '/me/shares/:id/posted',
    summary: 'Say that a share of mine was posted, or that it was not after all',
    params: idParams,
    body: postedSchema,
    response: shareSchema,
    handle: ({ person, params, body, ports }) => markPosted(params.id, body, person, ports),
  }),
  route({
    method: 'put',
    path: '/me/shares/:id/figures',
    summary: 'Write down what the network shows of a share of mine',
    params: idParams,
    body: shareFiguresSchema,
    response: shareSchema,
    handle: ({ person, params, body, ports }) => sayFigures(params.id, body, person, ports),
  }),
  route({
    method: 'post',
    path: '/me/shares/:id/undo',
    summary: 'Take back a share that was opened by mistake, within a day',
    params: idParams,
    body: z.strictObject({}),
    response: sharesSchema,
    handle: async ({ person, params, ports }) => {
      await undoShare(params.id, person, ports);
      return { shares: await myShares(person, ports) };
    },
  }),
];
