import type { HistoryEntry } from './history.ts';
import type { Purpose } from './interviewTemplates.ts';
import type { Outboxed } from './message.ts';

/** `closed` is never stored: the draft that was written from it has come to its end. */
export const interviewStates = ['asked', 'answering', 'answered', 'written', 'declined', 'closed'] as const;
export type InterviewState = (typeof interviewStates)[number];

export interface Question {
  id: string;
  text: string;
}
export const questionIds = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7'] as const;
export const maxQuestions = questionIds.length;
export const maxQuestionLength = 300;

export const answerSources = ['card', 'tab', 'transcript'] as const;
export type AnswerSource = (typeof answerSources)[number];

/** One piece of an answer. An answer grows piece by piece, over days; a piece is never changed. */
export interface AnswerPiece {
  id: string;
  /** Null for a pasted transcript of the whole talk. */
  questionId: string | null;
  /** Empty once the expert has taken it back. */
  text: string;
  by: string;
  at: string;
  source: AnswerSource;
  takenBackAt: string | null;
}
export const maxAnswerLength = 10_000;
export const maxTranscriptLength = 60_000;
/** Of one interview: what keeps its document well below the store's 2 MB. */
export const maxPieces = 200;
export const maxWords = 300_000;

/** A communicator's 1–7 questions to an expert, and what the expert said. Partition: id. */
export interface Interview extends Outboxed {
  expertId: string;
  communicatorId: string;
  topicId: string | null;
  title: string;
  purpose: Purpose;
  questions: Question[];
  answers: AnswerPiece[];
  state: InterviewState;
  /** The draft written from it. */
  draftId: string | null;
  history: HistoryEntry[];
  createdAt: string;
  updatedAt: string;
}

/** A claim of a mediated text, and the answer that it rests on. */
export interface Claim {
  text: string;
  answerId: string;
}

/** One interview, one draft: writing it twice finds the same. */
export function draftIdOf({ id }: Pick<Interview, 'id'>): string {
  return `interview-${id}`;
}

/** What stands: everything said and not taken back. */
export function standingAnswers<Piece extends Pick<AnswerPiece, 'takenBackAt'>>({
  answers,
}: {
  answers: readonly Piece[];
}): Piece[] {
  return answers.filter(({ takenBackAt }) => takenBackAt === null);
}

/** Questions that something stands under. A transcript answers none in particular. */
export function answeredQuestions(interview: Pick<Interview, 'answers' | 'questions'>): number {
  const known = new Set(standingAnswers(interview).map(({ questionId }) => questionId));
  return interview.questions.filter(({ id }) => known.has(id)).length;
}
