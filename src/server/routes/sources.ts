import { z } from 'zod';
import { dismissEntry, entryDraft, inboxSummary, listEntries, restoreEntry } from '../../actions/inbox.ts';
import { readSource } from '../../actions/readSource.ts';
import { addLink, previewLink } from '../../actions/singleLinks.ts';
import { addSource, changeSource, checkSource, listSources, removeSource } from '../../actions/sources.ts';
import {
  entryDraftSchema,
  entrySchema,
  inboxQuerySchema,
  inboxSchema,
  inboxSummarySchema,
  linkPreviewQuerySchema,
  linkPreviewSchema,
  newLinkSchema,
  newSourceSchema,
  sourceChangeSchema,
  sourceCheckRequestSchema,
  sourceCheckSchema,
  sourceSchema,
  sourcesSchema,
} from '../contract/source.ts';
import { route } from '../route.ts';
import { idParams } from './params.ts';

const nothing = z.strictObject({});
const role = 'communicator';

const sources = [
  route({
    method: 'get',
    path: '/sources',
    summary: 'Feeds that are read for the inbox, and how the last reading went',
    role,
    response: sourcesSchema,
    handle: async ({ person, ports }) => ({ sources: await listSources(person, ports) }),
  }),
  route({
    method: 'post',
    path: '/sources',
    summary: 'Add a feed; it is read within a minute',
    role,
    body: newSourceSchema,
    response: sourceSchema,
    status: 201,
    handle: ({ person, body, ports }) => addSource(body, person, ports),
  }),
  route({
    method: 'post',
    path: '/sources/check',
    summary: 'See what an address holds before it is added',
    role,
    body: sourceCheckRequestSchema,
    response: sourceCheckSchema,
    handle: ({ person, body, ports }) => checkSource(body.url, person, ports),
  }),
  route({
    method: 'put',
    path: '/sources/:id',
    summary: 'Change, pause or resume a feed',
    role,
    params: idParams,
    body: sourceChangeSchema,
    response: sourceSchema,
    handle: ({ person, params, body, ports }) => changeSource(params.id, body, person, ports),
  }),
  route({
    method: 'delete',
    path: '/sources/:id',
    summary: 'Remove a feed and what waits from it',
    role,
    params: idParams,
    response: sourcesSchema,
    handle: async ({ person, params, ports }) => ({ sources: await removeSource(params.id, person, ports) }),
  }),
  route({
    method: 'post',
    path: '/sources/:id/read',
    summary: 'Read a feed now',
    role,
    params: idParams,
    body: nothing,
    response: sourceSchema,
    handle: ({ person, params, ports }) => readSource(params.id, person, ports),
  }),
];

const inbox = [
  route({
    method: 'get',
    path: '/inbox',
    summary: 'Entries of feeds and single links, newest found first',
    role,
    query: inboxQuerySchema,
    response: inboxSchema,
    handle: ({ person, query, ports }) => listEntries(query, person, ports),
  }),
  route({
    method: 'get',
    path: '/inbox/summary',
    summary: 'How much waits in the inbox',
    role,
    response: inboxSummarySchema,
    handle: ({ person, ports }) => inboxSummary(person, ports),
  }),
  route({
    method: 'post',
    path: '/inbox/links',
    summary: 'Put a single link into the inbox',
    role,
    body: newLinkSchema,
    response: entrySchema,
    status: 201,
    handle: ({ person, body, ports }) => addLink(body, person, ports),
  }),
  route({
    method: 'get',
    path: '/links/preview',
    summary: 'What a web page says of itself',
    role,
    query: linkPreviewQuerySchema,
    response: linkPreviewSchema,
    handle: ({ person, query, ports }) => previewLink(query.url, person, ports),
  }),
  route({
    method: 'get',
    path: '/inbox/:id/draft',
    summary: 'An item filled in from an entry',
    role,
    params: idParams,
    response: entryDraftSchema,
    handle: ({ person, params, ports }) => entryDraft(params.id, person, ports),
  }),
  route({
    method: 'post',
    path: '/inbox/:id/dismiss',
    summary: 'Put an entry aside',
    role,
    params: idParams,
    body: nothing,
    response: entrySchema,
    handle: ({ person, params, ports }) => dismissEntry(params.id, person, ports),
  }),
  route({
    method: 'post',
    path: '/inbox/:id/restore',
    summary: 'Take an entry back that was put aside',
    role,
    params: idParams,
    body: nothing,
    response: entrySchema,
    handle: ({ person, params, ports }) => restoreEntry(params.id, person, ports),
  }),
];

export const sourceRoutes = [...sources, ...inbox];
