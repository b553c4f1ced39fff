import { monthOf } from '../domain/activity.ts';
import {
  type Census,
  type CensusPage,
  type Counted,
  emptyPage,
  pageOf,
  pagesFor,
  wholeCensus,
  withBegun,
  withDay,
} from '../domain/census.ts';
import { canAct } from '../domain/route.ts';
import type { Ports } from '../ports.ts';
import { change, createOnce, everyDoc } from './change.ts';
import { readTimeSets } from './timeUse.ts';

/**
 * Counts once a day who is there, who could take part and who does, in the chart of that day. The first page is written last:
 * a count that was cut short is taken again, and a page that has the day stays as it is.
 */
export async function takeCensus(ports: Ports): Promise<void> {
  if (!ports.programme.collectsFigures) return;
  const now = ports.clock.now();
  const [month, day] = [monthOf(now), now.toISOString().slice(0, 10)];
  const first = await ports.documents.read('census', `${month}:0`, month);
  if (first?.doc.days.includes(day)) return;
  const people = await countPeople(ports);
  // Nobody yet: the directory has not been read.
  if (people.length === 0) return;
  await createOnce(ports.documents, 'census', emptyPage(month, 0), month);
  const { doc: begun } = await change(ports.documents, 'census', `${month}:0`, month, (page) =>
    withBegun(page, day, pagesFor(people.length)),
  );
  const of = begun.begun?.of ?? 1;
  const parts: Counted[][] = Array.from({ length: of }, () => []);
  for (const person of people) parts[pageOf(person.id, of)]?.push(person);
  for (let number = of - 1; number >= 0; number -= 1) {
    const page = emptyPage(month, number);
    await createOnce(ports.documents, 'census', page, month);
    await change(ports.documents, 'census', page.id, month, (stored) =>
      withDay(stored, day, parts[number] ?? []),
    );
  }
}

async function countPeople(ports: Ports): Promise<Counted[]> {
  const joined = new Set<string>();
  // Fans out over all members: who takes part is a figure about everyone.
  const where = [{ field: 'joined', op: '=', value: true } as const];
  for await (const member of everyDoc(ports.documents, 'members', { where })) joined.add(member.id);
  const timeOf = await readTimeSets(ports);
  return [...ports.directory.org().people.values()].map((person) => ({
    id: person.id,
    managerId: person.managerId,
    eligible: canAct(person),
    joined: joined.has(person.id),
    ...timeOf(person.id),
  }));
}

/** The month's census; null where nobody counted. */
export async function readCensus(month: string, ports: Pick<Ports, 'documents'>): Promise<Census | null> {
  const pages: CensusPage[] = [];
  for await (const page of everyDoc(ports.documents, 'census', { partition: month })) pages.push(page);
  const census = wholeCensus(pages);
  return census.days > 0 ? census : null;
}
