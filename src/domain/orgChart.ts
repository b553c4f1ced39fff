import type { Org, OrgReport } from './org.ts';
import type { Person, Role } from './person.ts';

const none = -1;
const nobody: readonly Person[] = Object.freeze([]);

/**
 * Builds the chart in time and memory proportional to the number of people, however deep or wide it is.
 * Lines that cannot stand are cut: to oneself, to somebody who is not in the list, and in a ring of people the
 * line of the one who comes first in the list, who so becomes a root. People in the chart carry the manager that
 * the chart gives them, so a cut line gives no right anywhere. Of two people with one id the first counts.
 */
export function buildOrg(people: readonly Person[]): Org {
  const positions = new Map<string, number>();
  const listed = people.filter((person) => {
    if (positions.has(person.id)) return false;
    positions.set(person.id, positions.size);
    return true;
  });
  const report: OrgReport = { cyclesBroken: [], selfManagers: [], orphans: [] };
  const managers = Int32Array.from(listed, ({ id, managerId }) => {
    if (!managerId) return none;
    if (managerId === id) report.selfManagers.push(id);
    else if (!positions.has(managerId)) report.orphans.push(id);
    else return positions.get(managerId) ?? none;
    return none;
  });
  for (const first of firstOfRings(managers)) {
    managers[first] = none;
    report.cyclesBroken.push(listed[first]?.id ?? '');
  }
  const members = listed.map((person, at) => under(person, listed[managers[at] ?? none]?.id ?? null));
  return chartOf(members, report);
}

function under(person: Person, managerId: string | null): Person {
  return person.managerId === managerId ? person : { ...person, managerId };
}

/** For each ring the smallest position in it. Every line is followed at most twice. */
export function firstOfRings(managers: Int32Array): number[] {
  const walks = new Int32Array(managers.length).fill(none);
  const firsts: number[] = [];
  for (let walk = 0; walk < managers.length; walk += 1) {
    let at = walk;
    while (at !== none && walks[at] === none) {
      walks[at] = walk;
      at = managers[at] ?? none;
    }
    if (at === none || walks[at] !== walk) continue;
    let first = at;
    for (let next = managers[at] ?? none; next !== at; next = managers[next] ?? none) {
      first = Math.min(first, next);
    }
    firsts.push(first);
  }
  return firsts;
}

/** `members` form a forest: every `managerId` is null or the id of another member, without rings. */
function chartOf(members: readonly Person[], report: OrgReport): Org {
  const people = new Map(members.map((person) => [person.id, person]));
  const reports = new Map<string | null, Person[]>();
  const byRole = new Map<Role, Person[]>();
  for (const person of members) {
    append(reports, person.managerId, person);
    for (const role of new Set(person.roles)) append(byRole, role, person);
  }
  const { preorder, spans, depth } = number(reports);
  const managerOf = (id: string) => people.get(people.get(id)?.managerId ?? '') ?? null;

  return {
    people,
    roots: reports.get(null) ?? nobody,
    report,
    depth,
    managerOf,
    reportsOf: (id) => reports.get(id) ?? nobody,
    chainOf: (id) => {
      const chain: Person[] = [];
      for (let up = managerOf(id); up; up = managerOf(up.id)) chain.push(up);
      return chain;
    },
    leads: (above, id) => {
      const unit = spans.get(above);
      const place = spans.get(id)?.enter;
      return unit !== undefined && place !== undefined && unit.enter < place && place < unit.leave;
    },
    unitOf: (id) => {
      const unit = spans.get(id);
      return unit ? preorder.slice(unit.enter + 1, unit.leave) : [];
    },
    withRole: (role) => [...(byRole.get(role) ?? nobody)],
  };
}

/** Preorder numbering from the roots: exactly a person's unit has numbers between `enter` and `leave`. */
function number(reports: ReadonlyMap<string | null, readonly Person[]>) {
  const preorder: Person[] = [];
  const spans = new Map<string, { enter: number; leave: number }>();
  let depth = 0;
  // The way down to where we stand, with the reports still to visit on each level.
  const path = [{ id: '', left: (reports.get(null) ?? nobody).values() }];
  for (let level = path.at(-1); level; level = path.at(-1)) {
    const { done, value: person } = level.left.next();
    if (done) {
      const span = spans.get(level.id);
      if (span) span.leave = preorder.length;
      path.pop();
      continue;
    }
    spans.set(person.id, { enter: preorder.length, leave: preorder.length });
    preorder.push(person);
    depth = Math.max(depth, path.length);
    path.push({ id: person.id, left: (reports.get(person.id) ?? nobody).values() });
  }
  return { preorder, spans, depth };
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
