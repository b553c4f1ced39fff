import { Refusal } from './errors.ts';
import { type Outboxed, queued, withMessages } from './message.ts';
import type { Language } from './person.ts';

export const exampleStates = ['asked', 'shown', 'refused', 'removed'] as const;
export type ExampleState = (typeof exampleStates)[number];

/** A real post that colleagues can learn from, once its author has said yes to exactly this. Partition: id, the post's. */
export interface Example extends Outboxed {
  authorId: string;
  by: string;
  url: string;
  title: string;
  topicId: string | null;
  /** Of the post's own words, in their language. */
  quote: string;
  language: Language;
  /** Why it works. */
  why: Record<Language, string>;
  state: ExampleState;
  updatedAt: string;
}

export const longestQuote = 1_500;
export const longestWhy = 400;

export type ExampleInput = Pick<Example, 'quote' | 'language' | 'why'>;
type ExamplePost = Pick<Example, 'id' | 'authorId' | 'url' | 'title' | 'topicId'>;

/** Asks the author, on a card that shows all of it. */
export function newExample(post: ExamplePost, input: ExampleInput, by: string, now: Date): Example {
  const { id, authorId, url, title, topicId } = post;
  const example: Example = {
    ...{ id, authorId, url, title, topicId, ...input, by, state: 'asked', updatedAt: now.toISOString() },
    ...{ outbox: [], due: null },
  };
  const message = queued({ id: 'exampleAsked', kind: 'exampleAsked', to: authorId, subject: id }, now);
  return withMessages(example, [message]);
}

/** The author's answer. The same answer again changes nothing; throws `decided` once another one was given. */
export function answeredExample(example: Example, yes: boolean, now: Date): Example {
  const state = yes ? 'shown' : 'refused';
  if (example.state === state) return example;
  if (example.state !== 'asked') throw new Refusal('decided');
  return { ...example, state, updatedAt: now.toISOString() };
}

/** Taken from sight, by its author or the communicators; the words go with it. */
export function removedExample(example: Example, now: Date): Example {
  if (example.state === 'removed') return example;
  const nothing = { quote: '', why: { da: '', en: '' }, title: '', url: '' };
  return { ...example, ...nothing, state: 'removed', updatedAt: now.toISOString() };
}
