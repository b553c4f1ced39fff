import type { PersonRef } from '../../../src/server/contract/person.ts';

/** What the page before has chosen already for a new interview. */
export interface InterviewStart {
  expert?: PersonRef;
  topicId: string | null;
  /** A question that a colleague has passed on. */
  idea?: { id: string; text: string };
}

/** Null where the page was opened by itself. */
export function interviewStartIn(state: unknown): InterviewStart | null {
  if (typeof state !== 'object' || state === null || !('topicId' in state)) return null;
  return state as InterviewStart;
}
