import { z } from 'zod';
import { deepLink } from '../../src/actions/deepLink.ts';
import { startDraft } from '../../src/actions/drafts.ts';
import { errorText, isRefusal } from '../../src/domain/errors.ts';
import type { Language } from '../../src/domain/person.ts';
import {
  draftMadeCard,
  longestTitle,
  type MakeDraftView,
  makeDraftDialog,
  wordsInDialog,
} from '../cards/makeDraft.ts';
import { type Card, withNotice } from '../cards/parts.ts';
import { oneLine } from '../cards/plain.ts';
import { textIn } from '../text/catalogue.ts';
import { id, network, type Press } from '../verbs/verb.ts';
import { goOn, lastWord, type TaskAnswer } from './answers.ts';
import { readMessage } from './message.ts';
import { messageText } from './messageText.ts';

const submitted = z.object({
  draft: id,
  own: z.enum(['yes', 'no']).catch('no'),
  title: z.string().trim().max(longestTitle).default(''),
  words: z.string().trim().max(wordsInDialog).default(''),
  network,
});

/** Opens with the message's text in it. Who wrote the message is asked only to tell own words from another's. */
export function openMakeDraft(value: unknown, { language, person, ports }: Press): TaskAnswer {
  const message = readMessage(value);
  const said = message ? messageText(message.content) : '';
  const links = message?.links.filter((link) => !said.includes(link)) ?? [];
  const view: MakeDraftView = {
    own: message === null || message.authorId === person.id,
    title: titleOf(message?.subject ?? '', said),
    text: [said, links.join('\n')].filter(Boolean).join('\n\n'),
    network: 'linkedin',
  };
  return dialog(makeDraftDialog(view, ports.ids.id(), language), language);
}

/** The author is who presses. The same dialog saved twice is one draft; with other words it is asked about. */
export async function submitMakeDraft(data: unknown, press: Press): Promise<TaskAnswer> {
  const { language, person, ports } = press;
  const parsed = submitted.safeParse(data);
  if (!parsed.success) return lastWord(errorText('malformed', language));
  const { draft, own, title, words, network: where } = parsed.data;
  const text = textIn(language).extension.makeDraft;
  const again = (id: string, notice: string) => {
    const view = { own: own === 'yes', title, text: words, network: where };
    return dialog(withNotice(makeDraftDialog(view, id, language), notice), language);
  };
  if (words === '') return again(draft, text.needWords);
  try {
    const input = { id: draft, itemId: null, topicId: null, title, network: where, text: words };
    const { id: saved } = await startDraft(input, person, ports);
    return dialog(draftMadeCard(deepLink(ports.programme, 'write', saved), language), language, 220);
  } catch (error) {
    if (!isRefusal(error, 'reusedId', 'conflict')) throw error;
    return again(ports.ids.id(), text.usedUp);
  }
}

function titleOf(subject: string, said: string): string {
  const [first = ''] = said.split('\n');
  return oneLine(subject || first.replace(/https?:\/\/\S+/g, ''), 80);
}

function dialog(card: Card, language: Language, height = 560): TaskAnswer {
  return goOn(card, textIn(language).extension.makeDraft.title, height);
}
