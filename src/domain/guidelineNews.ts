import type { Guideline } from './guideline.ts';
import { versionIdOf } from './guideline.ts';
import type { Member } from './member.ts';
import { queued, withMessages } from './message.ts';

/**
 * The member with the card about this version in the outbox, once. What still waits to tell of an earlier version is
 * taken out, since the card shows what stands when it is made.
 */
export function withGuidelineNews(member: Member, guideline: Guideline, now: Date): Member {
  const id = `guidelineChanged:${versionIdOf(guideline)}`;
  if (member.outbox.some((message) => message.id === id)) return member;
  const outbox = member.outbox.filter(
    ({ kind, subject, state }) =>
      kind !== 'guidelineChanged' || subject !== guideline.id || (state !== 'queued' && state !== 'deferred'),
  );
  const message = queued(
    { id, kind: 'guidelineChanged', to: member.id, subject: guideline.id, priority: 'broadcast' },
    now,
  );
  return withMessages({ ...member, outbox }, [message]);
}

/** For how long nothing is sent unasked to somebody who has paused; null when they have not. */
export function pausedOver({ pausedUntil }: Member, now: Date): Date | null {
  return pausedUntil !== null && pausedUntil > now.toISOString() ? new Date(pausedUntil) : null;
}
