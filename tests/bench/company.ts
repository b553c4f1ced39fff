import { writeFileSync } from 'node:fs';

/** A manager and one of their people, who writes what the manager decides on. */
export interface Pair {
  authorId: string;
  managerId: string;
}

const span = 8;
const columns = 'id,displayName,mail,jobTitle,department,managerId,city,country,language,enabled,roles';
const firstNames = ['Anna', 'Mette', 'Lars', 'Søren', 'Ida', 'Oliver', 'Freja', 'Niels', 'Karen', 'Jonas'];
const lastNames = ['Holm', 'Bech', 'Kjær', 'Lund', 'Friis', 'Dahl', 'Krogh', 'Skov', 'Vester', 'Grant'];
const titles = ['Engineer', 'Project Lead', 'Technician', 'Analyst', 'Planner'];
const cities = ['Aarhus', 'København', 'Odense', 'Esbjerg'];

/** A company in which everybody leads eight, as the CSV that `--org` takes. */
export function writeCompany(file: string, size: number): void {
  const rows = Array.from({ length: size }, (_, index) => rowOf(index + 1));
  writeFileSync(file, `${[columns, ...rows].join('\n')}\n`);
}

/** Pairs from all over the company; nobody is in two of them. */
export function pairsIn(size: number, count: number): Pair[] {
  const apart = span * Math.max(1, Math.floor(size / span / count / 2));
  return Array.from({ length: count }, (_, index) => {
    const author = size - index * apart;
    return { authorId: idOf(author), managerId: idOf(managerOf(author)) };
  });
}

function rowOf(number: number): string {
  const name = `${pick(firstNames, number)} ${pick(lastNames, Math.floor(number / 10))}`;
  const department = `Department ${Math.floor(number / 400)}`;
  const managerId = number === 1 ? '' : idOf(managerOf(number));
  const roles = number === 1 ? 'administrator;communicator' : '';
  const mail = `${idOf(number)}@company.example`;
  const place = `${pick(cities, number)},DK,en,true`;
  return [idOf(number), name, mail, pick(titles, number), department, managerId, place, roles].join(',');
}

function managerOf(number: number): number {
  return Math.floor((number - 2) / span) + 1;
}

function idOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

function pick(values: readonly string[], number: number): string {
  return values[number % values.length] ?? '';
}
