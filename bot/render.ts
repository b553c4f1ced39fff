import type { CardKind, Message } from '../src/domain/message.ts';
import type { Ports } from '../src/ports.ts';
import { draftRenderers } from './renderers/draft.ts';
import { interviewRenderers } from './renderers/interview.ts';
import { modeRenderers } from './renderers/mode.ts';
import { postRenderers } from './renderers/post.ts';
import { programmeRenderers } from './renderers/programme.ts';
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
