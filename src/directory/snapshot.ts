import { change, createOnce, everyDoc } from '../actions/change.ts';
import { Refusal } from '../domain/errors.ts';
import type { Org } from '../domain/org.ts';
import { buildOrg } from '../domain/orgChart.ts';
import type { OrgHead, OrgPage } from '../domain/orgSnapshot.ts';
import type { Person } from '../domain/person.ts';
import type { Clock, Directory, Documents, Ids } from '../ports.ts';

export interface SnapshotDirectory extends Directory {
  /** Stores the people as a new snapshot and puts it in force once it is complete. */
  replace(people: readonly Person[], source: OrgHead['source']): Promise<void>;
  /** Takes over what another process put in force. Quiet when nothing changed. */
  reload(): Promise<void>;
  source(): OrgHead['source'] | null;
}

const pageSize = 500;

/** The chart in force, in memory; it changes whole or not at all. */
export async function createDirectory(
  documents: Documents,
  clock: Clock,
  ids: Ids,
): Promise<SnapshotDirectory> {
  let org: Org = buildOrg([]);
  let head: OrgHead | null = null;

  async function reload(): Promise<void> {
    const stored = await documents.read('org', 'head', 'head');
    if (stored?.doc.id !== 'head' || !('current' in stored.doc)) return;
    if (head?.current === stored.doc.current || stored.doc.current === null) return;
    const people: Person[] = [];
    for await (const page of everyDoc(documents, 'org', { partition: stored.doc.current })) {
      if ('people' in page && Array.isArray(page.people)) people.push(...page.people);
    }
    if (people.length !== stored.doc.people) throw new Refusal('unavailable');
    org = buildOrg(people);
    head = stored.doc;
  }

  async function replace(people: readonly Person[], source: OrgHead['source']): Promise<void> {
    if (people.length === 0) throw new Refusal('invalid', 'people');
    const snapshot = ids.id();
    const pages: OrgPage[] = [];
    for (let start = 0; start < people.length; start += pageSize) {
      const page = people.slice(start, start + pageSize);
      pages.push({ id: `${snapshot}:${String(pages.length).padStart(5, '0')}`, snapshot, people: page });
    }
    await documents.createMany('org', pages);
    const previous = head?.current ?? null;
    const empty: OrgHead = { id: 'head', snapshot: 'head', current: null, people: 0, source, at: '' };
    await createOnce(documents, 'org', empty, 'head');
    const at = clock.now().toISOString();
    await change(documents, 'org', 'head', 'head', (current) => {
      // Somebody else's import came first: theirs stands, and this one says so.
      if ('current' in current && current.current !== previous) throw new Refusal('stale');
      return { ...empty, current: snapshot, people: people.length, at };
    });
    await reload();
    if (previous) await removePages(previous);
  }

  async function removePages(snapshot: string): Promise<void> {
    for await (const page of everyDoc(documents, 'org', { partition: snapshot })) {
      await documents.remove('org', page.id, snapshot);
    }
  }

  await reload();
  return { org: () => org, replace, reload, source: () => head?.source ?? null };
}
