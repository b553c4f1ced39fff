import { z } from 'zod';
import { findItemCards } from '../../src/actions/itemCards.ts';
import { readMember } from '../../src/actions/members.ts';
import { errorText } from '../../src/domain/errors.ts';
import { textIn } from '../text/catalogue.ts';
import type { Press } from '../verbs/verb.ts';
import { type FoundAnswer, found, instead } from './answers.ts';
import { foundItem } from './item.ts';

const longestQuery = 200;
/** As many as Teams asks for at a time. */
const pageSize = 25;

const query = z.object({
  commandId: z.literal('searchLibrary'),
  parameters: z
    .array(z.object({ name: z.string(), value: z.unknown().optional() }))
    .max(20)
    .default([]),
  queryOptions: z
    .object({
      skip: z.number().int().min(0).max(100_000).catch(0),
      count: z.number().int().min(1).max(pageSize).catch(pageSize),
    })
    .catch({ skip: 0, count: pageSize }),
});

/** Live items for the list beside the message box: those that match, or the newest when nothing is typed yet. */
export async function searchLibrary(value: unknown, press: Press): Promise<FoundAnswer> {
  const { language, person, ports } = press;
  const text = textIn(language).extension.search;
  const parsed = query.safeParse(value);
  if (!parsed.success) return instead(errorText('unknownAction', language));
  if (!(await readMember(person.id, ports)).joined) return instead(text.notJoined);
  const { parameters, queryOptions } = parsed.data;
  const typed = parameters.find(({ name }) => name === 'q')?.value;
  const q = typeof typed === 'string' ? typed.trim().slice(0, longestQuery) : '';
  const cards = await findItemCards({ q, ...queryOptions }, language, ports);
  // Further down the list, nothing more is an end and no answer of its own.
  if (cards.length === 0 && queryOptions.skip === 0) return instead(q ? text.none : text.empty);
  return found(cards.map((card) => foundItem(card, language)));
}
