import type { Draft, Revision } from '../domain/draft.ts';
import { Refusal } from '../domain/errors.ts';
import { type Interview, standingAnswers } from '../domain/interview.ts';
import type { Ports } from '../ports.ts';

/** The interview that a draft was written from; null for a text of one's own. */
export async function interviewOf(
  { interviewId }: Pick<Draft, 'interviewId'>,
  ports: Ports,
): Promise<Interview | null> {
  if (!interviewId) return null;
  return (await ports.documents.read('interviews', interviewId, interviewId))?.doc ?? null;
}

/**
 * Every claim of a mediated text rests on something that the expert said and has not taken back. Throws
 * `invalid` where that does not hold, and `wrongState` once the expert has said no to the interview.
 */
export function checkClaims(
  { claims = [] }: Pick<Revision, 'claims'>,
  { interviewId }: Pick<Draft, 'interviewId'>,
  interview: Interview | null,
): void {
  if (!interviewId) return;
  if (!interview || interview.state === 'declined') throw new Refusal('wrongState');
  const said = new Set(standingAnswers(interview).map(({ id }) => id));
  const resting = claims.filter(({ text, answerId }) => text.trim() !== '' && said.has(answerId));
  if (claims.length === 0 || resting.length < claims.length) throw new Refusal('invalid', 'claims');
}
