import { z } from 'zod';
import { isRefusal } from '../../src/domain/errors.ts';
import { webUrl } from '../../src/domain/url.ts';

/** The message that an action was pressed on. */
export interface PressedMessage {
  /** HTML. */
  content: string;
  subject: string;
  /** Entra id of who wrote it; null for an app, or when Teams does not say. */
  authorId: string | null;
  /** http(s) addresses of what is attached: files, pages. */
  links: string[];
}

const attachment = z.object({ contentUrl: z.string().nullish().catch(null) });
const payload = z.object({
  messagePayload: z.object({
    subject: z.string().max(1000).nullish().catch(null),
    body: z.object({ contentType: z.string().optional().catch(undefined), content: z.string() }),
    from: z
      .object({ user: z.object({ id: z.string() }).nullish().catch(null) })
      .nullish()
      .catch(null),
    attachments: z
      .array(attachment.catch({ contentUrl: null }))
      .max(100)
      .catch([]),
  }),
});

/** Null when the action was not pressed on a message, but in the message box or the command box. */
export function readMessage(value: unknown): PressedMessage | null {
  const parsed = payload.safeParse(value);
  if (!parsed.success) return null;
  const { subject, body, from, attachments } = parsed.data.messagePayload;
  return {
    content: body.contentType === 'text' ? asHtml(body.content) : body.content,
    subject: subject ?? '',
    authorId: from?.user?.id ?? null,
    links: attachments.flatMap(({ contentUrl }) => (contentUrl ? webLink(contentUrl) : [])),
  };
}

function webLink(text: string): string[] {
  try {
    return [webUrl(text, 'contentUrl')];
  } catch (error) {
    if (isRefusal(error)) return [];
    throw error;
  }
}

function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replace(/\r?\n/g, '<br>');
}
