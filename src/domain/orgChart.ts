import type { Org, OrgReport } from './org.ts';
import type { Person } from './person.ts';

const none = -1;

/**
 * The chart of a list of people, for any list: a manager who is not in it makes an orphan, a person who is
 * their own manager and the first-listed member of a cycle become roots. All three are reported, and no right
 * passes through what was cut. Linear in the number of people; no recursion, so a chain may be any length.
 */
export function buildOrg(list: readonly Person[]): Org {
  const people = new Map(list.map((person) => [person.id, person]));
  const rows = [...people.values()];
  const indexOf = new Map(rows.map((person, index) => [person.id, index]));
  const report: OrgReport = { cyclesBroken: [], selfManagers: [], orphans: [] };
  const parent = rows.map((person, index) => parentOf(person, index));

  function parentOf(person: Person, index: number): number {
    if (person.managerId === null) return none;
    const manager = indexOf.get(person.managerId);
    if (manager === undefined) report.orphans.push(person.id);
    else if (manager === index) report.selfManagers.push(person.id);
    else return manager;
    return none;
  }

  breakCycles(parent, (index) => report.cyclesBroken.push(rows[index]?.id ?? ''));
  const children = childrenOf(parent);
  const { first, last, order, depth } = number(parent, children);
  const at = (index: number) => rows[index] as Person;
  const unitOf = (id: string) => {
    const index = indexOf.get(id);
    if (index === undefined) return [];
    return order.slice((first[index] ?? 0) + 1, (last[index] ?? 0) + 1).map(at);
  };

  return {
    people,
    roots: rows.filter((_, index) => parent[index] === none),
    report,
    depth,
    managerOf: (id) => {
      const manager = parent[indexOf.get(id) ?? none];
      return manager === undefined || manager === none ? null : at(manager);
    },
    reportsOf: (id) => (children[indexOf.get(id) ?? none] ?? []).map(at),
    chainOf: (id) => {
      const chain: Person[] = [];
      let next = parent[indexOf.get(id) ?? none] ?? none;
      while (next !== none) {
        chain.push(at(next));
        next = parent[next] ?? none;
      }
      return chain;
    },
    leads: (above, id) => {
      const high = indexOf.get(above);
      const low = indexOf.get(id);
      if (high === undefined || low === undefined || high === low) return false;
      const place = first[low] ?? none;
      return place > (first[high] ?? 0) && place <= (last[high] ?? none);
    },
    unitOf,
    withRole: (role) => rows.filter((person) => person.roles.includes(role)),
  };
}

/** Follows each chain once; meeting the running walk again is a cycle, cut at its first-listed member. */
function breakCycles(parent: number[], cut: (index: number) => void): void {
  const walkOf = new Int32Array(parent.length);
  for (let start = 0; start < parent.length; start++) {
    const walk = start + 1;
    let next = start;
    while (next !== none && walkOf[next] === 0) {
      walkOf[next] = walk;
      next = parent[next] ?? none;
    }
    if (next === none || walkOf[next] !== walk) continue;
    let firstListed = next;
    for (let member = parent[next] ?? none; member !== next; member = parent[member] ?? none) {
      firstListed = Math.min(firstListed, member);
    }
    parent[firstListed] = none;
    cut(firstListed);
  }
}

function childrenOf(parent: readonly number[]): number[][] {
  const children: number[][] = parent.map(() => []);
  parent.forEach((manager, index) => {
    if (manager !== none) children[manager]?.push(index);
  });
  return children;
}

/** Preorder numbers: `first` is a person's own place, `last` the highest place below. */
function number(parent: readonly number[], children: readonly number[][]) {
  const first: number[] = new Array(parent.length).fill(0);
  const last: number[] = new Array(parent.length).fill(0);
  const level: number[] = new Array(parent.length).fill(1);
  const order: number[] = [];
  let depth = 0;
  parent.forEach((manager, root) => {
    if (manager !== none) return;
    const stack = [root];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      first[next] = order.push(next) - 1;
      depth = Math.max(depth, level[next] ?? 1);
      for (const child of [...(children[next] ?? [])].reverse()) {
        level[child] = (level[next] ?? 1) + 1;
        stack.push(child);
      }
    }
  });
  const size: number[] = new Array(parent.length).fill(1);
  for (const index of [...order].reverse()) {
    const manager = parent[index] ?? none;
    last[index] = (first[index] ?? 0) + (size[index] ?? 1) - 1;
    if (manager !== none) size[manager] = (size[manager] ?? 1) + (size[index] ?? 1);
  }
  return { first, last, order, depth };
}
