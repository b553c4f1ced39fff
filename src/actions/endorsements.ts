import type { Backing, Endorsement } from '../domain/backing.ts';
import { backersOf, holds, waitsForBacking } from '../domain/endorsement.ts';
import type { Member } from '../domain/member.ts';
import { backingRuleOf } from '../domain/policy.ts';
import { canAct } from '../domain/route.ts';
import type { Directory, Ports } from '../ports.ts';
import { everyDoc } from './change.ts';
import { readPolicy } from './policy.ts';

/** A backing that was given at some time: it may have run out. */
export type Given = Backing & { endorsement: Endorsement };

/** What another process wrote is seen after so long. */
const longestMs = 2_000;
/** Clocks of other processes may be off by as much. */
const skewMs = 60_000;
/** Whatever was dated otherwise, such as what was put back from a backup, is seen after so long. */
const everythingMs = 15 * 60_000;

interface Known {
  given: Map<string, Given>;
  /** The newest change that is in there. */
  until: string;
  readAt: number;
  /** When all of them were read. */
  wholeAt: number;
  reading: Promise<void> | null;
}

/** A broadcast asks for everybody it goes to, and there are few leaders: what they gave is held, and read on from there. */
const known = new WeakMap<Directory, Known>();

/** Every leader's endorsement by their id, run out or not. Throws `unavailable`. */
export async function givenEndorsements(ports: Ports): Promise<ReadonlyMap<string, Given>> {
  const held = known.get(ports.directory) ?? {
    given: new Map(),
    until: '',
    readAt: -longestMs,
    wholeAt: -everythingMs,
    reading: null,
  };
  known.set(ports.directory, held);
  if (performance.now() - held.readAt < longestMs) return held.given;
  held.reading ??= readOn(held, ports).finally(() => {
    held.reading = null;
  });
  await held.reading;
  return held.given;
}

async function readOn(held: Known, ports: Ports): Promise<void> {
  const began = performance.now();
  const whole = held.until === '' || began - held.wholeAt >= everythingMs;
  const since = whole ? '' : new Date(Date.parse(held.until) - skewMs).toISOString();
  // Fans out: a leader is a partition of their own.
  const where = [{ field: 'updatedAt', op: '>=', value: since } as const];
  for await (const backing of everyDoc(ports.documents, 'backings', { where })) take(backing, held);
  held.readAt = began;
  if (whole) held.wholeAt = began;
}

function take(backing: Backing, held: Known): void {
  const { endorsement, id, updatedAt } = backing;
  // Written here while a reading was under way, which has seen it as it was before.
  if ((held.given.get(id)?.updatedAt ?? '') > updatedAt) return;
  if (endorsement) held.given.set(id, { ...backing, endorsement });
  if (updatedAt > held.until) held.until = updatedAt;
}

/** What this process has just written counts at once. */
export function rememberBacking(backing: Backing, ports: Ports): void {
  const held = known.get(ports.directory);
  if (held) take(backing, held);
}

/** Answers of a member whether their content cards wait for a leader's backing, as things stand now. */
export async function createBackingGate(ports: Ports): Promise<(member: Member) => boolean> {
  const rule = backingRuleOf(await readPolicy(ports));
  if (rule === 'never') return () => false;
  const given = await givenEndorsements(ports);
  const org = ports.directory.org();
  const now = ports.clock.now();
  return (member) => waitsForBacking(member, rule, (id) => given.get(id)?.endorsement, org, now);
}

/** The nearest endorsement that holds, of the person or a manager above them who is still there; null without one. */
export function nearestEndorsement(personId: string, ports: Ports): Promise<Given | null> {
  return firstOf(backersOf(personId, ports.directory.org()), ports);
}

/** The same, of the managers above alone. */
export function endorsementAbove(personId: string, ports: Ports): Promise<Given | null> {
  const above = ports.directory.org().chainOf(personId);
  return firstOf(
    above.map(({ id }) => id),
    ports,
  );
}

async function firstOf(backers: readonly string[], ports: Ports): Promise<Given | null> {
  const org = ports.directory.org();
  const now = ports.clock.now();
  const given = await givenEndorsements(ports);
  for (const id of backers) {
    const found = given.get(id);
    const leader = org.people.get(id);
    if (found && leader && canAct(leader) && holds(found.endorsement, now)) return found;
  }
  return null;
}
