import type { BroadcastView } from '../../../src/server/contract/broadcast.ts';

type Counts = BroadcastView['counts'];

/** Recipients by what became of them, in the order they are shown. They add up to the size. */
export function figuresOf({ counts, quiet }: Pick<BroadcastView, 'counts' | 'quiet'>) {
  const later = Math.min(quiet?.count ?? 0, counts.deferred);
  return [
    ['sent', counts.sent],
    ['left', counts.queued + counts.sending],
    ['later', later],
    ['deferred', counts.deferred - later],
    ['failed', counts.failed],
    ['uncertain', counts.uncertain],
    ['cancelled', counts.cancelled],
  ] as const;
}

/** Recipients that have reached an end, whichever it is. */
export function handledOf({ sent, failed, uncertain }: Counts): number {
  return sent + failed + uncertain;
}

/** Null while the size is not known yet. */
export function shareOf({ counts, size, state }: BroadcastView): number | null {
  if (size > 0) return handledOf(counts) / size;
  return state === 'done' || state === 'stopped' ? 1 : null;
}

type State = BroadcastView['state'];
export type BegunState = Exclude<State, 'review' | 'returned' | 'scheduled' | 'cancelled'>;

/** Whether the recipients have been looked for; before that there is no progress to speak of. */
export function hasBegun(state: State): state is BegunState {
  return state !== 'review' && state !== 'returned' && state !== 'scheduled' && state !== 'cancelled';
}

/** Whether the person is one of those whose yes it waits for. */
export function isAsked({ createdBy, review }: BroadcastView, personId: string | undefined): boolean {
  return createdBy.id !== personId && (review?.asked.some(({ id }) => id === personId) ?? false);
}

/** The groups of the list, in its order. */
export const groupNames = ['review', 'scheduled', 'moving', 'over'] as const;
type GroupName = (typeof groupNames)[number];

const groupOf: Record<State, GroupName> = {
  review: 'review',
  scheduled: 'scheduled',
  preparing: 'moving',
  sending: 'moving',
  stopping: 'moving',
  stopped: 'over',
  done: 'over',
  returned: 'over',
  cancelled: 'over',
};

/** By what has to be done about them; what is planned stands in the order in which it leaves, all else as it came. */
export function grouped(broadcasts: readonly BroadcastView[]): Map<GroupName, BroadcastView[]> {
  const groups = Map.groupBy(broadcasts, ({ state }) => groupOf[state]);
  groups.get('scheduled')?.sort((a, b) => ((a.sendAt ?? '') < (b.sendAt ?? '') ? -1 : 1));
  return groups;
}

const minute = 60;
const hour = 3_600;

/**
 * How long it will take, in words that do not promise more than is known: `least` where nothing has been measured
 * yet, and where some wait for Teams. Null when it does not move, and when the least is less than can be said.
 */
export function timeLeft({ secondsLeft, paced, held, counts }: BroadcastView) {
  if (secondsLeft === null || held) return null;
  const isOpen = counts.deferred > 0 || !paced;
  if (secondsLeft < minute) return isOpen ? null : ({ name: 'underMinute', count: 1 } as const);
  // At least is rounded down and about is rounded up, so that neither says more than is so.
  const whole = isOpen ? Math.floor : Math.ceil;
  const certainty = isOpen ? 'least' : 'about';
  if (secondsLeft < 2 * hour) {
    return { name: `${certainty}Minutes`, count: whole(secondsLeft / minute) } as const;
  }
  return { name: `${certainty}Hours`, count: whole((secondsLeft / hour) * 2) / 2 } as const;
}

const reasons = [
  'blocked',
  'uninstalled',
  'gone',
  'tooBig',
  'badCard',
  'declined',
  'notBacked',
  'expired',
  'unknownPerson',
  'throttled',
  'rejected',
] as const;

/** The name of a reason that there are words for; any other is one of the others. */
export function reasonOf(reason: string) {
  return reasons.find((known) => known === reason) ?? 'other';
}
