import { type Absence, isAbsent } from './absence.ts';
import type { DraftStage } from './draft.ts';
import type { Org } from './org.ts';
import type { Person } from './person.ts';

/** Why somebody in the line was not asked. */
export type Obstacle = 'disabled' | 'guest' | 'ownText' | 'unreachable' | 'absent' | 'asked';
export interface PassedOver {
  id: string;
  why: Obstacle;
}

/** Why these people were asked; stored with the step, and checked again when they decide. */
export type RouteBasis =
  | { kind: 'nearestManager'; managerId: string }
  | { kind: 'deputy'; managerId: string; passedOver: PassedOver[] }
  | { kind: 'nextManagerUp'; managerId: string; passedOver: PassedOver[] }
  | { kind: 'communicators'; passedOver: PassedOver[] }
  | { kind: 'administrators'; passedOver: PassedOver[] }
  /** The policy names the communicators as the next to look. */
  | { kind: 'policy' }
  /** The expert whose words a mediated text carries. */
  | { kind: 'expert' };

export const routeBases = [
  'nearestManager',
  'deputy',
  'nextManagerUp',
  'communicators',
  'administrators',
  'policy',
  'expert',
] as const satisfies readonly RouteBasis['kind'][];

export interface Route {
  approverIds: string[];
  basis: RouteBasis;
}

/** What is known of people besides the chart. */
export interface Circumstances {
  now: Date;
  absenceOf: (id: string) => Absence | null;
  /** False for people whom Teams does not let us reach. */
  reachable: (id: string) => boolean;
}

export interface Asking {
  authorId: string;
  /** Who wrote the text, and who has answered an earlier stage. */
  excluded: ReadonlySet<string>;
  /** Who has been asked already and is not asked again. */
  asked?: ReadonlySet<string>;
}

/** The longest queue that is asked at once. */
const maxQueue = 100;
const maxDeputies = 5;

export function canAct(person: Person): boolean {
  return person.enabled && !person.guest;
}

function obstacleTo(person: Person, asking: Asking, around: Circumstances): Obstacle | null {
  if (!person.enabled) return 'disabled';
  if (person.guest) return 'guest';
  if (asking.excluded.has(person.id)) return 'ownText';
  if (asking.asked?.has(person.id)) return 'asked';
  if (!around.reachable(person.id)) return 'unreachable';
  return isAbsent(around.absenceOf(person.id), around.now) ? 'absent' : null;
}

/** Who is asked at this stage; null when there is nobody left in the whole organisation. */
export function routeStage(org: Org, stage: DraftStage, asking: Asking, around: Circumstances): Route | null {
  switch (stage) {
    case 'expert':
      return routeExpert(org, asking);
    case 'communicator': {
      const queue = queueOf(org, 'communicator', asking, around);
      if (queue.length > 0) return { approverIds: queue, basis: { kind: 'policy' } };
      return routeAdministrators(org, asking, around, []);
    }
    case 'manager':
      return routeManager(org, asking, around);
  }
}

/** Own words are nobody else's to approve: there is no deputy for an expert. */
function routeExpert(org: Org, { authorId, asked }: Asking): Route | null {
  const expert = org.people.get(authorId);
  if (!expert || !canAct(expert) || asked?.has(authorId)) return null;
  return { approverIds: [expert.id], basis: { kind: 'expert' } };
}

/** Nearest manager who can act → their deputy → next one up → the communicators → the administrators. */
function routeManager(org: Org, asking: Asking, around: Circumstances): Route | null {
  const passedOver: PassedOver[] = [];
  for (const [index, manager] of org.chainOf(asking.authorId).entries()) {
    const why = obstacleTo(manager, asking, around);
    if (!why) {
      const { id: managerId } = manager;
      if (index === 0) return { approverIds: [managerId], basis: { kind: 'nearestManager', managerId } };
      return { approverIds: [managerId], basis: { kind: 'nextManagerUp', managerId, passedOver } };
    }
    passedOver.push({ id: manager.id, why });
    const deputy = canAct(manager) ? deputyOf(manager.id, org, asking, around) : null;
    if (deputy) {
      return { approverIds: [deputy], basis: { kind: 'deputy', managerId: manager.id, passedOver } };
    }
  }
  const queue = queueOf(org, 'communicator', asking, around);
  if (queue.length > 0) return { approverIds: queue, basis: { kind: 'communicators', passedOver } };
  return routeAdministrators(org, asking, around, passedOver);
}

/** Along the deputies of absent people, until one can act. A loop, or too long a line, ends with nobody. */
export function deputyOf(managerId: string, org: Org, asking: Asking, around: Circumstances): string | null {
  const seen = new Set([managerId]);
  let current = managerId;
  for (let hop = 0; hop < maxDeputies; hop++) {
    const absence = around.absenceOf(current);
    const deputy = isAbsent(absence, around.now) ? org.people.get(absence?.deputyId ?? '') : undefined;
    if (!deputy || seen.has(deputy.id)) return null;
    const why = obstacleTo(deputy, asking, around);
    if (!why) return deputy.id;
    if (why !== 'absent') return null;
    seen.add(deputy.id);
    current = deputy.id;
  }
  return null;
}

function routeAdministrators(
  org: Org,
  asking: Asking,
  around: Circumstances,
  passedOver: PassedOver[],
): Route | null {
  const queue = queueOf(org, 'administrator', asking, around);
  return queue.length > 0 ? { approverIds: queue, basis: { kind: 'administrators', passedOver } } : null;
}

/** Everyone of the role who can act; the absent only when all of them are. */
function queueOf(org: Org, role: Person['roles'][number], asking: Asking, around: Circumstances): string[] {
  const people = org.withRole(role).map((person) => [person.id, obstacleTo(person, asking, around)] as const);
  const here = people.filter(([, why]) => why === null);
  const chosen = here.length > 0 ? here : people.filter(([, why]) => why === 'absent');
  return chosen.slice(0, maxQueue).map(([id]) => id);
}

/** True as long as the reason for asking somebody holds: charts, roles and absences change while people wait. */
export function stillHolds(
  basis: RouteBasis,
  personId: string,
  authorId: string,
  org: Org,
  around: Circumstances,
): boolean {
  const person = org.people.get(personId);
  if (!person || !canAct(person)) return false;
  switch (basis.kind) {
    case 'nearestManager':
    case 'nextManagerUp':
      return org.leads(personId, authorId);
    case 'deputy': {
      const asking = { authorId, excluded: new Set([authorId]) };
      if (!org.leads(basis.managerId, authorId)) return false;
      return deputiesOf(basis.managerId, org, asking, around).has(personId);
    }
    case 'communicators':
    case 'policy':
      return person.roles.includes('communicator');
    case 'administrators':
      return person.roles.includes('administrator');
    case 'expert':
      return personId === authorId;
  }
}

/** Everyone along the line of deputies whose absences are running. */
function deputiesOf(managerId: string, org: Org, asking: Asking, around: Circumstances): Set<string> {
  const found = new Set<string>();
  let current = managerId;
  for (let hop = 0; hop < maxDeputies; hop++) {
    const absence = around.absenceOf(current);
    const id = isAbsent(absence, around.now) ? absence?.deputyId : null;
    if (!id || found.has(id) || id === managerId || asking.excluded.has(id) || !org.people.has(id)) break;
    found.add(id);
    current = id;
  }
  return found;
}
