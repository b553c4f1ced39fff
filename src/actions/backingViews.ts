import {
  type Backing,
  type BackingStep,
  type Endorsement,
  nextStep,
  settledSteps,
} from '../domain/backing.ts';
import { wasAsked } from '../domain/backingMessages.ts';
import { type EndorsementState, holds, stateOf } from '../domain/endorsement.ts';
import type { LocalText } from '../domain/localText.ts';
import type { Language, Person } from '../domain/person.ts';
import { canAct } from '../domain/route.ts';
import type { Ports } from '../ports.ts';
import { type Given, givenEndorsements, nearestEndorsement } from './endorsements.ts';
import { listGuidelines } from './guidelines.ts';
import { personRef } from './presentDraft.ts';
import type { PersonRef } from './views.ts';

export interface GuidelineName {
  id: string;
  title: Record<Language, string>;
}

/** What a leader stands for, as everybody reads it. No figure about people is in it. */
export interface BackingView {
  leader: PersonRef;
  department: string;
  words: LocalText;
  firstAt: string;
  at: string;
  until: string;
  renewed: boolean;
  vision: LocalText;
  values: LocalText;
  minutesPerWeek: number;
  guidelines: { chosen: GuidelineName[]; additions: LocalText };
  supporters: PersonRef[];
  example: { text: string; url: string | null } | null;
}

/** A leader's own, also while it is being made. */
export interface MyBackingView {
  leader: PersonRef;
  department: string;
  parts: Backing['parts'];
  settled: BackingStep[];
  next: BackingStep | null;
  endorsement: Endorsement | null;
  state: EndorsementState;
  /** What is sent back with the next change. */
  updatedAt: string;
  /** Whom a communicator has asked for it. */
  asked: boolean;
  options: {
    guidelines: GuidelineName[];
    /** Managers who can be named, the nearest first, and those who are; at most 200. */
    supporters: PersonRef[];
    moreSupporters: number;
  };
}

const mostNamed = 200;

export async function presentMine(backing: Backing, leader: Person, ports: Ports): Promise<MyBackingView> {
  const org = ports.directory.org();
  const candidates = supportersIn(leader, ports);
  const named = backing.parts.supporters ?? [];
  const shown = [...new Set([...named, ...candidates.slice(0, mostNamed)])];
  return {
    leader: personRef(org, leader.id),
    department: leader.department,
    parts: backing.parts,
    settled: settledSteps(backing),
    next: nextStep(backing),
    endorsement: backing.endorsement,
    state: stateOf(backing.endorsement, ports.clock.now()),
    updatedAt: backing.updatedAt,
    asked: wasAsked(backing),
    options: {
      guidelines: await guidelineNames(ports),
      supporters: shown.map((id) => personRef(org, id)),
      moreSupporters: Math.max(0, candidates.length - mostNamed),
    },
  };
}

/** The leader and the managers of the unit who can act, level by level. */
export function supportersIn(leader: Person, ports: Ports): string[] {
  const org = ports.directory.org();
  const found: string[] = [leader.id];
  let level = [leader.id];
  while (level.length > 0) {
    const below = level.flatMap((id) => org.reportsOf(id)).filter(({ id }) => org.reportsOf(id).length > 0);
    found.push(...below.filter(canAct).map(({ id }) => id));
    level = below.map(({ id }) => id);
  }
  return found;
}

export function isSupporter(id: string, leaderId: string, ports: Ports): boolean {
  const org = ports.directory.org();
  const person = org.people.get(id);
  if (!person || !canAct(person)) return false;
  return id === leaderId || (org.leads(leaderId, id) && org.reportsOf(id).length > 0);
}

async function guidelineNames(ports: Ports): Promise<GuidelineName[]> {
  return (await listGuidelines(ports)).map(({ id, text }) => ({
    id,
    title: { da: text.da.title, en: text.en.title },
  }));
}

function present(given: Given, names: readonly GuidelineName[], ports: Ports): BackingView {
  const org = ports.directory.org();
  const { id, parts, endorsement } = given;
  const { words, firstAt, at, until } = endorsement;
  const chosen = names.filter((name) => parts.guidelines?.chosen.includes(name.id));
  const supporters = (parts.supporters ?? []).filter((one) => isSupporter(one, id, ports));
  return {
    leader: personRef(org, id),
    department: org.people.get(id)?.department ?? '',
    words,
    firstAt,
    at,
    until,
    renewed: firstAt !== at,
    vision: parts.vision ?? {},
    values: parts.values ?? {},
    minutesPerWeek: parts.time ?? 0,
    guidelines: { chosen, additions: parts.guidelines?.additions ?? {} },
    supporters: supporters.map((one) => personRef(org, one)),
    example: parts.example,
  };
}

/** The nearest endorsement that holds above this person, or their own; null without one. */
export async function backingFor(personId: string, ports: Ports): Promise<BackingView | null> {
  const given = await nearestEndorsement(personId, ports);
  return given && present(given, await guidelineNames(ports), ports);
}

const mostListed = 300;

/**
 * Every endorsement that holds, for everybody: those above the reader first, nearest first, then the others, the newest
 * first.
 */
export async function listBackings(
  viewer: Person,
  ports: Ports,
): Promise<{ mine: BackingView[]; others: BackingView[]; more: number }> {
  const org = ports.directory.org();
  const now = ports.clock.now();
  const names = await guidelineNames(ports);
  const all = [...(await givenEndorsements(ports)).values()].filter(({ id, endorsement }) => {
    const leader = org.people.get(id);
    return leader && canAct(leader) && org.reportsOf(id).length > 0 && holds(endorsement, now);
  });
  const above = [viewer.id, ...org.chainOf(viewer.id).map(({ id }) => id)];
  const mine = above.flatMap((id) => all.filter((given) => given.id === id));
  const others = all.filter(({ id }) => !above.includes(id));
  others.sort((a, b) => (a.endorsement.at < b.endorsement.at ? 1 : -1));
  const shown = (list: readonly Given[]) => list.map((given) => present(given, names, ports));
  return {
    mine: shown(mine),
    others: shown(others.slice(0, mostListed)),
    more: Math.max(0, others.length - mostListed),
  };
}
