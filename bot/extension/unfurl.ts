import { z } from 'zod';
import { itemCardAt } from '../../src/actions/itemCards.ts';
import type { Press } from '../verbs/verb.ts';
import { type FoundAnswer, unfurled } from './answers.ts';
import { unfurledItem } from './item.ts';

const link = z.object({ url: z.string().min(1).max(2000) });

/** The item that a pasted link leads to; nothing for any other link, so that Teams shows what it would without us. */
export async function unfurlLink(value: unknown, { language, ports }: Press): Promise<FoundAnswer> {
  const parsed = link.safeParse(value);
  const view = parsed.success ? await itemCardAt(parsed.data.url, language, ports) : null;
  return unfurled(view ? [unfurledItem(view, language)] : []);
}
