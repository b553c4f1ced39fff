import { dismissed, restored } from '../domain/entry.ts';
import { Refusal } from '../domain/errors.ts';
import type { Language, Person } from '../domain/person.ts';
import { rights } from '../domain/rights.ts';
import { shorten } from '../domain/shorten.ts';
import type { Entry, EntryState } from '../domain/source.ts';
import type { Condition, Ports } from '../ports.ts';
import { change } from './change.ts';
import type { ItemInput } from './items.ts';
import { allSources } from './sources.ts';
import { loadEntry } from './spendEntry.ts';

const pageSize = 50;
/** A badge says 99+ from here. */
const counted = 100;
/** Limits of an item's fields. */
const longest = { title: 150, why: 500, alt: 300 };

export type EntryView = Omit<Entry, 'kind' | 'fingerprint' | 'updatedAt'>;

/** Newest found first. `source` is a source's id, or `links`. Throws `forbidden`, as does everything here. */
export async function listEntries(
  query: { state: EntryState; source?: string | undefined; after?: string | undefined },
  person: Person,
  ports: Ports,
): Promise<{ entries: EntryView[]; next: string | null }> {
  if (!rights.feedLibrary(person)) throw new Refusal('forbidden');
  const where: Condition[] = [{ field: 'state', op: '=', value: query.state }];
  if (query.source) {
    const value = query.source === 'links' ? null : query.source;
    where.push({ field: 'sourceId', op: '=', value });
  }
  const page = await ports.documents.query('inbox', {
    partition: 'entry',
    where,
    orderBy: { field: 'foundAt', direction: 'desc' },
    limit: pageSize,
    ...(query.after ? { after: query.after } : {}),
  });
  return { entries: page.docs.map(({ doc }) => presentEntry(doc)), next: page.next };
}

/** What waits, and how many sources could not be read last time. Entries are counted to 100 and no further. */
export async function inboxSummary(
  person: Person,
  ports: Ports,
): Promise<{ new: number; sources: number; failing: number }> {
  if (!rights.feedLibrary(person)) throw new Refusal('forbidden');
  const where = [{ field: 'state', op: '=', value: 'new' } as const];
  const [waiting, sources] = await Promise.all([
    ports.documents.query('inbox', { partition: 'entry', where, limit: counted }),
    allSources(ports),
  ]);
  const failing = sources.filter(({ enabled, read }) => enabled && read?.problem);
  return { new: waiting.docs.length, sources: sources.length, failing: failing.length };
}

/** Puts an entry aside. Throws `notFound`, and `wrongState` when an item was made of it. */
export async function dismissEntry(id: string, person: Person, ports: Ports): Promise<EntryView> {
  return settle(id, dismissed, 'dismissed', person, ports);
}

/** Takes an entry back that was put aside. Throws as `dismissEntry`. */
export async function restoreEntry(id: string, person: Person, ports: Ports): Promise<EntryView> {
  return settle(id, restored, 'new', person, ports);
}

async function settle(
  id: string,
  next: (entry: Entry, now: Date) => Entry,
  state: EntryState,
  person: Person,
  ports: Ports,
): Promise<EntryView> {
  if (!rights.feedLibrary(person)) throw new Refusal('forbidden');
  await loadEntry(id, ports);
  const now = ports.clock.now();
  const { doc } = await change(ports.documents, 'inbox', id, 'entry', (entry) => next(entry, now));
  if (doc.state !== state) throw new Refusal('wrongState');
  return presentEntry(doc);
}

export type EntryDraft = Pick<
  ItemInput,
  'title' | 'url' | 'why' | 'language' | 'picture' | 'source' | 'format' | 'disclosure'
> & { entryId: string; topicId: string | null };

/** An item filled in as far as the entry tells. Throws `notFound`. */
export async function entryDraft(id: string, person: Person, ports: Ports): Promise<EntryDraft> {
  if (!rights.feedLibrary(person)) throw new Refusal('forbidden');
  const entry = await loadEntry(id, ports);
  const source = (await allSources(ports)).find((one) => one.id === entry.sourceId);
  const language: Language = entry.language ?? source?.language ?? person.language;
  const title = shorten(entry.title, longest.title);
  const picture = entry.pictureUrl && { url: entry.pictureUrl, alt: shorten(entry.title, longest.alt) };
  return {
    entryId: entry.id,
    title,
    url: entry.url,
    why: shorten(entry.summary, longest.why),
    topicId: source?.topicId ?? null,
    language,
    picture: picture || null,
    source: 'organisation',
    format: 'article',
    disclosure: 'byCountry',
  };
}

export function presentEntry({ kind, fingerprint, updatedAt, ...entry }: Entry): EntryView {
  return entry;
}
