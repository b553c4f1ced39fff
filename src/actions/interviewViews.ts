import { type DisclosureRow, disclosureFor } from '../domain/disclosure.ts';
import type { Draft, DraftState } from '../domain/draft.ts';
import { Refusal } from '../domain/errors.ts';
import {
  type AnswerPiece,
  answeredQuestions,
  type Interview,
  type InterviewState,
  type Question,
  standingAnswers,
} from '../domain/interview.ts';
import { maySeeInterview, mayWriteFrom } from '../domain/interviewRights.ts';
import type { Purpose } from '../domain/interviewTemplates.ts';
import type { Language, Person } from '../domain/person.ts';
import { rights } from '../domain/rights.ts';
import { linesAround, writtenWithLine } from '../domain/writtenWith.ts';
import type { Ports } from '../ports.ts';
import { loadDraftCard } from './cards.ts';
import { interviewOf } from './claims.ts';
import { deepLink } from './deepLink.ts';
import { readDisclosures } from './disclosures.ts';
import { personRef } from './presentDraft.ts';
import type { DraftCardView, PersonRef } from './views.ts';

/** An interview in a list: how far it is, without what was said. */
export interface InterviewRowView {
  id: string;
  title: string;
  purpose: Purpose;
  expert: PersonRef;
  communicator: PersonRef;
  state: InterviewState;
  /** Questions that have an answer, of how many. */
  answered: number;
  asked: number;
  /** The draft written from it, for those who may see it. */
  draftId: string | null;
  createdAt: string;
  updatedAt: string;
}

export type AnswerView = Omit<AnswerPiece, 'by'>;

/** An interview as one viewer sees it; after a no, what was said is the expert's alone. */
export interface InterviewView extends InterviewRowView {
  topicId: string | null;
  questions: Question[];
  answers: AnswerView[];
  /** What is added below the text when the expert shares it, counted with it. */
  closing: string | null;
  can: { answer: boolean; takeBack: boolean; decline: boolean; write: boolean };
}

export interface InterviewCardView {
  interview: InterviewView;
  tabUrl: string;
}

export interface ClaimView {
  text: string;
  question: string | null;
  /** The expert's own words; null once they have been taken back. */
  words: string | null;
}

export interface ClaimCheckCardView extends DraftCardView {
  claims: ClaimView[];
}

const ended: ReadonlySet<DraftState> = new Set(['published', 'withdrawn', 'declined']);

export async function draftOf({ draftId }: Interview, ports: Ports): Promise<Draft | null> {
  return draftId ? ((await ports.documents.read('drafts', draftId, draftId))?.doc ?? null) : null;
}

/** The draft's end is the interview's: nothing more is answered, and nothing more written. */
export function isClosed(draft: Draft | null): boolean {
  return draft !== null && ended.has(draft.state);
}

/** From then on the expert's no is to the text, not to the questions. */
export function wasSent(draft: Draft | null): boolean {
  return draft !== null && (draft.steps.length > 0 || isClosed(draft));
}

export async function presentRow(
  interview: Interview,
  viewer: Person,
  ports: Ports,
): Promise<InterviewRowView> {
  return rowOf(interview, await draftOf(interview, ports), viewer, ports);
}

function rowOf(interview: Interview, draft: Draft | null, viewer: Person, ports: Ports): InterviewRowView {
  const org = ports.directory.org();
  const { id, title, purpose, createdAt, updatedAt } = interview;
  const said = hidesAnswers(interview, viewer) ? 0 : answeredQuestions(interview);
  return {
    id,
    title,
    purpose,
    expert: personRef(org, interview.expertId),
    communicator: personRef(org, interview.communicatorId),
    state: isClosed(draft) ? 'closed' : interview.state,
    answered: said,
    asked: interview.questions.length,
    draftId: draft && rights.seeDraft(viewer, draft) ? draft.id : null,
    createdAt,
    updatedAt,
  };
}

export async function presentInterview(
  interview: Interview,
  viewer: Person,
  ports: Ports,
): Promise<InterviewView> {
  const draft = await draftOf(interview, ports);
  const org = ports.directory.org();
  const { topicId, questions, state } = interview;
  const isExpert = viewer.id === interview.expertId;
  const open = state !== 'declined' && !isClosed(draft);
  const standing = standingAnswers(interview);
  const answers = hidesAnswers(interview, viewer) ? [] : interview.answers;
  return {
    ...rowOf(interview, draft, viewer, ports),
    topicId,
    questions,
    answers: answers.map(({ by, ...answer }) => answer),
    closing: closingOf(interview, await readDisclosures(ports), ports),
    can: {
      answer: isExpert && open,
      takeBack: isExpert && standing.length > 0,
      decline: isExpert && open && !wasSent(draft),
      write: open && !draft && standing.length > 0 && mayWriteFrom(viewer, interview, org),
    },
  };
}

function hidesAnswers({ state, expertId }: Interview, viewer: Person): boolean {
  return state === 'declined' && viewer.id !== expertId;
}

/** As `openDraftShare` adds it for the expert. */
function closingOf(
  { expertId, communicatorId }: Interview,
  rows: readonly DisclosureRow[],
  ports: Ports,
): string | null {
  const org = ports.directory.org();
  const expert = org.people.get(expertId);
  if (!expert) return null;
  const { displayName } = personRef(org, communicatorId);
  const { country, language } = expert;
  const { organisation } = ports.programme;
  const disclosure = disclosureFor({ country, need: 'own', organisation, language }, rows);
  return linesAround(disclosure, writtenWithLine(displayName, language)).below;
}

export async function loadInterview(id: string, viewer: Person, ports: Ports): Promise<Interview> {
  const stored = await ports.documents.read('interviews', id, id);
  if (!stored || !maySeeInterview(viewer, stored.doc)) throw new Refusal('notFound', 'interviewId');
  return stored.doc;
}

export async function loadInterviewCard(
  id: string,
  viewer: Person,
  ports: Ports,
): Promise<InterviewCardView> {
  const interview = await presentInterview(await loadInterview(id, viewer, ports), viewer, ports);
  const page = interview.expert.id === viewer.id ? 'write' : 'desk';
  return { interview, tabUrl: deepLink(ports.programme, page, `interviews/${id}`) };
}

/** The mediated text with, for each claim, what the expert said. Throws `notFound` as the draft does. */
export async function loadClaimCheckCard(
  draftId: string,
  viewer: Person,
  language: Language,
  ports: Ports,
): Promise<ClaimCheckCardView> {
  const view = await loadDraftCard(draftId, viewer, language, ports);
  const interview = await interviewOf(view.draft, ports);
  const claims = view.draft.claims.map(({ text, answerId }) => {
    const answer = interview?.answers.find(({ id }) => id === answerId);
    const question = interview?.questions.find(({ id }) => id === answer?.questionId);
    return { text, question: question?.text ?? null, words: answer?.text || null };
  });
  return { ...view, claims };
}
