import { type Broadcast, isResting, totalTally } from '../domain/broadcast.ts';
import { progressCounts, retryable, secondsLeft, shownReasons } from '../domain/broadcastProgress.ts';
import { leaseId } from '../domain/lease.ts';
import type { Ports } from '../ports.ts';
import { personRef } from './presentDraft.ts';
import type { BroadcastView } from './views.ts';

/** A broadcast as every communicator sees it. */
export async function presentBroadcast(broadcast: Broadcast, ports: Ports): Promise<BroadcastView> {
  const { id, itemId, audience, sendAt, stop, passes, itemOver, refreshing, createdAt, finishedAt } =
    broadcast;
  const [item, lease] = await Promise.all([
    ports.documents.read('library', itemId, 'item'),
    ports.documents.read('dispatch', leaseId, leaseId),
  ]);
  const state = broadcast.state === 'preparing' && stop ? 'stopping' : broadcast.state;
  return {
    id,
    itemId,
    title: item?.doc.kind === 'item' ? item.doc.title : '',
    audience,
    createdBy: personRef(ports.directory.org(), broadcast.createdBy),
    state,
    sendAt,
    review: reviewOf(broadcast, ports),
    itemOver,
    stopped: stop?.why ?? null,
    held: lease?.doc.pause != null,
    waiting: state === 'sending' ? broadcast.waiting : null,
    updating: refreshing,
    ...figuresOf(broadcast, ports),
    passes: passes.length,
    createdAt,
    finishedAt,
  };
}

function reviewOf({ review }: Broadcast, ports: Ports): BroadcastView['review'] {
  if (!review) return null;
  const ref = (id: string) => personRef(ports.directory.org(), id);
  const { version, askedAt, asked, decision } = review;
  return {
    version,
    askedAt,
    asked: asked.map(ref),
    decision: decision && { ...decision, by: ref(decision.by) },
  };
}

type Figures = Pick<
  BroadcastView,
  'size' | 'fewerThan' | 'counts' | 'quiet' | 'reasons' | 'retryable' | 'secondsLeft' | 'paced'
>;

/**
 * How far it has come. Who takes part is told to nobody: of an audience smaller than the cohort threshold there is no
 * number, nor anything else from which one could be had. Whoever knows the one colleague in a unit of two would else
 * know what that colleague has chosen.
 */
function figuresOf(broadcast: Broadcast, ports: Ports): Figures {
  const { cohortThreshold, sendsPerSecond } = ports.programme;
  const { state, size, pace, wakeAt } = broadcast;
  const tally = totalTally(broadcast);
  const isCounted = !['review', 'returned', 'scheduled', 'cancelled', 'preparing'].includes(state);
  if (isCounted && size < cohortThreshold)
    return { ...noFigures, fewerThan: cohortThreshold, paced: pace !== null };
  const { deferred } = broadcast.closed.counts;
  // Of a few who sleep somebody could know who they are: they wait like others who are put off.
  const isQuiet = state === 'sending' && deferred >= cohortThreshold && wakeAt !== null;
  const isMoving = state === 'sending' && !isResting(broadcast);
  return {
    size,
    fewerThan: null,
    counts: progressCounts(broadcast),
    quiet: isQuiet ? { count: deferred, until: wakeAt } : null,
    reasons: shownReasons(tally.reasons, cohortThreshold),
    retryable: retryable(tally),
    secondsLeft: isMoving ? secondsLeft(tally.counts, sendsPerSecond, pace) : null,
    paced: pace !== null,
  };
}

const noFigures = {
  size: 0,
  counts: { queued: 0, sending: 0, sent: 0, failed: 0, deferred: 0, uncertain: 0, cancelled: 0 },
  quiet: null,
  reasons: [],
  // Trying again would tell that somebody said no.
  retryable: { failed: false, uncertain: false },
  secondsLeft: null,
};
