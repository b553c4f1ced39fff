import { Refusal } from './errors.ts';

/** A question that customers or others ask, entered by anybody, for an interview or an item. Partition: kind. */
export interface Idea {
  id: string;
  kind: 'idea';
  text: string;
  topicId: string | null;
  by: string;
  at: string;
  state: 'open' | 'taken' | 'aside';
  /** The interview that was made of it. */
  interviewId: string | null;
}

export const longestIdea = 300;

/** Used for an interview; the first counts. Throws `decided` when it was put aside or used for another. */
export function taken(idea: Idea, interviewId: string): Idea {
  if (idea.interviewId === interviewId) return idea;
  if (idea.state !== 'open') throw new Refusal('decided');
  return { ...idea, state: 'taken', interviewId };
}

export function aside(idea: Idea): Idea {
  return idea.state === 'open' ? { ...idea, state: 'aside' } : idea;
}
