import { z } from 'zod';
import { dropPost } from '../src/actions/posts.ts';
import { errorText, isRefusal } from '../src/domain/errors.ts';
import type { Language } from '../src/domain/person.ts';
import { dropLinkDialog } from './cards/dropLink.ts';
import { type Card, withNotice } from './cards/parts.ts';
import { firstLink } from './links.ts';
import { textIn } from './text/catalogue.ts';
import { id, type Press } from './verbs/verb.ts';

const names = ['composeExtension/fetchTask', 'composeExtension/submitAction'] as const;
export type ExtensionInvoke = (typeof names)[number];

/** What a dialog of Teams takes for an answer: a card to go on with, or a last word. */
export type TaskAnswer =
  | { task: { type: 'continue'; value: { title: string; height: number; width: number; card: object } } }
  | { task: { type: 'message'; value: string } };

const command = z.object({ commandId: z.literal('dropLink') });
const opened = command.extend({
  messagePayload: z
    .object({ body: z.object({ content: z.string() }) })
    .optional()
    .catch(undefined),
});
const submitted = command.extend({
  data: z.object({
    drop: id,
    url: z.string().trim().max(2000).default(''),
    words: z.string().trim().max(1000).default(''),
  }),
});

export function isExtensionInvoke(name: string | undefined): name is ExtensionInvoke {
  return names.some((known) => known === name);
}

/** The action on a message: a dialog with the message's link in it, then the dropping of that link. */
export async function runExtension(name: ExtensionInvoke, value: unknown, press: Press): Promise<TaskAnswer> {
  return name === 'composeExtension/fetchTask' ? open(value, press) : submit(value, press);
}

function open(value: unknown, { language, ports }: Press): TaskAnswer {
  const parsed = opened.safeParse(value);
  if (!parsed.success) return lastWord(errorText('unknownAction', language));
  const url = firstLink(parsed.data.messagePayload?.body.content ?? '');
  return goOn(dropLinkDialog({ url }, ports.ids.id(), language), language);
}

async function submit(value: unknown, press: Press): Promise<TaskAnswer> {
  const { language, person, ports } = press;
  const parsed = submitted.safeParse(value);
  if (!parsed.success) return lastWord(errorText('malformed', language));
  const { drop, url, words } = parsed.data.data;
  const text = textIn(language).post.drop;
  try {
    await dropPost({ id: drop, url, note: words }, person, ports);
    return lastWord(text.sent);
  } catch (error) {
    if (isRefusal(error, 'notJoined')) return lastWord(text.notJoined);
    if (!isRefusal(error, 'badUrl')) throw error;
    return goOn(withNotice(dropLinkDialog({ url, words }, drop, language), text.badUrl), language);
  }
}

function goOn(content: Card, language: Language): TaskAnswer {
  const { title } = textIn(language).post.drop;
  const card = { contentType: 'application/vnd.microsoft.card.adaptive', content };
  return { task: { type: 'continue', value: { title, height: 440, width: 480, card } } };
}

export function lastWord(value: string): TaskAnswer {
  return { task: { type: 'message', value } };
}
