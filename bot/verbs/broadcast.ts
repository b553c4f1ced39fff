import { z } from 'zod';
import { loadBroadcastReviewCard, loadBroadcastSummaryCard } from '../../src/actions/cards.ts';
import { reviewBroadcast } from '../../src/actions/reviewBroadcast.ts';
import { Refusal } from '../../src/domain/errors.ts';
import { rights } from '../../src/domain/rights.ts';
import { broadcastReviewCard } from '../cards/broadcastReview.ts';
import { broadcastSummaryCard } from '../cards/broadcastSummary.ts';
import type { Card } from '../cards/parts.ts';
import { textIn } from '../text/catalogue.ts';
import { defineVerb, id, type Press, revision } from './verb.ts';

const shown = z.strictObject({ broadcastId: id });
const decided = shown.extend({ version: revision, comment: z.string().trim().max(1000).default('') });

async function showReview({ broadcastId }: { broadcastId: string }, press: Press): Promise<Card> {
  const { person, language, userId, ports } = press;
  const view = await loadBroadcastReviewCard(broadcastId, person, language, ports);
  return broadcastReviewCard(view, language, userId);
}

function decide(verdict: 'approve' | 'return') {
  return defineVerb({
    schema: decided,
    run: async ({ broadcastId, version, comment }, press) => {
      await reviewBroadcast(broadcastId, { verdict, comment, version }, press.person, press.ports);
      return showReview({ broadcastId }, press);
    },
    current: showReview,
    explain: ({ code }, { language }) =>
      code === 'invalid' ? textIn(language).broadcast.review.needComment : null,
  });
}

export const broadcastVerbs = {
  'broadcast.show': defineVerb({
    schema: shown,
    run: async ({ broadcastId }, { person, language, userId, ports }) => {
      if (!rights.broadcast(person)) throw new Refusal('forbidden');
      const view = await loadBroadcastSummaryCard(broadcastId, person, ports);
      return broadcastSummaryCard(view, language, userId);
    },
  }),
  'broadcast.review': defineVerb({
    // A refresh on a client that sends the box along is still a refresh.
    schema: shown.extend({ comment: z.string().max(70_000).optional() }),
    run: showReview,
  }),
  'broadcast.approve': decide('approve'),
  'broadcast.return': decide('return'),
};
