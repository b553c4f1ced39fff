import { z } from 'zod';
import { type AboutThing, withAskLine } from '../cards/askLine.ts';
import type { Card } from '../cards/parts.ts';
import { refusedCard } from '../cards/refused.ts';
import { absenceVerbs } from './absence.ts';
import { backingVerbs } from './backing.ts';
import { broadcastVerbs } from './broadcast.ts';
import { contentVerbs } from './content.ts';
import { digestVerbs } from './digest.ts';
import { draftVerbs } from './draft.ts';
import { expertVerbs } from './expert.ts';
import { guidelineVerbs } from './guideline.ts';
import { interviewVerbs } from './interview.ts';
import { leaderMonthVerbs } from './leaderMonth.ts';
import { lessonVerbs } from './lesson.ts';
import { listVerbs } from './lists.ts';
import { memberVerbs } from './member.ts';
import { modeVerbs } from './mode.ts';
import { postVerbs } from './post.ts';
import { questionVerbs } from './question.ts';
import { shareVerbs } from './share.ts';
import { thanksVerbs } from './thanks.ts';
import type { Press, Verb } from './verb.ts';

/** A Map, so that `constructor` and `__proto__` are unknown verbs like any other. */
export const verbs: ReadonlyMap<string, Verb> = new Map(
  Object.entries({
    ...memberVerbs,
    ...absenceVerbs,
    ...broadcastVerbs,
    ...contentVerbs,
    ...digestVerbs,
    ...draftVerbs,
    ...interviewVerbs,
    ...listVerbs,
    ...modeVerbs,
    ...postVerbs,
    ...shareVerbs,
    ...questionVerbs,
    ...guidelineVerbs,
    ...expertVerbs,
    ...lessonVerbs,
    ...thanksVerbs,
    ...leaderMonthVerbs,
    ...backingVerbs,
  }),
);

/** The card that answers a press. Throws only what is a bug or a store that is down. */
export async function runVerb(name: unknown, data: unknown, press: Press): Promise<Card> {
  const verb = typeof name === 'string' ? verbs.get(name) : undefined;
  const card = verb
    ? await verb(data ?? {}, { ...press, verb: String(name) })
    : refusedCard('unknownAction', press.language);
  if (withoutLine.test(String(name))) return card;
  return withAskLine(card, aboutOf(data), press.ports.programme, press.language);
}

/** What is a question itself, what communicators do with broadcasts, and what is between two colleagues. */
const withoutLine = /^(question|broadcast|thanks)\./;

const id = z.string().optional().catch(undefined);
const ids = z.object({ itemId: id, draftId: id, interviewId: id, postId: id, guidelineId: id }).catch({});

/** The thing whose id the button carried. */
function aboutOf(data: unknown): AboutThing | null {
  const { itemId, draftId, interviewId, postId, guidelineId } = ids.parse(data);
  if (draftId) return { kind: 'draft', id: draftId };
  if (interviewId) return { kind: 'interview', id: interviewId };
  if (postId) return { kind: 'post', id: postId };
  if (guidelineId) return { kind: 'guideline', id: guidelineId };
  return itemId ? { kind: 'item', id: itemId } : null;
}
