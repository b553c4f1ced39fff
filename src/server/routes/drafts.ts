import { z } from 'zod';
import { decideDraft, waitingForMe } from '../../actions/approvals.ts';
import {
  myDrafts,
  publishDraft,
  readDraft,
  saveDraft,
  startDraft,
  submitDraft,
  withdrawDraft,
} from '../../actions/drafts.ts';
import { networks } from '../../domain/network.ts';
import {
  decisionSchema,
  draftChangeSchema,
  draftSchema,
  draftsSchema,
  newDraftSchema,
  submitSchema,
} from '../contract/draft.ts';
import { shareSchema } from '../contract/share.ts';
import { route } from '../route.ts';
import { idParams } from './params.ts';

export const draftRoutes = [
  route({
    method: 'get',
    path: '/drafts',
    summary: 'My drafts, last changed first',
    response: draftsSchema,
    handle: async ({ person, ports }) => ({ drafts: await myDrafts(person, ports) }),
  }),
  route({
    method: 'get',
    path: '/approvals',
    summary: 'Drafts that wait for my decision, oldest first',
    response: draftsSchema,
    handle: async ({ person, ports }) => ({ drafts: await waitingForMe(person, ports) }),
  }),
  route({
    method: 'post',
    path: '/drafts',
    summary: 'Start a draft',
    body: newDraftSchema,
    response: draftSchema,
    status: 201,
    handle: ({ person, body, ports }) => startDraft(body, person, ports),
  }),
  route({
    method: 'get',
    path: '/drafts/:id',
    summary: 'One draft',
    params: idParams,
    response: draftSchema,
    handle: ({ person, params, ports }) => readDraft(params.id, person, ports),
  }),
  route({
    method: 'put',
    path: '/drafts/:id',
    summary: 'Save a draft; a changed text is a new revision',
    params: idParams,
    body: draftChangeSchema,
    response: draftSchema,
    handle: ({ person, params, body, ports }) => saveDraft(params.id, body, person, ports),
  }),
  route({
    method: 'post',
    path: '/drafts/:id/submit',
    summary: 'Ask the nearest manager who can act',
    params: idParams,
    body: submitSchema,
    response: draftSchema,
    handle: ({ person, params, body, ports }) => submitDraft(params.id, body, person, ports),
  }),
  route({
    method: 'post',
    path: '/drafts/:id/withdraw',
    summary: 'Withdraw a draft',
    params: idParams,
    body: z.strictObject({}),
    response: draftSchema,
    handle: ({ person, params, ports }) => withdrawDraft(params.id, person, ports),
  }),
  route({
    method: 'post',
    path: '/drafts/:id/decision',
    summary: 'Approve, return or decline the revision seen',
    params: idParams,
    body: decisionSchema,
    response: draftSchema,
    handle: ({ person, params, body, ports }) => decideDraft(params.id, body, person, ports),
  }),
  route({
    method: 'post',
    path: '/drafts/:id/publish',
    summary: 'Open the share of an approved draft',
    params: idParams,
    body: z.strictObject({ network: z.enum(networks).optional() }),
    response: shareSchema,
    status: 201,
    handle: ({ person, params, body, ports }) => publishDraft(params.id, body, person, ports),
  }),
];
