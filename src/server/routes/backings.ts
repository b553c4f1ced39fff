import { backingGap, backingProgress } from '../../actions/backingProgress.ts';
import {
  askLeader,
  endorse,
  readMyBacking,
  renewEndorsement,
  saveBackingStep,
  stepDown,
} from '../../actions/backings.ts';
import { listBackings } from '../../actions/backingViews.ts';
import { chooseMonthCards, readMonthCards } from '../../actions/leaderMonths.ts';
import { tidy } from '../../domain/audience.ts';
import {
  backingAskedSchema,
  backingGapRequestSchema,
  backingGapSchema,
  backingProgressSchema,
  backingStepSchema,
  backingsSchema,
  endorsementSchema,
  monthCardsSchema,
  myBackingSchema,
  supporterOfSchema,
} from '../contract/backing.ts';
import { type Route, route } from '../route.ts';
import { idParams } from './params.ts';

export const backingRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/backings',
    summary: 'Who backs the programme, in their own words',
    response: backingsSchema,
    handle: ({ person, ports }) => listBackings(person, ports),
  }),
  route({
    method: 'get',
    path: '/me/backing',
    summary: 'The own backing of somebody who leads others, as far as it is',
    response: myBackingSchema,
    handle: ({ person, ports }) => readMyBacking(person, ports),
  }),
  route({
    method: 'put',
    path: '/me/backing/step',
    summary: 'Settle one step of the own backing',
    body: backingStepSchema,
    response: myBackingSchema,
    handle: ({ person, body, ports }) => saveBackingStep(body, person, ports),
  }),
  route({
    method: 'post',
    path: '/me/backing/endorsement',
    summary: 'Stand behind the programme for a year, once every step is settled',
    body: endorsementSchema,
    response: myBackingSchema,
    handle: ({ person, body, ports }) => endorse(body, person, ports),
  }),
  route({
    method: 'post',
    path: '/me/backing/renewal',
    summary: 'Let the own words stand for another year',
    response: myBackingSchema,
    handle: ({ person, ports }) => renewEndorsement(person, ports),
  }),
  route({
    method: 'get',
    path: '/me/month-cards',
    summary: 'Whether the month of the own unit comes on a card',
    response: monthCardsSchema,
    handle: ({ person, ports }) => readMonthCards(person, ports),
  }),
  route({
    method: 'put',
    path: '/me/month-cards',
    summary: 'Choose whether it does',
    body: monthCardsSchema,
    response: monthCardsSchema,
    handle: ({ person, body, ports }) => chooseMonthCards(body, person, ports),
  }),
  route({
    method: 'post',
    path: '/backings/:id/step-down',
    summary: 'Be taken off this leader’s list of people to ask',
    params: idParams,
    response: supporterOfSchema,
    handle: async ({ person, params, ports }) => {
      await stepDown({ leaderId: params.id }, person, ports);
      return { ok: true } as const;
    },
  }),
  route({
    method: 'post',
    path: '/backings/:id/ask',
    summary: 'Ask this leader to take a look; one card, however many ask',
    role: 'communicator',
    params: idParams,
    response: backingAskedSchema,
    handle: ({ person, params, ports }) => askLeader(params.id, person, ports),
  }),
  route({
    method: 'get',
    path: '/backings/progress/unit',
    summary: 'How far backing is in the own unit and those below it',
    response: backingProgressSchema,
    handle: ({ person, ports }) => backingProgress('unit', person, ports),
  }),
  route({
    method: 'get',
    path: '/backings/progress/programme',
    summary: 'How far backing is, unit by unit',
    role: 'communicator',
    response: backingProgressSchema,
    handle: ({ person, ports }) => backingProgress('programme', person, ports),
  }),
  route({
    method: 'post',
    path: '/backings/gap',
    summary: 'Units of an audience that have no backing yet, by the chart alone',
    role: 'communicator',
    body: backingGapRequestSchema,
    response: backingGapSchema,
    handle: ({ person, body, ports }) => backingGap(tidy(body.audience), person, ports),
  }),
];
