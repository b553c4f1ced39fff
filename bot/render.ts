import type { CardKind, Message } from '../src/domain/message.ts';
import type { Ports } from '../src/ports.ts';
import { draftRenderers } from './renderers/draft.ts';
import { interviewRenderers } from './renderers/interview.ts';
import { modeRenderers } from './renderers/mode.ts';
import { postRenderers } from './renderers/post.ts';
import { createContentRenderer, programmeRenderers } from './renderers/programme.ts';
import type { Reader, Rendered, Renderer } from './renderers/renderer.ts';

const renderers: Record<CardKind, Renderer> = {
  ...programmeRenderers,
  ...draftRenderers,
  ...interviewRenderers,
  ...postRenderers,
  ...modeRenderers,
};

/** The card that a message names, as things stand now. Throws what its loader throws. */
export function renderMessage(
  message: Pick<Message, 'kind' | 'subject'>,
  reader: Reader,
  ports: Ports,
): Promise<Rendered> {
  return renderers[message.kind](message.subject, reader, ports);
}

/** The same for whoever renders thousands: what a content card says to everybody is looked up once a second. */
export function createRenderer(): typeof renderMessage {
  const content = createContentRenderer();
  return (message, reader, ports) =>
    message.kind === 'content'
      ? content(message.subject, reader, ports)
      : renderMessage(message, reader, ports);
}
