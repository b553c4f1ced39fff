import { broadcastReviewCard } from '../../bot/cards/broadcastReview.ts';
import { broadcastSummaryCard } from '../../bot/cards/broadcastSummary.ts';
import type { Card } from '../../bot/cards/parts.ts';
import type { BroadcastReviewCardView, BroadcastView } from '../../src/actions/views.ts';
import type { Language } from '../../src/domain/person.ts';
import { buildBroadcastView, buildContentView, buildItemView, buildRef } from './build.ts';

const kim = buildRef({ id: '18', displayName: 'Kim Kommunikatør' });
const zone = 'Europe/Copenhagen';
const tabUrl = 'https://teams.microsoft.com/l/entity/app/desk';
const none = { queued: 0, sending: 0, sent: 0, failed: 0, deferred: 0, uncertain: 0, cancelled: 0 };
const some = { ...none, queued: 3, sending: 2, sent: 9, failed: 1, deferred: 4, uncertain: 3 };
const half = { ...none, sent: 9, failed: 1, uncertain: 3, cancelled: 9 };

/** Broadcasts as they may stand when their card is looked at. */
export const broadcastStates: Record<string, Partial<BroadcastView>> = {
  done: {},
  preparing: { state: 'preparing', size: 0, counts: none },
  sending: { state: 'sending', size: 22, counts: some, secondsLeft: 60 },
  held: { state: 'sending', held: true, size: 22, counts: some },
  stopping: { state: 'stopping', stopped: 'cancelled', size: 22, counts: some },
  stopped: { state: 'stopped', stopped: 'cancelled', size: 22, counts: half },
  restored: { state: 'stopped', stopped: 'restored', held: true, size: 22, counts: half },
  uncertain: { size: 13, counts: { ...none, sent: 9, failed: 1, uncertain: 3 } },
  nobody: { size: 0, counts: none },
  scheduled: { state: 'scheduled', sendAt: '2026-12-01T08:00:00.000Z', size: 0, counts: none },
  quiet: {
    state: 'sending',
    size: 22,
    counts: { ...some, deferred: 4 },
    quiet: { count: 4, until: '2026-12-01T08:00:00.000Z' },
  },
  few: { size: 0, counts: none, fewerThan: 10 },
  over: { size: 0, counts: none, itemOver: true },
  large: { size: 1_234_567, counts: { ...none, sent: 1_234_564, failed: 2, uncertain: 1 } },
};

const decision = { by: kim, at: '2026-11-25T09:00:00.000Z', comment: '' };
const review = { version: 2, askedAt: '2026-11-24T09:00:00.000Z', asked: [kim], decision: null };
const approved = { ...review, decision: { ...decision, verdict: 'approve' as const } };
const returned = { ...review, decision: { ...decision, verdict: 'return' as const, comment: 'Billedet' } };
const sendAt = '2026-12-01T08:00:00.000Z';

/** Broadcasts that somebody else says yes to, as they may stand when their card is looked at. */
const reviewStates: Record<string, Partial<BroadcastReviewCardView> & { broadcast: BroadcastView }> = {
  asked: { broadcast: buildBroadcastView({ state: 'review', review }), mayDecide: true },
  'asked, later': {
    broadcast: buildBroadcastView({ state: 'review', review, sendAt }),
    mayDecide: true,
    names: null,
  },
  approved: { broadcast: buildBroadcastView({ state: 'sending', review: approved }) },
  'approved, mine': { broadcast: buildBroadcastView({ state: 'preparing', review: approved }), isMine: true },
  'scheduled, mine': {
    broadcast: buildBroadcastView({ state: 'scheduled', review: approved, sendAt }),
    isMine: true,
  },
  returned: { broadcast: buildBroadcastView({ state: 'returned', review: returned }) },
  'returned, mine': { broadcast: buildBroadcastView({ state: 'returned', review: returned }), isMine: true },
  'taken back': { broadcast: buildBroadcastView({ state: 'cancelled', review }) },
  waiting: { broadcast: buildBroadcastView({ state: 'review', review }), isMine: true },
};

function reviewCards(language: Language, said: (usual: string) => string): [string, Card][] {
  const names = {
    units: [said('Lars Holm'), said('Mette Krogh')],
    topics: [said('Klima')],
    roles: ['manager', 'employee', 'communicator'] as const,
    departments: [said('Salg')],
    languages: ['da', 'en'] as const,
    countries: ['DK', said('Nowhere')],
  };
  const usual = buildItemView();
  const content = buildContentView({
    item: buildItemView({ title: said(usual.title), why: said(usual.why), question: said(usual.question) }),
    topicName: said('Klima'),
  });
  const size = {
    size: 120,
    fewerThan: null,
    later: 40,
    laterUntil: sendAt,
    people: 200,
    review: 'needed' as const,
  };
  return Object.entries(reviewStates).map(([name, { broadcast, ...state }]) => {
    const by = { ...kim, displayName: said(kim.displayName) };
    const decided = broadcast.review?.decision;
    const view: BroadcastReviewCardView = {
      content,
      names: { ...names, roles: [...names.roles], languages: [...names.languages] },
      size: name === 'waiting' ? { ...size, size: null, fewerThan: 10 } : size,
      isMine: false,
      mayDecide: false,
      zone,
      tabUrl,
      ...state,
      broadcast: {
        ...broadcast,
        createdBy: by,
        review: broadcast.review && {
          ...broadcast.review,
          decision: decided ? { ...decided, by, comment: decided.comment && said(decided.comment) } : null,
        },
      },
    };
    return [`review ${name}`, broadcastReviewCard(view, language, name === 'asked' ? '29:17' : null)];
  });
}

export function broadcastCards(language: Language, said: (usual: string) => string): [string, Card][] {
  return [...summaryCards(language, said), ...reviewCards(language, said)];
}

function summaryCards(language: Language, said: (usual: string) => string): [string, Card][] {
  return Object.entries(broadcastStates).map(([name, state]) => {
    const broadcast = buildBroadcastView({ ...state, title: said('Varme') });
    const viewer = name === 'done' ? null : '29:17';
    return [`broadcast ${name}`, broadcastSummaryCard({ broadcast, zone, tabUrl }, language, viewer)];
  });
}
