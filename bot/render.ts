import type { CardKind, Message } from '../src/domain/message.ts';
import type { Ports } from '../src/ports.ts';
import { broadcastRenderers } from './renderers/broadcast.ts';
import { createContentRenderer } from './renderers/content.ts';
import { digestRenderers } from './renderers/digest.ts';
import { draftRenderers } from './renderers/draft.ts';
import { interviewRenderers } from './renderers/interview.ts';
import { modeRenderers } from './renderers/mode.ts';
import { postRenderers } from './renderers/post.ts';
import { programmeRenderers } from './renderers/programme.ts';
import type { Reader, Rendered, Renderer } from './renderers/renderer.ts';
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
  };
  return (message, reader, ports) => renderers[message.kind](message.subject, reader, ports);
}
