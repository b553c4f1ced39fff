import { Refusal } from './errors.ts';
import { appendHistory, type HistoryEntry } from './history.ts';
import {
  type AnswerPiece,
  type Interview,
  maxAnswerLength,
  maxPieces,
  maxTranscriptLength,
  maxWords,
  questionIds,
  standingAnswers,
} from './interview.ts';
import { type CardKind, type Message, queued, withMessages } from './message.ts';
import { mustBeSame } from './reusedId.ts';

// What happens to an interview, each as one change of its document. The same change twice gives back the same object.

interface Occasion {
  by: string;
  now: Date;
}

type Asked = Pick<Interview, 'id' | 'expertId' | 'communicatorId' | 'topicId' | 'title' | 'purpose'>;

export function newInterview(asked: Asked, questions: readonly string[], now: Date): Interview {
  const at = now.toISOString();
  const facts = { expert: asked.expertId, questions: questions.length };
  const interview: Interview = {
    ...asked,
    questions: questions.map((text, index) => ({ id: questionIds[index] ?? '', text })),
    answers: [],
    state: 'asked',
    draftId: null,
    history: appendHistory([], { event: 'ask', by: asked.communicatorId, at, facts }),
    createdAt: at,
    updatedAt: at,
    outbox: [],
    due: null,
  };
  return withMessages(interview, [card(interview, 'interview', 'interview', asked.expertId, now)]);
}

export type NewPiece = Pick<AnswerPiece, 'id' | 'questionId' | 'text' | 'source'>;

/**
 * What the expert adds, and whether that was all. A piece that is known already is left as it is; throws `reusedId`
 * for other words under its id.
 */
export function answered(
  interview: Interview,
  pieces: readonly NewPiece[],
  isDone: boolean,
  { by, now }: Occasion,
): Interview {
  open(interview);
  for (const piece of pieces) {
    const there = standingAnswers(interview).find(({ id }) => id === piece.id);
    if (there) mustBeSame(wordsOf(there), wordsOf(piece));
  }
  const known = new Set(interview.answers.map(({ id }) => id));
  const fresh = pieces.filter(
    ({ id }, index) => !known.has(id) && pieces.findIndex((piece) => piece.id === id) === index,
  );
  for (const piece of fresh) check(piece, interview);
  const added = fresh.reduce((current, piece) => withPiece(current, piece, { by, now }), interview);
  checkSize(added);
  const ended = isDone ? withEnd(added, { by, now }) : added;
  if (ended === interview) return interview;
  const first = interview.state === 'asked' && fresh.length > 0 && !isDone;
  const told = first ? [card(ended, 'answers:first', 'answers', ended.communicatorId, now)] : [];
  return withMessages(ended, [...updates(ended, now), ...told]);
}

function wordsOf({ questionId, text }: Pick<AnswerPiece, 'questionId' | 'text'>): unknown {
  return { questionId, text: text.trim() };
}

function withPiece(interview: Interview, piece: NewPiece, { by, now }: Occasion): Interview {
  const at = now.toISOString();
  const answers = [...interview.answers, { ...piece, text: piece.text.trim(), by, at, takenBackAt: null }];
  const state = interview.state === 'asked' ? 'answering' : interview.state;
  const facts = { answer: piece.id, question: piece.questionId };
  return noted({ ...interview, answers, state }, 'answer', by, now, facts);
}

/** "That was all", once for what has been said since the last time. */
function withEnd(interview: Interview, { by, now }: Occasion): Interview {
  if (standingAnswers(interview).length === 0) throw new Refusal('invalid', 'text');
  const events = interview.history.map(({ event }) => event);
  if (events.lastIndexOf('done') > events.lastIndexOf('answer')) return interview;
  const state = interview.state === 'written' ? 'written' : 'answered';
  const facts = { answers: standingAnswers(interview).length };
  const ended = noted({ ...interview, state }, 'done', by, now, facts);
  const id = `answers:done:${ended.history.length}`;
  return withMessages(ended, [card(ended, id, 'answers', ended.communicatorId, now)]);
}

/** The words go; that something was said here, and taken back, stays. */
export function takenBack(interview: Interview, answerId: string, { by, now }: Occasion): Interview {
  const piece = interview.answers.find(({ id }) => id === answerId);
  if (!piece) throw new Refusal('notFound', 'answerId');
  if (piece.takenBackAt) return interview;
  const at = now.toISOString();
  const answers = interview.answers.map((answer) =>
    answer === piece ? { ...answer, text: '', takenBackAt: at } : answer,
  );
  const next = noted({ ...interview, answers }, 'takeBack', by, now, { answer: answerId });
  return withMessages(next, updates(next, now));
}

/** No reason is asked, and none is kept. A card that the communicator has already says it too. */
export function declined(interview: Interview, { by, now }: Occasion): Interview {
  if (interview.state === 'declined') return interview;
  const next = noted({ ...interview, state: 'declined' }, 'decline', by, now);
  const told = next.outbox.some(({ kind }) => kind === 'answers')
    ? []
    : [card(next, 'answers:declined', 'answers', next.communicatorId, now)];
  return withMessages(next, [...updates(next, now), ...told]);
}

/** Somebody has begun to write; a colleague who took over from another is the communicator from now on. */
export function draftBegun(interview: Interview, draftId: string, { by, now }: Occasion): Interview {
  if (interview.draftId === draftId) return interview;
  open(interview);
  if (standingAnswers(interview).length === 0) throw new Refusal('wrongState');
  const written: Interview = { ...interview, communicatorId: by, draftId, state: 'written' };
  const next = noted(written, 'write', by, now, { draft: draftId });
  return withMessages(next, updates(next, now));
}

function open(interview: Interview): void {
  if (interview.state === 'declined') throw new Refusal('wrongState');
}

function check({ questionId, text, source }: NewPiece, { questions }: Interview): void {
  const isTranscript = source === 'transcript';
  if (isTranscript !== (questionId === null)) throw new Refusal('invalid', 'questionId');
  if (!isTranscript && !questions.some(({ id }) => id === questionId)) {
    throw new Refusal('invalid', 'questionId');
  }
  if (text.trim() === '') throw new Refusal('invalid', 'text');
  if (text.trim().length > (isTranscript ? maxTranscriptLength : maxAnswerLength)) {
    throw new Refusal('tooLarge', 'text');
  }
}

function checkSize({ answers }: Interview): void {
  const words = answers.reduce((sum, { text }) => sum + text.length, 0);
  if (answers.length > maxPieces || words > maxWords) throw new Refusal('tooLarge', 'text');
}

function noted(
  interview: Interview,
  event: string,
  by: string,
  now: Date,
  facts: HistoryEntry['facts'] = {},
): Interview {
  const at = now.toISOString();
  const history = appendHistory(interview.history, { event, by, at, facts });
  return { ...interview, history, updatedAt: at };
}

function card(interview: Interview, id: string, kind: CardKind, to: string, now: Date): Message {
  return queued({ id, kind, to, subject: interview.id }, now);
}

/** Every card that stands is brought up to date, without a sound; one update that still waits says it all. */
function updates(interview: Interview, now: Date): Message[] {
  const waiting = new Set(
    interview.outbox.flatMap(({ target, state }) => (target && state === 'queued' ? [target] : [])),
  );
  const standing = interview.outbox.filter(
    ({ operation, id, state }) => operation === 'send' && !waiting.has(id) && state !== 'failed',
  );
  return standing.map(({ id, kind, to, subject }) =>
    queued(
      { id: `${id}:u${interview.history.length}`, kind, to, subject, operation: 'update', target: id },
      now,
    ),
  );
}
