import { Refusal } from '../domain/errors.ts';
import {
  type AnswerSource,
  draftIdOf,
  type Interview,
  maxQuestionLength,
  maxQuestions,
} from '../domain/interview.ts';
import { answered, declined, draftBegun, newInterview, takenBack } from '../domain/interviewChange.ts';
import { maySeeInterview, mayWriteFrom } from '../domain/interviewRights.ts';
import type { Purpose } from '../domain/interviewTemplates.ts';
import type { Network } from '../domain/network.ts';
import type { Person } from '../domain/person.ts';
import { mustBeSame } from '../domain/reusedId.ts';
import { rights } from '../domain/rights.ts';
import { canAct } from '../domain/route.ts';
import type { Ports } from '../ports.ts';
import { change, createOnce, everyDoc } from './change.ts';
import { newDraft, occasionOf } from './drafts.ts';
import {
  draftOf,
  type InterviewRowView,
  type InterviewView,
  isClosed,
  loadInterview,
  presentInterview,
  presentRow,
  wasSent,
} from './interviewViews.ts';
import { loadTopic } from './items.ts';
import { presentDraft } from './presentDraft.ts';
import type { DraftView } from './views.ts';

export interface InterviewInput {
  id?: string | undefined;
  expertId: string;
  topicId: string | null;
  title: string;
  purpose: Purpose;
  questions: string[];
}

/**
 * Sends 1–7 questions to a colleague. Sending the same id twice asks once. Throws `reusedId` when it
 * is there with other questions.
 */
export async function startInterview(
  input: InterviewInput,
  person: Person,
  ports: Ports,
): Promise<InterviewView> {
  if (!rights.workWithExperts(person)) throw new Refusal('forbidden');
  checkExpert(input.expertId, person, ports);
  if (input.topicId) await loadTopic(input.topicId, ports);
  const questions = questionsOf(input.questions);
  const { expertId, topicId, purpose } = input;
  const id = input.id ?? ports.ids.id();
  const asked = { id, expertId, communicatorId: person.id, topicId, title: input.title.trim(), purpose };
  const interview = newInterview(asked, questions, ports.clock.now());
  const { stored } = await createOnce(ports.documents, 'interviews', interview, id);
  if (stored.doc.communicatorId !== person.id) throw new Refusal('conflict', 'id');
  mustBeSame(askedIn(stored.doc), askedIn(interview));
  if (stored.doc.due) ports.wake('interviews', id, id);
  return presentInterview(stored.doc, person, ports);
}

function askedIn({ expertId, topicId, title, purpose, questions }: Interview): unknown {
  return { expertId, topicId, title, purpose, questions };
}

/**
 * Anybody may be asked, as by any colleague, and may say no. Whether they have joined makes no difference here: it would
 * tell the one who asks.
 */
function checkExpert(expertId: string, by: Person, ports: Ports): void {
  const expert = ports.directory.org().people.get(expertId);
  if (!expert || !canAct(expert)) throw new Refusal('notFound', 'expertId');
  if (expertId === by.id) throw new Refusal('invalid', 'expertId');
}

function questionsOf(texts: readonly string[]): string[] {
  const questions = texts.map((text) => text.trim());
  const wrong = questions.some((text) => text === '' || text.length > maxQuestionLength);
  if (wrong || questions.length === 0 || questions.length > maxQuestions) {
    throw new Refusal('invalid', 'questions');
  }
  return questions;
}

export interface AnswersInput {
  /** An id that is known already is left as it is: a piece is never changed. */
  pieces: { id: string; questionId: string | null; text: string }[];
  /** The expert's "I am done". */
  done: boolean;
}

export function answerInterview(
  id: string,
  input: AnswersInput,
  door: Exclude<AnswerSource, 'transcript'>,
  person: Person,
  ports: Ports,
): Promise<InterviewView> {
  const pieces = input.pieces.map((piece) => {
    const source: AnswerSource = piece.questionId === null ? 'transcript' : door;
    return { ...piece, source };
  });
  return asExpert(id, person, ports, (interview, draft) => {
    if (isClosed(draft)) throw new Refusal('wrongState');
    return answered(interview, pieces, input.done, occasionOf(person, ports));
  });
}

/** The expert's right whatever has become of the interview. */
export function takeBackAnswer(
  id: string,
  input: { answerId: string },
  person: Person,
  ports: Ports,
): Promise<InterviewView> {
  return asExpert(id, person, ports, (interview) =>
    takenBack(interview, input.answerId, occasionOf(person, ports)),
  );
}

/** A no to the questions, up to the moment when there is a text to say no to. */
export function declineInterview(id: string, person: Person, ports: Ports): Promise<InterviewView> {
  return asExpert(id, person, ports, (interview, draft) => {
    if (interview.state !== 'declined' && wasSent(draft)) throw new Refusal('wrongState');
    return declined(interview, occasionOf(person, ports));
  });
}

/**
 * Begins the text on the expert's behalf: draft first, then the interview that points to it. Interrupted in
 * between, or pressed twice, it finds the draft that is there.
 */
export async function writeDraft(
  id: string,
  input: { network: Network },
  person: Person,
  ports: Ports,
): Promise<DraftView> {
  const interview = await loadInterview(id, person, ports);
  if (!mayWriteFrom(person, interview, ports.directory.org())) throw new Refusal('forbidden');
  const occasion = occasionOf(person, ports);
  const draftId = draftIdOf(interview);
  draftBegun(interview, draftId, occasion);
  const { expertId: authorId, topicId, title } = interview;
  const text = { id: draftId, itemId: null, topicId, title, network: input.network, text: '' };
  const draft = { ...newDraft(text, { authorId, writerId: person.id }, ports), interviewId: id };
  const { stored } = await createOnce(ports.documents, 'drafts', draft, draftId);
  if (stored.doc.interviewId !== id || stored.doc.writerId !== person.id) throw new Refusal('conflict', 'id');
  await changeInterview(id, person, ports, (current) => draftBegun(current, draftId, occasion));
  return presentDraft(stored.doc, person, ports);
}

export async function readInterview(id: string, person: Person, ports: Ports): Promise<InterviewView> {
  return presentInterview(await loadInterview(id, person, ports), person, ports);
}

/** Questions to me, newest first. Fans out: interviews are partitioned by id, so that every answer is a point read. */
export async function myInterviews(person: Person, ports: Ports): Promise<InterviewRowView[]> {
  const where = [{ field: 'expertId', op: '=', value: person.id } as const];
  return listed(where, person, ports);
}

const shownMs = 180 * 86_400_000;

/** Every interview that something has happened to in the last half-year, last changed first. Fans out as above. */
export async function deskInterviews(person: Person, ports: Ports): Promise<InterviewRowView[]> {
  if (!rights.workWithExperts(person)) throw new Refusal('forbidden');
  const since = new Date(ports.clock.now().getTime() - shownMs).toISOString();
  const rows = await listed([{ field: 'updatedAt', op: '>=', value: since }], person, ports);
  return rows.filter(({ expert }) => expert.id !== person.id);
}

async function listed(
  where: NonNullable<Parameters<Ports['documents']['query']>[1]['where']>,
  person: Person,
  ports: Ports,
): Promise<InterviewRowView[]> {
  const interviews: Interview[] = [];
  for await (const interview of everyDoc(ports.documents, 'interviews', { where }))
    interviews.push(interview);
  interviews.sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
  return Promise.all(interviews.map((interview) => presentRow(interview, person, ports)));
}

/** Throws `notFound` for those who may not see it, `forbidden` for everybody but the expert. */
async function asExpert(
  id: string,
  person: Person,
  ports: Ports,
  next: (interview: Interview, draft: Awaited<ReturnType<typeof draftOf>>) => Interview,
): Promise<InterviewView> {
  const draft = await draftOf(await loadInterview(id, person, ports), ports);
  const doc = await changeInterview(id, person, ports, (interview) => {
    if (interview.expertId !== person.id) throw new Refusal('forbidden');
    return next(interview, draft);
  });
  return presentInterview(doc, person, ports);
}

async function changeInterview(
  id: string,
  person: Person,
  ports: Ports,
  next: (interview: Interview) => Interview,
): Promise<Interview> {
  const { doc } = await change(ports.documents, 'interviews', id, id, (interview) => {
    if (!maySeeInterview(person, interview)) throw new Refusal('notFound', 'interviewId');
    return next(interview);
  });
  if (doc.due) ports.wake('interviews', id, id);
  return doc;
}
