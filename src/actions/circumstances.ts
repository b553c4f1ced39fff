import type { Absence } from '../domain/absence.ts';
import type { Draft, DraftStage } from '../domain/draft.ts';
import type { Person } from '../domain/person.ts';
import { type Asking, type Circumstances, type Route, routeStage, stillHolds } from '../domain/route.ts';
import type { Ports } from '../ports.ts';
import { absenceFrom } from './absenceOf.ts';

/** Managers looked at from the nearest up; nobody further up is asked about a colleague's post. */
const chainLength = 15;
const deputyHops = 5;

/** What is known of these people, and of the deputies of those who are away. One point read a person. */
export async function loadCircumstances(ids: Iterable<string>, ports: Ports): Promise<Circumstances> {
  const absences = new Map<string, Absence | null>();
  const unreachable = new Set<string>();
  let open = [...new Set(ids)];
  for (let hop = 0; hop <= deputyHops && open.length > 0; hop++) {
    const found = await Promise.all(open.map((id) => loadOne(id, ports)));
    for (const { id, absence, reachable } of found) {
      absences.set(id, absence);
      if (!reachable) unreachable.add(id);
    }
    const deputies = found.flatMap(({ absence }) => absence?.deputyId ?? []);
    open = [...new Set(deputies)].filter((id) => !absences.has(id));
  }
  return {
    now: ports.clock.now(),
    absenceOf: (id) => absences.get(id) ?? null,
    reachable: (id) => !unreachable.has(id),
  };
}

async function loadOne(id: string, ports: Ports) {
  const member = (await ports.documents.read('members', id, id))?.doc;
  const absence = await absenceFrom(id, member ?? null, ports);
  return { id, absence, reachable: member?.conversation?.installed !== false };
}

/** Who is asked at this stage. The queues are read only when nobody in the line can act. */
export async function findRoute(stage: DraftStage, asking: Asking, ports: Ports): Promise<Route | null> {
  const org = ports.directory.org();
  const chain = org.chainOf(asking.authorId).slice(0, chainLength);
  const line = stage === 'manager' ? chain.map(({ id }) => id) : [];
  const route = routeStage(org, stage, asking, await loadCircumstances(line, ports));
  if (route && !isQueue(route)) return route;
  const queue = (['communicator', 'administrator'] as const).flatMap((role) => org.withRole(role));
  return routeStage(org, stage, asking, await loadCircumstances([...line, ...idsOf(queue)], ports));
}

function isQueue({ basis }: Route): boolean {
  return ['communicators', 'administrators', 'policy'].includes(basis.kind);
}

function idsOf(people: readonly Person[]): string[] {
  return people.map(({ id }) => id);
}

/** The people waited for whose reason for being asked holds at this moment. */
export async function loadAuthority(draft: Draft, ports: Ports): Promise<ReadonlySet<string>> {
  if (draft.state !== 'waiting') return new Set();
  const around = await loadCircumstances(managersWithDeputies(draft), ports);
  return authorityIn(draft, ports.directory.org(), around);
}

function managersWithDeputies(draft: Draft): string[] {
  const asked = draft.steps.at(-1)?.asked ?? [];
  return asked.flatMap(({ basis }) => (basis.kind === 'deputy' ? [basis.managerId] : []));
}

/** As `loadAuthority`, from what was loaded before. */
export function authorityIn(
  draft: Draft,
  org: ReturnType<Ports['directory']['org']>,
  around: Circumstances,
): ReadonlySet<string> {
  const asked = draft.steps.at(-1)?.asked ?? [];
  const held = asked.filter(
    ({ id, basis }) => draft.waitingFor.includes(id) && stillHolds(basis, id, draft.authorId, org, around),
  );
  return new Set(held.map(({ id }) => id));
}
