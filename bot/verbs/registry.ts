import type { Card } from '../cards/parts.ts';
import { refusedCard } from '../cards/refused.ts';
import { absenceVerbs } from './absence.ts';
import { broadcastVerbs } from './broadcast.ts';
import { contentVerbs } from './content.ts';
import { digestVerbs } from './digest.ts';
import { draftVerbs } from './draft.ts';
import { interviewVerbs } from './interview.ts';
import { listVerbs } from './lists.ts';
import { memberVerbs } from './member.ts';
import { modeVerbs } from './mode.ts';
import { postVerbs } from './post.ts';
import { shareVerbs } from './share.ts';
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
  }),
);

/** The card that answers a press. Throws only what is a bug or a store that is down. */
export async function runVerb(name: unknown, data: unknown, press: Press): Promise<Card> {
  const verb = typeof name === 'string' ? verbs.get(name) : undefined;
  return verb
    ? verb(data ?? {}, { ...press, verb: String(name) })
    : refusedCard('unknownAction', press.language);
}
