import { z } from 'zod';
import type { WireActivity } from './wire.ts';

const text = z.string().optional();
const attachment = z
  .object({ contentType: z.string().min(1), content: z.unknown().optional(), contentUrl: text, name: text })
  .refine(isCardWhole, { path: ['content'], message: 'is not an Adaptive Card' });
const cardAction = z.object({ type: z.string(), title: z.string(), value: z.unknown().optional() });

const outgoingActivity = z.object({
  type: z.enum(['message', 'typing']),
  text,
  textFormat: text,
  summary: text,
  attachmentLayout: text,
  attachments: z.array(attachment).max(10).optional(),
  suggestedActions: z.object({ actions: z.array(cardAction).max(6) }).optional(),
});

/** Teams counts the whole payload in UTF-16. */
const maxActivityBytes = 100 * 1024;

export type Reading =
  | { activity: WireActivity }
  | { code: 'BadSyntax' | 'MessageSizeTooBig'; detail?: string };

/** Reads what a bot sends: size first, then shape; keeps what a chat shows. */
export function readActivity(body: unknown): Reading {
  if (Buffer.byteLength(JSON.stringify(body ?? null), 'utf16le') > maxActivityBytes) {
    return { code: 'MessageSizeTooBig' };
  }
  const parsed = outgoingActivity.safeParse(body);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return { code: 'BadSyntax', detail: `activity.${issue?.path.join('.')}: ${issue?.message}` };
  }
  const { data } = parsed;
  if (data.type === 'message' && !data.text && !data.attachments?.length && !data.suggestedActions) {
    return { code: 'BadSyntax', detail: 'The message has neither text nor attachments.' };
  }
  return { activity: JSON.parse(JSON.stringify(data)) as WireActivity };
}

function isCardWhole(attachment: { contentType: string; content?: unknown }): boolean {
  if (attachment.contentType !== 'application/vnd.microsoft.card.adaptive') return true;
  const { content } = attachment;
  return (
    typeof content === 'object' && content !== null && 'type' in content && content.type === 'AdaptiveCard'
  );
}
