import { z } from 'zod';
import { errorText } from '../../src/domain/errors.ts';
import type { Press } from '../verbs/verb.ts';
import { type FoundAnswer, instead, lastWord, type TaskAnswer, unfurled } from './answers.ts';
import { openDropLink, submitDropLink } from './dropLink.ts';
import { openMakeDraft, submitMakeDraft } from './makeDraft.ts';
import { searchLibrary } from './search.ts';
import { unfurlLink } from './unfurl.ts';

/** What Teams asks of the app outside its own chat: results, a link's card, an action's dialog. */
const names = [
  'composeExtension/query',
  'composeExtension/queryLink',
  'composeExtension/anonymousQueryLink',
  'composeExtension/fetchTask',
  'composeExtension/submitAction',
] as const;
export type ExtensionInvoke = (typeof names)[number];
export type ExtensionAnswer = TaskAnswer | FoundAnswer;

interface Action {
  open: (value: unknown, press: Press) => TaskAnswer;
  submit: (data: unknown, press: Press) => Promise<TaskAnswer>;
}

/** A Map, so that `constructor` is an unknown command like any other. */
const actions: ReadonlyMap<string, Action> = new Map([
  ['dropLink', { open: openDropLink, submit: submitDropLink }],
  ['makeDraft', { open: openMakeDraft, submit: submitMakeDraft }],
]);

const command = z.object({ commandId: z.string(), data: z.unknown().optional() });

export function isExtensionInvoke(name: string | undefined): name is ExtensionInvoke {
  return names.some((known) => known === name);
}

export async function runExtension(
  name: ExtensionInvoke,
  value: unknown,
  press: Press,
): Promise<ExtensionAnswer> {
  if (name === 'composeExtension/query') return searchLibrary(value, press);
  if (isAboutLink(name)) return unfurlLink(value, press);
  const parsed = command.safeParse(value);
  const action = parsed.success ? actions.get(parsed.data.commandId) : undefined;
  if (!parsed.success || !action) return lastWord(errorText('unknownAction', press.language));
  return name === 'composeExtension/fetchTask'
    ? action.open(value, press)
    : action.submit(parsed.data.data, press);
}

/** Why there is no answer, said where Teams shows it. Of a link nothing is said: it just does not unfurl. */
export function excuseFrom(name: ExtensionInvoke, words: string): ExtensionAnswer {
  if (isAboutLink(name)) return unfurled([]);
  return name === 'composeExtension/query' ? instead(words) : lastWord(words);
}

function isAboutLink(name: ExtensionInvoke): boolean {
  return name === 'composeExtension/queryLink' || name === 'composeExtension/anonymousQueryLink';
}
