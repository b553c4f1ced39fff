import { Refusal } from '../domain/errors.ts';
import { textFor } from '../domain/localText.ts';
import { type Language, languages, type Person } from '../domain/person.ts';
import { maxQuestionAnswer, maxQuestionText, type Question, type Reworded } from '../domain/question.ts';
import { hidden, shown, suggested } from '../domain/questionChange.ts';
import { maySeeQuestion } from '../domain/questionRights.ts';
import { matchOf } from '../domain/questionSearch.ts';
import { rights } from '../domain/rights.ts';
import { homeZone, localDay } from '../domain/timeZone.ts';
import type { Ports } from '../ports.ts';
import { everyDoc } from './change.ts';
import { occasionOf } from './drafts.ts';
import { loadTopic } from './items.ts';
import { changeQuestion, presented } from './questions.ts';
import { presentQuestion, type QuestionView } from './questionViews.ts';

/** A question and its answer as everybody reads them. Nothing of whoever asked, and nothing of who answered. */
export interface ShownQuestion {
  id: string;
  question: Record<Language, string>;
  answer: Record<Language, string>;
  topicId: string | null;
  /** `2026-11-24`; no finer, so that it cannot be laid beside somebody's day. */
  day: string;
}

/** Something a manager would like to show to others, without who asked and without the words that were asked. */
export interface SuggestionView extends Reworded {
  id: string;
}

export interface WaitingQuestions {
  /** To me or my role, newest first; open ones and those of the last half-year. */
  questions: QuestionView[];
  /** For communicators. */
  suggestions: SuggestionView[];
}

/** With words, best match first in the reader's language; without, newest first. */
export async function listShown(
  { q = '', topic }: { q?: string | undefined; topic?: string | undefined },
  language: Language,
  ports: Ports,
): Promise<ShownQuestion[]> {
  const all = (await answeredQuestions(ports)).flatMap((question) => presentShown(question));
  const inTopic = topic ? all.filter(({ topicId }) => topicId === topic) : all;
  const newestFirst = inTopic.toSorted((a, b) =>
    a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? 1 : -1,
  );
  if (q.trim() === '') return newestFirst;
  const scored = newestFirst.map((one) => ({ one, score: scoreOf(q, one, language) }));
  const found = scored.filter(({ score }) => score > 0);
  return found.toSorted((a, b) => b.score - a.score).map(({ one }) => one);
}

/** What is found in the reader's own language goes before what is found in the other alone. */
function scoreOf(q: string, { question, answer }: ShownQuestion, own: Language): number {
  const scores = languages.map((language) => {
    const score = matchOf(q, { question: question[language], answer: answer[language] });
    return language === own ? score * 2 : score;
  });
  return Math.max(...scores);
}

/** Few enough to be read at once: a company asks some hundred a year. Fans out, as questions are partitioned by id. */
async function answeredQuestions(ports: Ports): Promise<Question[]> {
  const where = [{ field: 'state', op: '=', value: 'answered' } as const];
  const found: Question[] = [];
  for await (const question of everyDoc(ports.documents, 'questions', { where })) found.push(question);
  return found;
}

function presentShown({ id, shown }: Question): ShownQuestion[] {
  if (!shown) return [];
  const { question, answer, topicId, at } = shown;
  return [{ id, question, answer, topicId, day: localDay(new Date(at), homeZone) }];
}

const listedMs = 180 * 86_400_000;

/** What this person was asked, or may answer for the communicators. Fans out as above. */
export async function waitingQuestions(
  person: Person,
  language: Language,
  ports: Ports,
): Promise<WaitingQuestions> {
  const isCommunicator = rights.answerQuestions(person);
  const since = new Date(ports.clock.now().getTime() - listedMs).toISOString();
  const queries = [
    [{ field: 'askedOf', op: 'contains', value: person.id } as const],
    ...(isCommunicator ? [[{ field: 'updatedAt', op: '>=', value: since } as const]] : []),
    ...(isCommunicator ? [[{ field: 'state', op: '=', value: 'asked' } as const]] : []),
  ];
  const found = new Map<string, Question>();
  for (const where of queries) {
    for await (const doc of everyDoc(ports.documents, 'questions', { where })) found.set(doc.id, doc);
  }
  const all = [...found.values()];
  const mine = all.filter(
    (question) =>
      question.askerId !== person.id &&
      question.state !== 'withdrawn' &&
      (question.state === 'asked' || question.updatedAt >= since) &&
      maySeeQuestion(person, question),
  );
  const suggestions = isCommunicator ? all.flatMap((question) => suggestionOf(question, person)) : [];
  return { questions: await presented(mine, person, language, ports), suggestions };
}

function suggestionOf({ id, suggested, askerId }: Question, { id: viewerId }: Person): SuggestionView[] {
  return suggested && askerId !== viewerId ? [{ id, ...suggested }] : [];
}

/** By the manager who answered. Throws `invalid` naming the text that lacks, or that names whoever asked. */
export async function suggestQuestion(
  id: string,
  input: Reworded,
  person: Person,
  language: Language,
  ports: Ports,
): Promise<QuestionView> {
  const doc = await changeQuestion(id, person, ports, (question) => {
    if (question.answer?.by !== person.id) throw new Refusal('forbidden');
    const words = trimmed(input);
    for (const part of ['question', 'answer'] as const) {
      if (textFor(words[part], language) === '') throw new Refusal('invalid', `${part}.${language}`);
    }
    checkReworded(words, question, ports);
    return suggested(question, words, occasionOf(person, ports));
  });
  return presentQuestion(doc, person, language, ports);
}

/**
 * Shows it to everybody, reworded, in both languages; again with other words changes what is shown. By a communicator,
 * of a question that was put to them or that a manager has suggested; all others do not exist for them.
 */
export async function showQuestion(
  id: string,
  input: Reworded,
  person: Person,
  ports: Ports,
): Promise<ShownQuestion> {
  if (!rights.answerQuestions(person)) throw new Refusal('forbidden');
  if (input.topicId) await loadTopic(input.topicId, ports);
  const doc = await changeQuestion(
    id,
    person,
    ports,
    (question) => {
      if (question.askerId === person.id) throw new Refusal('forbidden');
      const words = inBoth(trimmed(input));
      checkReworded(words, question, ports);
      return shown(question, words, occasionOf(person, ports));
    },
    (question) => mayShow(person, question),
  );
  const [view] = presentShown(doc);
  if (!view) throw new Refusal('internal');
  return view;
}

/** Takes it from everybody's eyes again, or puts a suggestion aside; question and answer stay with the two. */
export async function hideQuestion(id: string, person: Person, ports: Ports): Promise<void> {
  if (!rights.answerQuestions(person)) throw new Refusal('forbidden');
  const occasion = occasionOf(person, ports);
  await changeQuestion(
    id,
    person,
    ports,
    (question) => hidden(question, occasion),
    (question) => mayShow(person, question),
  );
}

function mayShow(person: Person, question: Question): boolean {
  return question.suggested !== null || question.shown !== null || maySeeQuestion(person, question);
}

function trimmed({ question, answer, topicId }: Reworded): Reworded {
  const trim = (text: Reworded['question']) =>
    Object.fromEntries(languages.flatMap((one) => (text[one]?.trim() ? [[one, text[one].trim()]] : [])));
  return { question: trim(question), answer: trim(answer), topicId };
}

function inBoth({ question, answer, topicId }: Reworded) {
  const whole = (part: 'question' | 'answer', { da, en }: Reworded['question']) => {
    if (!da) throw new Refusal('invalid', `${part}.da`);
    if (!en) throw new Refusal('invalid', `${part}.en`);
    return { da, en };
  };
  return { question: whole('question', question), answer: whole('answer', answer), topicId };
}

/** Lengths, and that whoever asked is not named in what everybody will read. */
function checkReworded(words: Reworded, { askerId }: Question, ports: Ports): void {
  const asker = ports.directory.org().people.get(askerId);
  const names = asker ? [asker.displayName, asker.mail].filter((name) => name !== '') : [];
  for (const [part, most] of [
    ['question', maxQuestionText],
    ['answer', maxQuestionAnswer],
  ] as const) {
    for (const language of languages) {
      const text = words[part][language] ?? '';
      const field = `${part}.${language}`;
      if (text.length > most) throw new Refusal('tooLarge', field);
      const lower = text.toLowerCase();
      if (names.some((name) => lower.includes(name.toLowerCase()))) throw new Refusal('namesAsker', field);
    }
  }
}
