import type { Asked } from './draft.ts';
import type { HistoryEntry } from './history.ts';
import type { LocalText } from './localText.ts';
import type { Outboxed } from './message.ts';
import type { Language } from './person.ts';

export const aboutKinds = ['item', 'draft', 'guideline', 'interview', 'post', 'page'] as const;

/** What a question is about: the page or thing where it was asked. */
export interface QuestionAbout {
  kind: (typeof aboutKinds)[number];
  /** The thing's id, or the page's address in the tab with its slash at the front. */
  id: string;
}

/** Who is asked: the communicators, or the asker's own nearest manager. */
export const questionReceivers = ['communicators', 'manager'] as const;
export type QuestionReceiver = (typeof questionReceivers)[number];

export const questionStates = ['asked', 'answered', 'withdrawn'] as const;
export type QuestionState = (typeof questionStates)[number];

export const maxQuestionText = 2_000;
export const maxQuestionAnswer = 4_000;

/** A question and its answer as others may read them: reworded, so that nothing tells who asked. */
export interface Reworded {
  question: LocalText;
  answer: LocalText;
  topicId: string | null;
}

/** A question that somebody chose to ask, and its answer. Partition: id. */
export interface Question extends Outboxed {
  askerId: string;
  receiver: QuestionReceiver;
  /** Those who were asked, and why; the reason has to hold when one of them answers. */
  asked: Asked[];
  /** Their person ids, to be looked for. */
  askedOf: string[];
  about: QuestionAbout | null;
  /** Empty once the asker has taken it back. */
  text: string;
  language: Language;
  state: QuestionState;
  answer: { by: string; at: string; text: string } | null;
  /** What a manager who answered would show to others; a communicator decides. */
  suggested: Reworded | null;
  /** As everybody reads it; null while it stays between the two. */
  shown: {
    question: Record<Language, string>;
    answer: Record<Language, string>;
    topicId: string | null;
    at: string;
  } | null;
  history: HistoryEntry[];
  createdAt: string;
  updatedAt: string;
}
