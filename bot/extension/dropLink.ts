import { z } from 'zod';
import { dropPost } from '../../src/actions/posts.ts';
import { errorText, isRefusal } from '../../src/domain/errors.ts';
import type { Language } from '../../src/domain/person.ts';
import { dropLinkDialog } from '../cards/dropLink.ts';
import { type Card, withNotice } from '../cards/parts.ts';
import { firstLink } from '../links.ts';
import { textIn } from '../text/catalogue.ts';
import { id, type Press } from '../verbs/verb.ts';
import { goOn, lastWord, type TaskAnswer } from './answers.ts';
import { readMessage } from './message.ts';

const submitted = z.object({
  drop: id,
  url: z.string().trim().max(2000).default(''),
  words: z.string().trim().max(1000).default(''),
});

/** Opens with the message's first link in it. */
export function openDropLink(value: unknown, { language, ports }: Press): TaskAnswer {
  const url = firstLink(readMessage(value)?.content ?? '');
  return dialog(dropLinkDialog({ url }, ports.ids.id(), language), language);
}

export async function submitDropLink(data: unknown, press: Press): Promise<TaskAnswer> {
  const { language, person, ports } = press;
  const parsed = submitted.safeParse(data);
  if (!parsed.success) return lastWord(errorText('malformed', language));
  const { drop, url, words } = parsed.data;
  const text = textIn(language).post.drop;
  try {
    await dropPost({ id: drop, url, note: words }, person, ports);
    return lastWord(text.sent);
  } catch (error) {
    if (isRefusal(error, 'notJoined')) return lastWord(text.notJoined);
    if (!isRefusal(error, 'badUrl')) throw error;
    return dialog(withNotice(dropLinkDialog({ url, words }, drop, language), text.badUrl), language);
  }
}

function dialog(card: Card, language: Language): TaskAnswer {
  return goOn(card, textIn(language).post.drop.title, 440);
}
