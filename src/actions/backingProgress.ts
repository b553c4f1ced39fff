import { type Audience, isNamed } from '../domain/audience.ts';
import { type Backing, type BackingStep, settledSteps } from '../domain/backing.ts';
import { wasAsked } from '../domain/backingMessages.ts';
import { backersOf, type EndorsementState, holds, stateOf } from '../domain/endorsement.ts';
import { Refusal } from '../domain/errors.ts';
import type { Person } from '../domain/person.ts';
import { type BackingFirst, backingRuleOf } from '../domain/policy.ts';
import { rights } from '../domain/rights.ts';
import { canAct } from '../domain/route.ts';
import type { Ports } from '../ports.ts';
import { checkAudience } from './audience.ts';
import { everyDoc } from './change.ts';
import { readPolicy } from './policy.ts';
import { personRef } from './presentDraft.ts';
import type { PersonRef } from './views.ts';

/** How far one unit is. About its leader, in that role; nothing about who takes part. */
export interface BackingProgressRow {
  leader: PersonRef;
  department: string;
  /** The next leader up, if they are in the list. */
  managerId: string | null;
  /** Levels below the first in the list. */
  depth: number;
  settled: BackingStep[];
  state: EndorsementState;
  at: string | null;
  /** Whether a communicator has asked; told to communicators alone. */
  asked: boolean | null;
}

export interface BackingProgressView {
  scope: 'unit' | 'programme';
  /** Along the chart: each leader before those below them. At most 500. */
  rows: BackingProgressRow[];
  more: number;
  /** Units in all, with an endorsement that holds, begun, and with nothing yet. */
  units: number;
  endorsed: number;
  begun: number;
  untouched: number;
  /** Units that have settled each step, of `units`. */
  steps: Record<BackingStep, number>;
}

const mostRows = 500;

/** The whole programme for communicators; the own unit and those below it for leaders. Throws `forbidden`. */
export async function backingProgress(
  scope: 'unit' | 'programme',
  viewer: Person,
  ports: Ports,
): Promise<BackingProgressView> {
  const org = ports.directory.org();
  const may = scope === 'programme' ? rights.seeBacking(viewer) : rights.backUnit(viewer, org);
  if (!may) throw new Refusal('forbidden');
  const starts = scope === 'programme' ? org.roots : [viewer];
  const leaders = starts.flatMap((start) =>
    [org.people.get(start.id) ?? start, ...org.unitOf(start.id)].filter(
      ({ id }) => org.reportsOf(id).length > 0,
    ),
  );
  const backings = await everyBacking(ports);
  const depths = new Map<string, number>();
  const all = leaders.map((leader) => {
    const depth = (depths.get(leader.managerId ?? '') ?? -1) + 1;
    depths.set(leader.id, depth);
    return rowOf(leader, depth, backings.get(leader.id) ?? null, ports);
  });
  const mayAsk = rights.seeBacking(viewer);
  const rows = all.slice(0, mostRows).map((row) => (mayAsk ? row : { ...row, asked: null }));
  const endorsed = all.filter(({ state }) => state === 'valid' || state === 'soon').length;
  const untouched = all.filter(({ state, settled }) => state === 'none' && settled.length === 0).length;
  const done = (step: BackingStep) => all.filter(({ settled }) => settled.includes(step)).length;
  return {
    scope,
    rows,
    more: all.length - rows.length,
    units: all.length,
    endorsed,
    begun: all.length - endorsed - untouched,
    untouched,
    steps: {
      vision: done('vision'),
      values: done('values'),
      time: done('time'),
      guidelines: done('guidelines'),
      supporters: done('supporters'),
      example: done('example'),
    },
  };
}

/** Fans out: a leader is a partition of their own, and only those are there who have begun or were asked. */
async function everyBacking(ports: Ports): Promise<Map<string, Backing>> {
  const found = new Map<string, Backing>();
  for await (const backing of everyDoc(ports.documents, 'backings', {})) found.set(backing.id, backing);
  return found;
}

function rowOf(leader: Person, depth: number, backing: Backing | null, ports: Ports): BackingProgressRow {
  const { id, department } = leader;
  const endorsement = backing?.endorsement ?? null;
  return {
    leader: personRef(ports.directory.org(), id),
    department,
    managerId: depth === 0 ? null : leader.managerId,
    depth,
    settled: backing ? settledSteps(backing) : [],
    state: stateOf(endorsement, ports.clock.now()),
    at: endorsement?.at ?? null,
    asked: backing !== null && wasAsked(backing),
  };
}

/** Units that an audience reaches into and that have no backing yet, from the chart alone. */
export interface BackingGapView {
  rule: BackingFirst;
  units: number;
  /** The leaders of the largest of them; at most twenty. */
  leaders: { leader: PersonRef; department: string; asked: boolean }[];
  more: number;
}

const mostLeaders = 20;

/**
 * Who takes part makes no difference: everybody whom the audience names in the directory is looked at. Empty where
 * cards need no backing.
 */
export async function backingGap(audience: Audience, person: Person, ports: Ports): Promise<BackingGapView> {
  if (!rights.broadcast(person)) throw new Refusal('forbidden');
  await checkAudience(audience, ports);
  const rule = backingRuleOf(await readPolicy(ports));
  if (rule === 'never') return { rule, units: 0, leaders: [], more: 0 };
  const org = ports.directory.org();
  const now = ports.clock.now();
  const backings = await everyBacking(ports);
  const isBacking = (id: string) => {
    const endorsement = backings.get(id)?.endorsement ?? null;
    return rule === 'always' ? holds(endorsement, now) : endorsement !== null;
  };
  const missing = new Set<string>();
  for (const one of org.people.values()) {
    if (!canAct(one) || !isNamed(audience, one, org)) continue;
    const backers = backersOf(one.id, org);
    if (!backers.some(isBacking)) for (const id of backers) missing.add(id);
  }
  const leaders = [...missing].flatMap((id) => org.people.get(id) ?? []).filter(canAct);
  const sizes = new Map(leaders.map(({ id }) => [id, org.unitOf(id).length]));
  leaders.sort((a, b) => (sizes.get(b.id) ?? 0) - (sizes.get(a.id) ?? 0));
  const shown = leaders.slice(0, mostLeaders).map(({ id, department }) => {
    const backing = backings.get(id);
    return { leader: personRef(org, id), department, asked: backing !== undefined && wasAsked(backing) };
  });
  return { rule, units: missing.size, leaders: shown, more: leaders.length - shown.length };
}
