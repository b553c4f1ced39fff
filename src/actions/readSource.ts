import { entryIdOf, newEntry, takenAway, toldAnew } from '../domain/entry.ts';
import { isRefusal, Refusal } from '../domain/errors.ts';
import { compareFeed, newestFirst, seenOf } from '../domain/feedChange.ts';
import type { Person } from '../domain/person.ts';
import { rights } from '../domain/rights.ts';
import type { Entry, FeedEntry, SeenEntry, Source, SourceReading } from '../domain/source.ts';
import type { Ports } from '../ports.ts';
import { change, everyDoc } from './change.ts';
import { type FetchedFeed, fetchFeed } from './fetchFeed.ts';
import { nextReading } from './sourceSchedule.ts';
import { loadSource, presentSource, type SourceView, sourceOnly } from './sources.ts';
import { removeEntriesOf } from './tidyInbox.ts';

/** A reading that has not ended by then is taken for lost, and another process may start it anew. */
const lostAfterMs = 5 * 60_000;
const atOnce = 4;
/** How much of a feed that is read for the first time waits in the inbox: not its whole past. */
const firstEntries = 20;

/**
 * Reads what is due, a few at a time, and begins no more once `ended` is aborted. Safe in several processes: whoever
 * claims a source reads it.
 */
export async function readDueSources(ports: Ports, ended?: AbortSignal): Promise<void> {
  const where = [{ field: 'dueAt', op: '<=', value: ports.clock.now().toISOString() } as const];
  const due: string[] = [];
  for await (const { id } of everyDoc(ports.documents, 'library', { partition: 'source', where }))
    due.push(id);
  const workers = Array.from({ length: atOnce }, async () => {
    for (let id = due.shift(); id !== undefined && !ended?.aborted; id = due.shift()) {
      const claimed = await claim(id, ports, isDue);
      if (claimed) await read(claimed, ports);
    }
  });
  // One that fails must not keep the others from being read.
  const failed = (await Promise.allSettled(workers)).find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

/**
 * Reads a source now, due or not, paused or not, unless it is being read already. Throws `forbidden` and `notFound`.
 */
export async function readSource(id: string, person: Person, ports: Ports): Promise<SourceView> {
  if (!rights.feedLibrary(person)) throw new Refusal('forbidden');
  await loadSource(id, ports);
  const claimed = await claim(id, ports, () => true);
  if (claimed) await read(claimed, ports);
  return presentSource(await loadSource(id, ports));
}

function isDue({ dueAt }: Source, now: Date): boolean {
  return dueAt !== null && dueAt <= now.toISOString();
}

interface Claimed {
  source: Source;
  /** The mark that this reading carries. */
  mark: string;
  /** An earlier reading did not end as it should, so that entries may be ahead of what the source remembers. */
  thorough: boolean;
}

/** Writes down that the source is being read; null when somebody else does that. */
async function claim(
  id: string,
  ports: Ports,
  may: (source: Source, now: Date) => boolean,
): Promise<Claimed | null> {
  const stored = await ports.documents.read('library', id, 'source');
  if (!stored) return null;
  const source = sourceOnly(stored.doc);
  const now = ports.clock.now();
  if (!may(source, now) || (source.reading && source.reading.until > now.toISOString())) return null;
  const mark = ports.ids.id();
  const until = new Date(now.getTime() + lostAfterMs).toISOString();
  const claimed = { ...source, reading: { mark, until }, dueAt: source.enabled ? until : null };
  try {
    await ports.documents.replace('library', claimed, stored.etag);
    return { source, mark, thorough: source.reading !== null };
  } catch (error) {
    if (isRefusal(error, 'stale', 'notFound')) return null;
    throw error;
  }
}

/** Entries first and the source last: a stop in between is a reading that is done over, and changes nothing twice. */
async function read({ source, mark, thorough }: Claimed, ports: Ports): Promise<void> {
  // “Unchanged” would hide what an interrupted reading left undone.
  const fetched = await fetchFeed(source.url, thorough ? null : source.read, ports);
  const { seen } = source;
  const now = fetched.ok ? await takeIn(source, fetched.feed.entries, thorough, ports) : seen;
  const at = ports.clock.now();
  // The next reading looks at everything.
  const cutShort = { mark, until: at.toISOString() };
  try {
    await change(ports.documents, 'library', source.id, 'source', (stored) => {
      const current = sourceOnly(stored);
      // Somebody has given it another address meanwhile: this reading was of the old one.
      if (current.url !== source.url) return { ...current, reading: null };
      // This one was taken for lost, and its entries may have come after those of a newer reading.
      if (current.reading?.mark !== mark) return { ...current, reading: current.reading ?? cutShort };
      const reading = thorough && !fetched.ok ? cutShort : null;
      return { ...settled(current, fetched, now, at), reading };
    });
  } catch (error) {
    if (!isRefusal(error, 'notFound')) throw error;
    await removeEntriesOf(source.id, ports);
  }
}

function settled(source: Source, fetched: FetchedFeed, seen: SeenEntry[], now: Date): Source {
  const before: Omit<SourceReading, 'at' | 'problem' | 'failures'> = source.read ?? {
    entries: 0,
    bad: 0,
    movedFrom: null,
    etag: null,
    lastModified: null,
  };
  const at = now.toISOString();
  if (!fetched.ok) {
    const failures = fetched.problem ? (source.read?.failures ?? 0) + 1 : 0;
    const read = { ...before, at, problem: fetched.problem, failures };
    return {
      ...source,
      read,
      dueAt: nextReading(source, failures, fetched.retryAfterMs, now),
    };
  }
  const { feed, movedTo, etag, lastModified } = fetched;
  const moved = movedTo !== null && movedTo !== source.url;
  const movedFrom = moved ? source.url : before.movedFrom;
  const counts = { entries: feed.total, bad: feed.bad };
  const read = { at, problem: null, failures: 0, ...counts, movedFrom, etag, lastModified };
  const url = moved ? movedTo : source.url;
  return { ...source, url, read, seen, dueAt: nextReading(source, 0, null, now) };
}

/** Brings the inbox up to what the feed holds, and returns what to remember of it. */
async function takeIn(
  source: Source,
  found: readonly FeedEntry[],
  thorough: boolean,
  ports: Ports,
): Promise<SeenEntry[]> {
  const now = found.map((entry) => ({ ...entry, seen: seenOf(entry) }));
  const at = ports.clock.now();
  const { fresh, edited, vanished } = compareFeed(source.seen, now, at);
  for (const key of vanished) {
    await changeEntry(source, key, ports, (entry) => takenAway(entry, at));
  }
  const newest = newestFirst(fresh);
  const wanted = source.seen.length === 0 ? newest.slice(0, firstEntries) : newest;
  const entries = wanted.map((entry, index) => newEntry(source, entry, index, at));
  const created = entries.length > 0 ? await ports.documents.createMany('inbox', entries) : 0;
  // Where some were here before, they have come back to the feed.
  const back = created < entries.length || source.seen.length === 0 ? fresh : [];
  for (const entry of thorough ? now : [...edited, ...back]) {
    await changeEntry(source, entry.seen.key, ports, (stored) => toldAnew(stored, entry, at));
  }
  return now.map(({ seen }) => seen);
}

/** Quiet about an entry that is not in the inbox: it was there too long, or never. */
async function changeEntry(
  source: Source,
  key: string,
  ports: Ports,
  next: (entry: Entry) => Entry,
): Promise<void> {
  try {
    await change(ports.documents, 'inbox', entryIdOf(source.id, key), 'entry', next);
  } catch (error) {
    if (!isRefusal(error, 'notFound')) throw error;
  }
}
