import type { Person } from './person.ts';

/** What was mended while the chart was built. Ids in the order in which they were met. */
export interface OrgReport {
  cyclesBroken: string[];
  selfManagers: string[];
  orphans: string[];
}

/** A read-only picture of the organisation; all questions answer in memory. */
export interface Org {
  readonly people: ReadonlyMap<string, Person>;
  readonly roots: readonly Person[];
  readonly report: OrgReport;
  /** Levels from the top, a lone root being 1. */
  readonly depth: number;
  managerOf(id: string): Person | null;
  reportsOf(id: string): readonly Person[];
  /** Managers from the nearest to the root. */
  chainOf(id: string): Person[];
  /** True when `above` leads `id` at any distance; nobody leads themselves. */
  leads(above: string, id: string): boolean;
  /** Everyone below `id`, at any distance, without `id`. */
  unitOf(id: string): Person[];
  withRole(role: Person['roles'][number]): Person[];
}
