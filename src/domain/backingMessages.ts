import type { Backing } from './backing.ts';
import { holds, isNearEnd } from './endorsement.ts';
import { queued, withMessages } from './message.ts';

/** When a card may leave that nobody waits for: now, or at the end of the person's quiet hours. By person id. */
export type LeavingTimes = ReadonlyMap<string, Date>;

/** Names are told once the leader stands behind the programme, each once; again only after they had stepped down. */
export function tellSupporters(backing: Backing, now: Date, leaves: LeavingTimes): Backing {
  const { id: subject, endorsement, parts } = backing;
  if (!holds(endorsement, now)) return backing;
  const named = (parts.supporters ?? []).filter((id) => id !== subject);
  const cards = named.map((to) => {
    const id = `supporter:${to}:${backing.steppedDown[to] ?? 0}`;
    return queued({ id, kind: 'supporterNamed', to, subject }, leaves.get(to) ?? now);
  });
  return withMessages(backing, cards);
}

/** Asks the leader to take a look, once for each endorsement that is to come, however many ask. */
export function leaderAsked(backing: Backing, now: Date, leaves: LeavingTimes = new Map()): Backing {
  const { id } = backing;
  if (holds(backing.endorsement, now)) return backing;
  const message = { id: askedId(backing), kind: 'backingStep', to: id, subject: id } as const;
  return hasMessage(backing, message.id)
    ? backing
    : withMessages(backing, [queued(message, leaves.get(id) ?? now)]);
}

/** Whether the leader was asked for the endorsement that is to come. */
export function wasAsked(backing: Backing): boolean {
  return hasMessage(backing, askedId(backing));
}

function askedId({ endorsement }: Backing): string {
  return `backingStep:${endorsement?.until ?? 'first'}`;
}

/** Tells the leader that the year is nearly or just over: once for each year. */
export function endTold(backing: Backing, now: Date): Backing {
  const { id, endorsement } = backing;
  if (!endorsement || !isNearEnd(endorsement, now)) return backing;
  const message = { id: `over:${endorsement.until}`, kind: 'endorsementOver', to: id, subject: id } as const;
  return hasMessage(backing, message.id) ? backing : withMessages(backing, [queued(message, now)]);
}

function hasMessage({ outbox }: Backing, messageId: string): boolean {
  return outbox.some(({ id }) => id === messageId);
}
