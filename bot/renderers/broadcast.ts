import { loadBroadcastReviewCard, loadContentCard } from '../../src/actions/cards.ts';
import { broadcastReviewCard } from '../cards/broadcastReview.ts';
import { testCard } from '../cards/content.ts';
import { oneLine } from '../cards/plain.ts';
import { textIn } from '../text/catalogue.ts';
import type { Renderer } from './renderer.ts';

const broadcastReview: Renderer = async (id, { person, language, userId }, ports) => {
  const view = await loadBroadcastReviewCard(id, person, language, ports);
  const own = textIn(language).broadcast.review;
  const decision = view.broadcast.review?.decision;
  const summary =
    view.isMine && decision
      ? own.mine.summary[decision.verdict]
      : own.summary(oneLine(view.broadcast.createdBy.displayName, 80));
  return { card: broadcastReviewCard(view, language, userId), summary };
};

const contentTest: Renderer = async (id, { person, language }, ports) => {
  const view = await loadContentCard(id, person, language, ports);
  const summary = textIn(language).broadcast.testSummary(oneLine(view.item.title));
  return { card: testCard(view, language), summary };
};

export const broadcastRenderers = { broadcastReview, contentTest };
