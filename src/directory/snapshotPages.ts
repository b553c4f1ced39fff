import { everyDoc } from '../actions/change.ts';
import type { OrgPage } from '../domain/orgSnapshot.ts';
import type { Person } from '../domain/person.ts';
import type { Documents, Query } from '../ports.ts';

const peopleAPage = 500;
/** A page of people weighs up to a megabyte: few at a time. */
const pagesAtOnce = 10;

/** Stores the people under the snapshot, in pages whose ids keep their order. */
export async function writePages(
  documents: Documents,
  snapshot: string,
  people: readonly Person[],
): Promise<void> {
  for (let start = 0; start < people.length; start += peopleAPage) {
    const id = String(start / peopleAPage).padStart(5, '0');
    await documents.create('org', { id, snapshot, people: people.slice(start, start + peopleAPage) });
  }
}

/** The people of a snapshot in the order in which they were stored. */
export async function readPages(documents: Documents, snapshot: string): Promise<Person[]> {
  const pages: OrgPage[] = [];
  for await (const page of everyPage(documents, { partition: snapshot })) pages.push(page);
  pages.sort((a, b) => (a.id < b.id ? -1 : 1));
  return pages.flatMap((page) => page.people);
}

/** Removes the pages of one snapshot, or of all whose name sorts before `before`, without the one to keep. */
export async function removePages(
  documents: Documents,
  which: { snapshot: string } | { before: string; keep: string },
): Promise<void> {
  // Left-overs lie in partitions that nobody knows any more, so the second query goes over all of them.
  const query: Query =
    'snapshot' in which
      ? { partition: which.snapshot }
      : { where: [{ field: 'snapshot', op: '<', value: which.before }] };
  const found: Pick<OrgPage, 'id' | 'snapshot'>[] = [];
  for await (const { id, snapshot } of everyPage(documents, query)) found.push({ id, snapshot });
  for (const { id, snapshot } of found) {
    if ('keep' in which && snapshot === which.keep) continue;
    await documents.remove('org', id, snapshot);
  }
}

async function* everyPage(documents: Documents, query: Query): AsyncGenerator<OrgPage> {
  for await (const doc of everyDoc(documents, 'org', { ...query, limit: pagesAtOnce })) {
    if ('people' in doc && Array.isArray(doc.people)) yield { ...doc, people: doc.people };
  }
}
