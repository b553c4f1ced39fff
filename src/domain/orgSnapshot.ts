import type { Person } from './person.ts';

/** The pointer to the snapshot in force; swapped under its ETag once every page of the new one is stored. */
export interface OrgHead {
  id: 'head';
  snapshot: 'head';
  /** The snapshot in force, null before the first import. */
  current: string | null;
  people: number;
  source: 'csv' | 'graph' | 'sample';
  at: string;
}

/** A page of people of one snapshot; partition key `snapshot`. */
export interface OrgPage {
  id: string;
  snapshot: string;
  people: Person[];
}
