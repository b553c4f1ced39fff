import { createOnce } from '../actions/change.ts';
import { isRefusal, Refusal } from '../domain/errors.ts';
import type { Org } from '../domain/org.ts';
import { buildOrg } from '../domain/orgChart.ts';
import type { OrgHead, OrgPage } from '../domain/orgSnapshot.ts';
import type { Person } from '../domain/person.ts';
import type { Clock, Directory, Documents, Ids, Stored } from '../ports.ts';
import { readPages, removePages, writePages } from './snapshotPages.ts';

export interface SnapshotDirectory extends Directory {
  /**
   * Stores the people as a new snapshot and puts it in force once it is complete. Throws `invalid` for nobody,
   * `stale` when another import came first meanwhile, and what the store throws; the chart in force then stays.
   */
  replace(people: readonly Person[], source: OrgHead['source']): Promise<void>;
  /** Takes over what another process put in force. Quiet when nothing changed. Throws `unavailable`. */
  reload(): Promise<void>;
  source(): OrgHead['source'] | null;
}

/** Pages of an import that did not end are removed by a later one, but never those of one that may still run. */
const leftOverAfterMs = 60 * 60_000;
const maxReads = 3;

/** The chart in force, in memory; it changes whole or not at all. */
export async function createDirectory(
  documents: Documents,
  clock: Clock,
  ids: Ids,
): Promise<SnapshotDirectory> {
  let org: Org = buildOrg([]);
  let head: OrgHead | null = null;
  let changes = 0;

  function putInForce(people: readonly Person[], next: OrgHead): void {
    org = buildOrg(people);
    head = next;
    changes += 1;
  }

  async function reload(): Promise<void> {
    for (let read = 0; read < maxReads; read += 1) {
      const before = changes;
      const stored = headOf(await documents.read('org', 'head', 'head'));
      if (!stored?.doc.current || stored.doc.current === head?.current) return;
      const people = await readPages(documents, stored.doc.current);
      // A chart that came in force while we read is newer than what we have.
      if (changes !== before) return;
      if (people.length === stored.doc.people) return putInForce(people, stored.doc);
      // Pages are gone: another process has put a newer one in force. Look again.
    }
    throw new Refusal('unavailable', 'org');
  }

  async function replace(people: readonly Person[], source: OrgHead['source']): Promise<void> {
    if (people.length === 0) throw new Refusal('invalid', 'people');
    const at = clock.now().toISOString();
    const empty: OrgHead = { id: 'head', snapshot: 'head', current: null, people: 0, source, at };
    const previous = headOf((await createOnce(documents, 'org', empty, 'head')).stored);
    if (!previous) throw new Refusal('internal', 'head');
    const current = `${at}_${ids.id()}`;
    const next: OrgHead = { ...empty, current, people: people.length };
    try {
      await writePages(documents, current, people);
      await documents.replace('org', next, previous.etag);
    } catch (error) {
      // Only a refused swap is certain: after any other failure the new pages may be in force.
      if (isRefusal(error, 'stale')) await quietly(removePages(documents, { snapshot: current }));
      throw error;
    }
    putInForce(people, next);
    const before = new Date(clock.now().getTime() - leftOverAfterMs).toISOString();
    if (previous.doc.current) await quietly(removePages(documents, { snapshot: previous.doc.current }));
    await quietly(removePages(documents, { before, keep: current }));
  }

  await reload();
  return { org: () => org, replace, reload, source: () => head?.source ?? null };
}

function headOf(stored: Stored<OrgHead | OrgPage> | null): Stored<OrgHead> | null {
  return stored && 'current' in stored.doc ? { doc: stored.doc, etag: stored.etag } : null;
}

/** Tidying that may be done another time. */
async function quietly(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
}
