import { z } from 'zod';
import { readMe } from '../../actions/me.ts';
import { changeSettings, join, leave, readSettings } from '../../actions/members.ts';
import { myShares } from '../../actions/shares.ts';
import { joinSchema, meSchema, settingsChangeSchema, settingsSchema } from '../contract/person.ts';
import { sharesSchema } from '../contract/share.ts';
import { route } from '../route.ts';

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
];
