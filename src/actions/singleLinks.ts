import { Refusal } from '../domain/errors.ts';
import { printOf } from '../domain/feedChange.ts';
import type { Person } from '../domain/person.ts';
import { mustBeSame } from '../domain/reusedId.ts';
import { rights } from '../domain/rights.ts';
import type { Entry, SourceProblem } from '../domain/source.ts';
import { webUrl } from '../domain/url.ts';
import type { PageReading, Ports } from '../ports.ts';
import { createOnce } from './change.ts';
import { type EntryView, presentEntry } from './inbox.ts';

const maxBytes = 3_000_000;
const accept = ['text/html', 'application/xhtml+xml'];
const nothing: PageReading = {
  title: '',
  summary: '',
  pictureUrl: null,
  publishedAt: null,
  language: null,
};

export interface LinkPreview extends PageReading {
  /** Why the page could not be read; then the rest is empty. */
  problem: SourceProblem | null;
  url: string;
}

/** What a page says of itself; stores nothing. Throws `forbidden`, and `badUrl` for what is no web address. */
export async function previewLink(url: string, person: Person, ports: Ports): Promise<LinkPreview> {
  if (!rights.feedLibrary(person)) throw new Refusal('forbidden');
  return preview(webUrl(url, 'url'), ports);
}

async function preview(url: string, ports: Ports): Promise<LinkPreview> {
  const fetched = await ports.fetch(url, { accept, maxBytes });
  if (fetched.ok) return { ...(await ports.reader.page(fetched)), problem: null, url };
  // Nobody asked what changed, so a server that says "nothing did" has refused.
  return { ...nothing, problem: fetched.why === 'unchanged' ? 'refused' : fetched.why, url };
}

/**
 * Puts a single link into the inbox with what its page says; a title and summary of one's own win. Sending the same
 * id twice adds one. Throws `badUrl`, `invalid` naming `title` where neither page nor person gives one, `reusedId`.
 */
export async function addLink(
  input: { id: string; url: string; title?: string | undefined; summary?: string | undefined },
  person: Person,
  ports: Ports,
): Promise<EntryView> {
  if (!rights.feedLibrary(person)) throw new Refusal('forbidden');
  const url = webUrl(input.url, 'url');
  const there = await ports.documents.read('inbox', input.id, 'entry');
  const doc = there?.doc ?? (await createLink({ ...input, url }, ports));
  const { title = doc.title, summary = doc.summary } = input;
  mustBeSame(
    { sourceId: doc.sourceId, url: doc.url, title: doc.title, summary: doc.summary },
    { sourceId: null, url, title, summary },
  );
  return presentEntry(doc);
}

async function createLink(
  input: { id: string; url: string; title?: string | undefined; summary?: string | undefined },
  ports: Ports,
): Promise<Entry> {
  const { problem, ...page } = await preview(input.url, ports);
  const title = input.title ?? page.title;
  if (!title) throw new Refusal('invalid', 'title');
  const said = { ...page, title, summary: input.summary ?? page.summary };
  const at = ports.clock.now().toISOString();
  const entry: Entry = {
    id: input.id,
    kind: 'entry',
    sourceId: null,
    ...said,
    state: 'new',
    itemId: null,
    gone: false,
    edited: false,
    fingerprint: printOf(said),
    foundAt: at,
    updatedAt: at,
  };
  const { stored } = await createOnce(ports.documents, 'inbox', entry, 'entry');
  return stored.doc;
}
