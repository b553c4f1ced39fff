import { isDeepStrictEqual } from 'node:util';
import type { Asked } from './draft.ts';
import { Refusal } from './errors.ts';
import { appendHistory, type HistoryEntry } from './history.ts';
import { type CardKind, type Message, queued, withMessages } from './message.ts';
import type { Question, Reworded } from './question.ts';
import type { Route } from './route.ts';

// What happens to a question, each as one change of its document. The same change twice gives back the same object.

interface Occasion {
  by: string;
  now: Date;
}

type AskedQuestion = Pick<Question, 'id' | 'askerId' | 'receiver' | 'about' | 'text' | 'language'>;

export function newQuestion(asked: AskedQuestion, route: Route, now: Date): Question {
  const at = now.toISOString();
  const facts = { receiver: asked.receiver, basis: route.basis.kind, asked: route.approverIds.length };
  const question: Question = {
    ...asked,
    asked: [],
    askedOf: [],
    state: 'asked',
    answer: null,
    suggested: null,
    shown: null,
    history: appendHistory([], { event: 'ask', by: asked.askerId, at, facts }),
    createdAt: at,
    updatedAt: at,
    outbox: [],
    due: null,
  };
  return withAsked(question, route, now);
}

/** The one answer. Throws `decided` when somebody else was first. */
export function answered(question: Question, text: string, { by, now }: Occasion): Question {
  const { answer } = question;
  if (answer?.by === by && answer.text === text) return question;
  if (question.state === 'answered') throw new Refusal('decided');
  if (question.state === 'withdrawn') throw new Refusal('wrongState');
  const at = now.toISOString();
  const next = noted({ ...question, state: 'answered', answer: { by, at, text } }, 'answer', by, now);
  const told = card(next, 'answered', 'questionAnswered', next.askerId, now);
  return withMessages(next, [...updates(next, now), told]);
}

/** As long as nobody has answered; the words go, and that something was asked stays. */
export function withdrawn(question: Question, { by, now }: Occasion): Question {
  if (question.state === 'withdrawn') return question;
  if (question.state === 'answered') throw new Refusal('decided');
  const next = noted({ ...question, state: 'withdrawn', text: '', about: null }, 'withdraw', by, now);
  return withMessages(next, updates(next, now));
}

/** Those who were asked cannot act any more, or are away: somebody else is asked as well. */
export function passedOn(question: Question, route: Route, now: Date): Question {
  if (question.state !== 'asked') return question;
  const known = new Set(question.askedOf);
  const approverIds = route.approverIds.filter((id) => !known.has(id));
  if (approverIds.length === 0) return question;
  const facts = { basis: route.basis.kind, asked: approverIds.length };
  return withAsked(noted(question, 'passOn', 'system', now, facts), { ...route, approverIds }, now);
}

/** What whoever answered would show to others. It waits for a communicator. */
export function suggested(question: Question, reworded: Reworded, { by, now }: Occasion): Question {
  mustBeAnswered(question);
  if (question.shown) throw new Refusal('decided');
  if (isDeepStrictEqual(question.suggested, reworded)) return question;
  return noted({ ...question, suggested: reworded }, 'suggest', by, now);
}

export function shown(
  question: Question,
  words: Omit<NonNullable<Question['shown']>, 'at'>,
  { by, now }: Occasion,
): Question {
  mustBeAnswered(question);
  const at = question.shown?.at ?? now.toISOString();
  if (isDeepStrictEqual(question.shown, { ...words, at })) return question;
  const next = noted({ ...question, shown: { ...words, at }, suggested: null }, 'show', by, now);
  return withMessages(next, updates(next, now));
}

export function hidden(question: Question, { by, now }: Occasion): Question {
  if (!question.shown && !question.suggested) return question;
  const next = noted({ ...question, shown: null, suggested: null }, 'hide', by, now);
  return withMessages(next, updates(next, now));
}

function mustBeAnswered({ state }: Question): void {
  if (state !== 'answered') throw new Refusal('wrongState');
}

function withAsked(question: Question, { approverIds, basis }: Route, now: Date): Question {
  const at = now.toISOString();
  const asked: Asked[] = [...question.asked, ...approverIds.map((id) => ({ id, basis, at }))];
  const next = { ...question, asked, askedOf: asked.map(({ id }) => id) };
  return withMessages(
    next,
    approverIds.map((id) => card(next, `asked:${id}`, 'questionAsked', id, now)),
  );
}

function noted(
  question: Question,
  event: string,
  by: string,
  now: Date,
  facts: HistoryEntry['facts'] = {},
): Question {
  const at = now.toISOString();
  const history = appendHistory(question.history, { event, by, at, facts });
  return { ...question, history, updatedAt: at };
}

function card(question: Question, id: string, kind: CardKind, to: string, now: Date): Message {
  return queued({ id, kind, to, subject: question.id }, now);
}

/** Every card that stands is brought up to date, without a sound; one update that still waits says it all. */
function updates({ outbox, history }: Question, now: Date): Message[] {
  const waiting = new Set(
    outbox.flatMap(({ target, state }) => (target && state === 'queued' ? [target] : [])),
  );
  const standing = outbox.filter(
    ({ operation, id, state }) => operation === 'send' && state !== 'failed' && !waiting.has(id),
  );
  return standing.map(({ id: target, kind, to, subject }) =>
    queued({ id: `${target}:u${history.length}`, kind, to, subject, operation: 'update', target }, now),
  );
}
