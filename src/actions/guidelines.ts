import { Refusal } from '../domain/errors.ts';
import {
  type Guideline,
  type GuidelineContent,
  guidelineFrom,
  isLasting,
  versionOf,
} from '../domain/guideline.ts';
import { type GuidelineLine, type Moment, relevantLines } from '../domain/guidelineLines.ts';
import { checkedContent } from '../domain/guidelineText.ts';
import type { Language, Person } from '../domain/person.ts';
import { mustBeSame } from '../domain/reusedId.ts';
import { rights } from '../domain/rights.ts';
import type { Ports, Stored } from '../ports.ts';
import { createOnce, everyDoc, everyStored } from './change.ts';
import { loadTopic } from './items.ts';
import { personRef } from './presentDraft.ts';
import type { PersonRef } from './views.ts';

export interface GuidelineView extends GuidelineContent {
  id: string;
  version: number;
  updatedAt: string;
  etag: string;
}

/** All that stand, those for everyone first, the general ones before those of a topic. */
export async function listGuidelines(ports: Ports): Promise<GuidelineView[]> {
  const found: GuidelineView[] = [];
  for await (const stored of everyStored(ports.documents, 'library', { partition: 'guideline' })) {
    if (stored.doc.kind !== 'guideline') continue;
    const guideline = guidelineFrom(stored.doc);
    if (!guideline.retiredAt) found.push(present({ doc: guideline, etag: stored.etag }));
  }
  const rank = ({ audience, topicId }: GuidelineView) =>
    (audience === 'managers' ? 2 : 0) + (topicId ? 1 : 0);
  return found.sort((a, b) => rank(a) - rank(b) || (a.text.da.title < b.text.da.title ? -1 : 1));
}

/** The lines that stand on a card, at most two. */
export async function guidelineLines(
  moment: Moment,
  language: Language,
  ports: Ports,
): Promise<GuidelineLine[]> {
  return relevantLines(await listGuidelines(ports), moment, language);
}

/** Throws `notFound` for one that is not there, or is not shown any more. */
export async function loadGuideline(id: string, ports: Ports): Promise<Stored<Guideline>> {
  const stored = await ports.documents.read('library', id, 'guideline');
  if (stored?.doc.kind !== 'guideline') throw new Refusal('notFound');
  const doc = guidelineFrom(stored.doc);
  if (doc.retiredAt) throw new Refusal('notFound');
  return { doc, etag: stored.etag };
}

/**
 * A guideline beside the two that everybody has. Sending the same id twice adds one. Throws `forbidden`, `reusedId`,
 * `notFound` for an unknown topic, and what `checkedContent` throws.
 */
export async function addGuideline(
  input: GuidelineContent & { id: string },
  person: Person,
  ports: Ports,
): Promise<GuidelineView> {
  if (!rights.writeGuidelines(person)) throw new Refusal('forbidden');
  const { id, ...said } = input;
  const content = await checked(said, ports);
  const guideline: Guideline = {
    id,
    kind: 'guideline',
    version: 1,
    ...content,
    ...stamp(content, 1, person, ports),
  };
  const { stored } = await createOnce(ports.documents, 'library', guideline, 'guideline');
  if (stored.doc.kind !== 'guideline') throw new Refusal('conflict', 'id');
  const doc = guidelineFrom(stored.doc);
  mustBeSame(contentOf(doc), contentOf(guideline));
  return present({ doc, etag: stored.etag });
}

/**
 * What is written becomes the next version; the one before is kept first. Where it says what is new, people are told.
 * Throws `stale` when somebody else saved since, and what adding throws.
 */
export async function changeGuideline(
  id: string,
  input: GuidelineContent & { etag: string },
  person: Person,
  ports: Ports,
): Promise<GuidelineView> {
  if (!rights.writeGuidelines(person)) throw new Refusal('forbidden');
  const { etag, ...said } = input;
  const before = await loadGuideline(id, ports);
  const content = await checked(said, ports);
  if (before.etag !== etag) throw new Refusal('stale', 'etag');
  const version = before.doc.version + 1;
  // Whom the two lasting ones are for is what their place in the tab says.
  const kept = isLasting(id) ? { audience: before.doc.audience, topicId: null } : {};
  return replace(before, { version, ...content, ...kept, ...stamp(content, version, person, ports) }, ports);
}

/** Takes one out of sight that was added; its versions stay. Throws `wrongState` for the two that everybody has. */
export async function retireGuideline(id: string, person: Person, ports: Ports): Promise<void> {
  if (!rights.writeGuidelines(person)) throw new Refusal('forbidden');
  const before = await loadGuideline(id, ports);
  if (isLasting(id)) throw new Refusal('wrongState');
  await replace(before, { retiredAt: ports.clock.now().toISOString(), telling: null }, ports);
}

export interface GuidelineVersionView {
  version: number;
  by: PersonRef;
  at: string;
  content: GuidelineContent;
}

const mostVersions = 100;

/** What it has said, newest first; the first is what stands now. Anybody may see what changed. */
export async function guidelineVersions(id: string, ports: Ports): Promise<GuidelineVersionView[]> {
  const { doc } = await loadGuideline(id, ports);
  const kept: Guideline[] = [];
  for await (const { guideline } of everyDoc(ports.documents, 'guidelineVersions', { partition: id })) {
    // A change that was stopped half way leaves a copy of what still stands.
    if (guideline.version < doc.version) kept.push(guideline);
  }
  kept.sort((a, b) => b.version - a.version);
  return [doc, ...kept].slice(0, mostVersions).map((guideline) => ({
    version: guideline.version,
    by: personRef(ports.directory.org(), guideline.updatedBy),
    at: guideline.updatedAt,
    content: contentOf(guideline),
  }));
}

async function checked(content: GuidelineContent, ports: Ports): Promise<GuidelineContent> {
  const good = checkedContent(content);
  if (good.topicId) await loadTopic(good.topicId, ports);
  return good;
}

function stamp(content: GuidelineContent, version: number, person: Person, ports: Ports) {
  return {
    updatedAt: ports.clock.now().toISOString(),
    updatedBy: person.id,
    retiredAt: null,
    telling: content.changed.da === '' ? null : version,
  };
}

async function replace(
  before: Stored<Guideline>,
  changed: Partial<Guideline>,
  ports: Ports,
): Promise<GuidelineView> {
  await ports.documents.createMany('guidelineVersions', [versionOf(before.doc)]);
  const doc = { ...before.doc, ...changed };
  const { etag } = await ports.documents.replace('library', doc, before.etag);
  return present({ doc, etag });
}

function contentOf({ text, audience, topicId, acknowledge, changed }: Guideline): GuidelineContent {
  return { text, audience, topicId, acknowledge, changed };
}

function present({ doc, etag }: Stored<Guideline>): GuidelineView {
  const { id, version, updatedAt } = doc;
  return { id, version, updatedAt, ...contentOf(doc), etag };
}
