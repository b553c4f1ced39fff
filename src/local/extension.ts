import { z } from 'zod';

const adaptive = 'application/vnd.microsoft.card.adaptive';
const thumbnail = z.object({
  title: z.string().optional(),
  subtitle: z.string().optional(),
  text: z.string().optional(),
  images: z.array(z.object({ url: z.string(), alt: z.string().optional() })).optional(),
});
const card = z.looseObject({ type: z.literal('AdaptiveCard'), version: z.string().regex(/^1\.\d$/) });
const preview = z.object({
  contentType: z.enum(['application/vnd.microsoft.card.thumbnail', 'application/vnd.microsoft.card.hero']),
  content: thumbnail,
});
const found = z.object({ contentType: z.literal(adaptive), content: card, preview });
const answer = z.object({
  composeExtension: z.discriminatedUnion('type', [
    z.object({
      type: z.literal('result'),
      attachmentLayout: z.enum(['list', 'grid']),
      attachments: z.array(found),
    }),
    z.object({ type: z.literal('message'), text: z.string() }),
  ]),
});

/** Teams takes no newer schema from a link. */
const newestFromLink = '1.3';

/**
 * What a Teams client shows of the answer to a search or a link; null when it would show nothing, since the answer is
 * not of the form that Teams takes. Of a link it shows the first card alone, and none of a newer schema.
 */
export function readFound(body: unknown, asked: 'query' | 'queryLink'): z.infer<typeof answer> | null {
  const parsed = answer.safeParse(body);
  if (!parsed.success) return null;
  const { composeExtension } = parsed.data;
  if (asked === 'query' || composeExtension.type !== 'result') return parsed.data;
  const attachments = composeExtension.attachments
    .slice(0, 1)
    .filter(({ content }) => content.version <= newestFromLink);
  return { composeExtension: { ...composeExtension, attachments } };
}
