import { Refusal } from '../domain/errors.ts';
import { type Expert, type Field, type Pace, type PipelineStage, paceDays } from '../domain/expert.ts';
import type { Interview } from '../domain/interview.ts';
import type { Mode } from '../domain/mode.ts';
import type { Person } from '../domain/person.ts';
import { rights } from '../domain/rights.ts';
import type { Ports } from '../ports.ts';
import { everyDoc } from './change.ts';
import { listedExperts } from './experts.ts';
import { personRef } from './presentDraft.ts';
import type { PersonRef } from './views.ts';

export interface PipelineRow {
  interviewId: string;
  title: string;
  stage: PipelineStage;
  at: string;
}

/** One expert as the communicators work with them. */
export interface RosterRow {
  person: PersonRef;
  fields: Field[];
  pace: Pace;
  buddy: boolean;
  /** How they usually work together. */
  mode: Mode;
  /** When the pace allows the next interview, an ISO day; null where it may be now. */
  nextFrom: string | null;
  /** The newest first. */
  pipeline: PipelineRow[];
}

const mostShown = 6;
const dayMs = 86_400_000;

/** The roster with what is under way for each: idea → interview → draft → approved → published → library → example. */
export async function readRoster(person: Person, ports: Ports): Promise<RosterRow[]> {
  if (!rights.workWithExperts(person)) throw new Refusal('forbidden');
  const experts = await listedExperts(ports);
  const rows = await Promise.all(experts.map((expert) => rowOf(expert, ports)));
  return rows.sort((a, b) => a.person.displayName.localeCompare(b.person.displayName, 'da'));
}

async function rowOf(expert: Expert, ports: Ports): Promise<RosterRow> {
  const { id, fields, pace, buddy } = expert;
  const interviews: Interview[] = [];
  // Fans out: an interview is a partition of its own, and a roster is opened rarely.
  const where = [{ field: 'expertId', op: '=', value: id } as const];
  for await (const interview of everyDoc(ports.documents, 'interviews', { where })) {
    if (interview.state !== 'declined') interviews.push(interview);
  }
  interviews.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  const agreement = await ports.documents.read('collaborations', id, id);
  const [last] = interviews;
  const days = paceDays[pace];
  const next = last && days !== null ? Date.parse(last.createdAt) + days * dayMs : 0;
  return {
    person: personRef(ports.directory.org(), id),
    ...{ fields, pace, buddy },
    mode: agreement?.doc.general ?? 'gatekeeper',
    nextFrom: next > ports.clock.now().getTime() ? new Date(next).toISOString() : null,
    pipeline: await Promise.all(interviews.slice(0, mostShown).map((one) => pipelineRow(one, ports))),
  };
}

async function pipelineRow(interview: Interview, ports: Ports): Promise<PipelineRow> {
  const { id, title, updatedAt, state, draftId } = interview;
  const row = (stage: PipelineStage, at = updatedAt) => ({ interviewId: id, title, stage, at });
  if (!draftId) return row(state === 'asked' || state === 'answering' ? 'asked' : 'answered');
  const draft = (await ports.documents.read('drafts', draftId, draftId))?.doc;
  if (!draft) return row('answered');
  const post = await postOf(draftId, draft.authorId, ports);
  if (post) {
    const example = await ports.documents.read('examples', post.id, post.id);
    if (example?.doc.state === 'shown') return row('example', example.doc.updatedAt);
    return row(post.itemId ? 'library' : 'published', post.updatedAt);
  }
  if (draft.state === 'published') return row('published', draft.updatedAt);
  return row(draft.state === 'approved' ? 'approved' : 'draft', draft.updatedAt);
}

async function postOf(draftId: string, authorId: string, ports: Ports) {
  const where = [{ field: 'authorId', op: '=', value: authorId } as const];
  for await (const post of everyDoc(ports.documents, 'posts', { where })) {
    if (post.draftId === draftId && post.state !== 'removed') return post;
  }
  return null;
}
