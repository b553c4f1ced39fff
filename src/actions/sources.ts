import { Refusal } from '../domain/errors.ts';
import { newestFirst } from '../domain/feedChange.ts';
import type { Language, Person } from '../domain/person.ts';
import { mustBeSame } from '../domain/reusedId.ts';
import { rights } from '../domain/rights.ts';
import type { FeedEntry, Source, SourceProblem } from '../domain/source.ts';
import { webUrl } from '../domain/url.ts';
import type { Ports } from '../ports.ts';
import { change, createOnce, everyDoc } from './change.ts';
import { fetchFeed } from './fetchFeed.ts';
import { loadTopic } from './items.ts';
import { checkSchedule, hourly, nextReading } from './sourceSchedule.ts';
import { removeEntriesOf } from './tidyInbox.ts';

/** Sources are a list of tens; one that runs away stops here. */
const maxSources = 500;
const previewed = 10;

export interface SourceInput {
  title: string;
  url: string;
  topicId: string | null;
  language: Language;
  schedule?: string | undefined;
  enabled: boolean;
}

export interface SourceView extends Omit<Source, 'kind' | 'read' | 'reading' | 'seen' | 'createdBy'> {
  read: Omit<NonNullable<Source['read']>, 'etag' | 'lastModified'> | null;
}

/** By title. Throws `forbidden` for all but communicators, as does everything here. */
export async function listSources(person: Person, ports: Ports): Promise<SourceView[]> {
  if (!rights.feedLibrary(person)) throw new Refusal('forbidden');
  const sources = await allSources(ports);
  return sources.sort((a, b) => a.title.localeCompare(b.title, 'da')).map(presentSource);
}

export interface SourceCheck {
  problem: SourceProblem | null;
  url: string;
  title: string;
  language: Language | null;
  total: number;
  bad: number;
  badTitles: string[];
  entries: Omit<FeedEntry, 'key'>[];
  feeds: { url: string; title: string }[];
  sourceId: string | null;
}

/** Reads an address and says what is there; stores nothing. Throws `badUrl`. */
export async function checkSource(url: string, person: Person, ports: Ports): Promise<SourceCheck> {
  if (!rights.feedLibrary(person)) throw new Refusal('forbidden');
  const address = webUrl(url, 'url');
  const nothing = { title: '', language: null, total: 0, bad: 0, badTitles: [], entries: [], feeds: [] };
  const fetched = await fetchFeed(address, null, ports);
  const sourceId = async (found: string) =>
    (await allSources(ports)).find((source) => [found, address].includes(source.url))?.id ?? null;
  if (!fetched.ok) {
    const { problem, feeds } = fetched;
    return { ...nothing, problem, url: address, feeds, sourceId: await sourceId(address) };
  }
  const { feed, movedTo } = fetched;
  const entries = newestFirst(feed.entries).slice(0, previewed);
  const { ok, kind, ...told } = feed;
  const found = movedTo ?? address;
  return {
    ...told,
    entries: entries.map(({ key, ...entry }) => entry),
    problem: null,
    url: found,
    feeds: [],
    sourceId: await sourceId(found),
  };
}

/**
 * Sending the same id twice adds one source; it is read within a minute. Throws `badUrl`, `conflict` naming `url`
 * where another source reads that address, `invalid` naming `schedule`, `notFound` naming `topicId`, `reusedId`.
 */
export async function addSource(
  input: SourceInput & { id: string },
  person: Person,
  ports: Ports,
): Promise<SourceView> {
  if (!rights.feedLibrary(person)) throw new Refusal('forbidden');
  const checked = await checkInput(input.id, input, ports);
  const at = ports.clock.now().toISOString();
  const source: Source = {
    id: input.id,
    kind: 'source',
    ...checked,
    revision: 1,
    read: null,
    reading: null,
    seen: [],
    dueAt: checked.enabled ? at : null,
    createdBy: person.id,
    createdAt: at,
    updatedAt: at,
  };
  const { stored } = await createOnce(ports.documents, 'library', source, 'source');
  const doc = sourceOnly(stored.doc);
  // Once it was edited or has moved, what was sent first is no longer there to compare with.
  if (doc.revision === 1 && !doc.read?.movedFrom) mustBeSame(inputOf(doc), checked);
  return presentSource(doc);
}

/**
 * Changes or pauses a source. At another address it starts afresh, and is read within a minute. Throws as `addSource`,
 * and `stale` when somebody changed it since that revision.
 */
export async function changeSource(
  id: string,
  input: SourceInput & { revision: number },
  person: Person,
  ports: Ports,
): Promise<SourceView> {
  if (!rights.feedLibrary(person)) throw new Refusal('forbidden');
  await loadSource(id, ports);
  const checked = await checkInput(id, input, ports);
  const now = ports.clock.now();
  const { doc } = await change(ports.documents, 'library', id, 'source', (stored) => {
    const source = sourceOnly(stored);
    if (source.revision !== input.revision) throw new Refusal('stale');
    const moved = source.url !== checked.url;
    const next = { ...source, ...checked, revision: source.revision + 1, updatedAt: now.toISOString() };
    if (moved) return { ...next, read: null, seen: [], dueAt: checked.enabled ? now.toISOString() : null };
    const due = source.read ? nextReading(next, source.read.failures, null, now) : now.toISOString();
    return { ...next, dueAt: checked.enabled ? due : null };
  });
  return presentSource(sourceOnly(doc));
}

/** Removes a source and what waits from it; entries that items were made of stay. Throws `notFound`. */
export async function removeSource(id: string, person: Person, ports: Ports): Promise<SourceView[]> {
  if (!rights.feedLibrary(person)) throw new Refusal('forbidden');
  await loadSource(id, ports);
  // The source last: a stop in between leaves it there to be removed again. A reading that is under way cleans up.
  await removeEntriesOf(id, ports);
  await ports.documents.remove('library', id, 'source');
  return listSources(person, ports);
}

/** Throws `notFound`. */
export async function loadSource(id: string, ports: Ports): Promise<Source> {
  const stored = await ports.documents.read('library', id, 'source');
  if (!stored) throw new Refusal('notFound', 'sourceId');
  return sourceOnly(stored.doc);
}

/** The partition `source` holds sources alone. */
export function sourceOnly(doc: { kind: string }): Source {
  if (doc.kind !== 'source') throw new Refusal('notFound', 'sourceId');
  return doc as Source;
}

export async function allSources(ports: Ports): Promise<Source[]> {
  const sources: Source[] = [];
  for await (const doc of everyDoc(ports.documents, 'library', { partition: 'source' })) {
    if (doc.kind === 'source') sources.push(doc);
  }
  return sources;
}

async function checkInput(id: string, input: SourceInput, ports: Ports) {
  const url = webUrl(input.url, 'url');
  if (input.topicId) await loadTopic(input.topicId, ports);
  const others = (await allSources(ports)).filter((source) => source.id !== id);
  if (others.some((source) => source.url === url)) throw new Refusal('conflict', 'url');
  if (others.length >= maxSources) throw new Refusal('tooLarge', 'sources');
  const schedule = checkSchedule(input.schedule ?? hourly(id), ports.clock.now());
  return inputOf({ ...input, url, schedule });
}

function inputOf(input: SourceInput & { schedule: string }) {
  const { title, url, topicId, language, schedule, enabled } = input;
  return { title, url, topicId, language, schedule, enabled };
}

export function presentSource({ kind, seen, reading, createdBy, read, ...source }: Source): SourceView {
  const { etag, lastModified, ...shown } = read ?? {};
  return { ...source, read: read && (shown as NonNullable<SourceView['read']>) };
}
