import { countReached } from '../domain/audienceSize.ts';
import { Refusal } from '../domain/errors.ts';
import { type Guideline, versionIdOf } from '../domain/guideline.ts';
import type { Person } from '../domain/person.ts';
import { rights } from '../domain/rights.ts';
import type { Ports } from '../ports.ts';
import { createOnce, everyDoc } from './change.ts';
import { deepLink } from './deepLink.ts';
import { type GuidelineView, listGuidelines, loadGuideline } from './guidelines.ts';

/** When this person confirmed the version that stands; null while they have not. */
export async function acknowledgedAt(
  guideline: Pick<Guideline, 'id' | 'version'>,
  person: Person,
  ports: Ports,
): Promise<string | null> {
  const stored = await ports.documents.read('acknowledgements', person.id, versionIdOf(guideline));
  return stored?.doc.at ?? null;
}

export interface OwnGuidelineView extends GuidelineView {
  /** When the reader confirmed this version; null while they have not, or nobody asks for it. */
  acknowledgedAt: string | null;
}

/** Those that stand, as this person reads them. */
export async function ownGuidelines(person: Person, ports: Ports): Promise<OwnGuidelineView[]> {
  const guidelines = await listGuidelines(ports);
  return Promise.all(guidelines.map((guideline) => own(guideline, person, ports)));
}

async function own(guideline: GuidelineView, person: Person, ports: Ports): Promise<OwnGuidelineView> {
  const at = guideline.acknowledge ? await acknowledgedAt(guideline, person, ports) : null;
  return { ...guideline, acknowledgedAt: at };
}

/**
 * The person's word that they have read this version. Doing it twice leaves the first. Throws `stale` when another
 * version stands by now, `wrongState` where nobody asks for it.
 */
export async function acknowledge(
  id: string,
  { version }: { version: number },
  person: Person,
  ports: Ports,
): Promise<{ acknowledgedAt: string }> {
  const { doc } = await loadGuideline(id, ports);
  if (doc.version !== version) throw new Refusal('stale', 'version');
  if (!doc.acknowledge) throw new Refusal('wrongState');
  const of = versionIdOf(doc);
  const given = { id: person.id, of, at: ports.clock.now().toISOString() };
  const { stored } = await createOnce(ports.documents, 'acknowledgements', given, of);
  return { acknowledgedAt: stored.doc.at };
}

/**
 * So many or more have confirmed the version that stands, once that speaks of enough people; never who, and never how
 * many have not. Throws `forbidden`.
 */
export async function countAcknowledged(
  id: string,
  person: Person,
  ports: Ports,
): Promise<{ people: number | null; threshold: number }> {
  if (!rights.writeGuidelines(person)) throw new Refusal('forbidden');
  const { doc } = await loadGuideline(id, ports);
  const threshold = ports.programme.cohortThreshold;
  let people = 0;
  for await (const _ of everyDoc(ports.documents, 'acknowledgements', { partition: versionIdOf(doc) }))
    people++;
  return { people: countReached(people, threshold), threshold };
}

/** What is new in a guideline, for one reader. */
export interface GuidelineCardView {
  guideline: OwnGuidelineView;
  tabUrl: string;
  /** What it has said before, side by side. */
  versionsUrl: string;
}

/** The card about what is new, as things stand now for its reader. Throws `notFound`. */
export async function loadGuidelineCard(
  id: string,
  person: Person,
  ports: Ports,
): Promise<GuidelineCardView> {
  const { doc, etag } = await loadGuideline(id, ports);
  const { version, text, audience, topicId, changed, updatedAt } = doc;
  const guideline = { id, version, text, audience, topicId, changed, updatedAt, etag };
  return {
    guideline: await own({ ...guideline, acknowledge: doc.acknowledge }, person, ports),
    tabUrl: deepLink(ports.programme, 'guidelines', guidelinePath(id)),
    versionsUrl: deepLink(ports.programme, 'guidelines', `versions/${id}`),
  };
}

/** Below Guidelines in the tab. */
export function guidelinePath(id: string): string | undefined {
  if (id === 'everyone') return undefined;
  return id === 'managers' ? 'managers' : `more/${id}`;
}
