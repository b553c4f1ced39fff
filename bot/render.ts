import type { CardKind, Message } from '../src/domain/message.ts';
import type { Ports } from '../src/ports.ts';
import { type AboutThing, withAskLine } from './cards/askLine.ts';
import { backingRenderers } from './renderers/backing.ts';
import { broadcastRenderers } from './renderers/broadcast.ts';
import { createContentRenderer } from './renderers/content.ts';
import { digestRenderers } from './renderers/digest.ts';
import { draftRenderers } from './renderers/draft.ts';
import { expertRenderers } from './renderers/expert.ts';
import { guidelineRenderers } from './renderers/guideline.ts';
import { interviewRenderers } from './renderers/interview.ts';
import { leaderMonthRenderers } from './renderers/leaderMonth.ts';
import { lessonRenderers } from './renderers/lesson.ts';
import { modeRenderers } from './renderers/mode.ts';
import { postRenderers } from './renderers/post.ts';
import { programmeRenderers } from './renderers/programme.ts';
import { questionRenderers } from './renderers/question.ts';
import type { Reader, Rendered, Renderer } from './renderers/renderer.ts';
import { thanksRenderers } from './renderers/thanks.ts';
import { topicRenderers } from './renderers/topic.ts';

/** Answers the card that a message names, as things stand now. Throws what its loader throws. */
export type Render = (
  message: Pick<Message, 'kind' | 'subject'>,
  reader: Reader,
  ports: Ports,
) => Promise<Rendered>;

export function createRenderer(): Render {
  const renderers: Record<CardKind, Renderer> = {
    ...programmeRenderers,
    ...broadcastRenderers,
    content: createContentRenderer(),
    ...digestRenderers,
    ...draftRenderers,
    ...interviewRenderers,
    ...postRenderers,
    ...modeRenderers,
    ...topicRenderers,
    ...questionRenderers,
    ...guidelineRenderers,
    ...expertRenderers,
    ...leaderMonthRenderers,
    ...lessonRenderers,
    ...thanksRenderers,
    ...backingRenderers,
  };
  return async (message, reader, ports) => {
    const rendered = await renderers[message.kind](message.subject, reader, ports);
    if (withoutLine.has(message.kind)) return rendered;
    const card = withAskLine(rendered.card, aboutOf(message), ports.programme, reader.language);
    return { ...rendered, card };
  };
}

/** What is a question itself, and what communicators get as such. */
const withoutLine: ReadonlySet<CardKind> = new Set([
  'questionAsked',
  'questionAnswered',
  'broadcastReview',
  'broadcastSummary',
  'topicDry',
  'dropped',
  'answers',
  'thanks',
]);

/** Kinds whose subject is the id of the thing that a question would be about. */
const things: { readonly [K in CardKind]?: AboutThing['kind'] } = {
  content: 'item',
  contentTest: 'item',
  draftSent: 'draft',
  approval: 'draft',
  reminder: 'draft',
  decided: 'draft',
  edited: 'draft',
  comment: 'draft',
  stranded: 'draft',
  claimCheck: 'draft',
  interview: 'interview',
  consent: 'post',
  guidelineChanged: 'guideline',
  exampleAsked: 'post',
};

function aboutOf({ kind, subject: id }: Pick<Message, 'kind' | 'subject'>): AboutThing | null {
  const thing = things[kind];
  return thing ? { kind: thing, id } : null;
}
