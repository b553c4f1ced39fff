import { printOf } from './feedChange.ts';
import type { Entry, FeedEntry, SeenEntry, Source } from './source.ts';

/** Made of what the entry is, so that reading twice collides. */
export function entryIdOf(sourceId: string, key: string): string {
  return `${sourceId}:${key}`;
}

/** `index` counts from the newest of one reading, so that the inbox keeps the feed's order. */
export function newEntry(
  source: Pick<Source, 'id' | 'language'>,
  { key, seen, ...told }: FeedEntry & { seen: SeenEntry },
  index: number,
  now: Date,
): Entry {
  return {
    id: entryIdOf(source.id, seen.key),
    kind: 'entry',
    sourceId: source.id,
    ...told,
    language: source.language,
    state: 'new',
    itemId: null,
    gone: false,
    edited: false,
    fingerprint: seen.print,
    foundAt: new Date(now.getTime() - index).toISOString(),
    updatedAt: now.toISOString(),
  };
}

/** It is in the feed, saying this. What a communicator did with it stays. */
export function toldAnew(entry: Entry, found: FeedEntry, now: Date): Entry {
  const fingerprint = printOf(found);
  const edited = fingerprint !== entry.fingerprint;
  if (!edited && !entry.gone) return entry;
  const { key, ...told } = found;
  const said = edited ? { ...pick(told), fingerprint, edited: true } : {};
  return { ...entry, ...said, gone: false, updatedAt: now.toISOString() };
}

function pick({ url, title, summary, pictureUrl, publishedAt }: Omit<FeedEntry, 'key'>) {
  return { url, title, summary, pictureUrl, publishedAt };
}

export function takenAway(entry: Entry, now: Date): Entry {
  return entry.gone ? entry : { ...entry, gone: true, updatedAt: now.toISOString() };
}

/** The next state, or the same entry when there is nothing to do. A used entry is neither dismissed nor restored. */
export function dismissed(entry: Entry, now: Date): Entry {
  return entry.state === 'new' ? { ...entry, state: 'dismissed', updatedAt: now.toISOString() } : entry;
}

export function restored(entry: Entry, now: Date): Entry {
  return entry.state === 'dismissed' ? { ...entry, state: 'new', updatedAt: now.toISOString() } : entry;
}

/** One entry, one item; the same again changes nothing. Null when another item was made of it. */
export function usedFor(entry: Entry, itemId: string, now: Date): Entry | null {
  if (entry.itemId !== null) return entry.itemId === itemId ? entry : null;
  return { ...entry, state: 'used', itemId, updatedAt: now.toISOString() };
}
