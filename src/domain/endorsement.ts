import type { Endorsement } from './backing.ts';
import type { Member } from './member.ts';
import type { Org } from './org.ts';
import type { BackingFirst } from './policy.ts';

/** `soon`: it still holds, and can be renewed. */
export const endorsementStates = ['none', 'valid', 'soon', 'over'] as const;
export type EndorsementState = (typeof endorsementStates)[number];

const dayMs = 86_400_000;
/** From so many days before the end it can be renewed, and its leader is told. */
export const renewalDays = 30;
/** Nobody is told any more of one that ran out longer ago than this. */
const tellingDays = 30;

/** A year to the day; of 29 February the last of the month. */
export function yearAfter(now: Date): Date {
  const next = new Date(now);
  next.setUTCFullYear(now.getUTCFullYear() + 1);
  // A leap day has rolled into March.
  if (next.getUTCMonth() !== now.getUTCMonth()) next.setUTCDate(0);
  return next;
}

export function stateOf(endorsement: Pick<Endorsement, 'until'> | null, now: Date): EndorsementState {
  if (!endorsement) return 'none';
  const left = Date.parse(endorsement.until) - now.getTime();
  if (left <= 0) return 'over';
  return left <= renewalDays * dayMs ? 'soon' : 'valid';
}

export function holds(endorsement: Pick<Endorsement, 'until'> | null, now: Date): boolean {
  return endorsement !== null && stateOf(endorsement, now) !== 'over';
}

/** Whether its leader is to be told of the end now: from a month before it to a month after. */
export function isNearEnd(endorsement: Pick<Endorsement, 'until'>, now: Date): boolean {
  const left = Date.parse(endorsement.until) - now.getTime();
  return left <= renewalDays * dayMs && left >= -tellingDays * dayMs;
}

/** Those whose backing counts for somebody, nearest first: themselves, if they lead others, and the managers above. */
export function backersOf(personId: string, org: Org): string[] {
  const above = org.chainOf(personId).map(({ id }) => id);
  return org.reportsOf(personId).length > 0 ? [personId, ...above] : above;
}

/**
 * Whether content cards wait for backing. `firstBroadcast`: until somebody above has ever stood behind the programme,
 * for whoever was never shown anything. `always`: as long as nobody above does now. Who is in nobody's unit waits for
 * nobody.
 */
export function waitsForBacking(
  member: Pick<Member, 'id' | 'sentThisWeek' | 'seenItems'>,
  rule: BackingFirst,
  endorsementOf: (leaderId: string) => Pick<Endorsement, 'until'> | undefined,
  org: Org,
  now: Date,
): boolean {
  if (rule === 'never') return false;
  if (rule === 'firstBroadcast' && !isNew(member)) return false;
  const backers = backersOf(member.id, org);
  if (backers.length === 0) return false;
  return !backers.some((id) => {
    const endorsement = endorsementOf(id);
    return endorsement !== undefined && (rule === 'firstBroadcast' || holds(endorsement, now));
  });
}

/** Whether this item is the first thing that is ever shown to them, also once it has been. */
export function isFirstItem(member: Pick<Member, 'sentThisWeek' | 'seenItems'>, itemId: string): boolean {
  const { seenItems = [] } = member;
  return isNew(member) || (seenItems.length > 0 && seenItems.every((id) => id === itemId));
}

/** Nothing was ever shown to them. */
export function isNew({ sentThisWeek, seenItems }: Pick<Member, 'sentThisWeek' | 'seenItems'>): boolean {
  return sentThisWeek.week === '' && (seenItems ?? []).length === 0;
}
