import { z } from 'zod';
import { loadDraftsCard, loadLibraryCard } from '../../src/actions/cards.ts';
import { draftsCard } from '../cards/drafts.ts';
import { helpCard } from '../cards/help.ts';
import { libraryCard } from '../cards/library.ts';
import type { Card } from '../cards/parts.ts';
import { defineVerb, type Press } from './verb.ts';

const nothing = z.strictObject({});

export async function showLibrary({ person, language, ports }: Press): Promise<Card> {
  return libraryCard(await loadLibraryCard(person, language, ports), language);
}

export async function showDrafts({ person, language, ports }: Press): Promise<Card> {
  return draftsCard(await loadDraftsCard(person, ports), language);
}

export const listVerbs = {
  'help.show': defineVerb({ schema: nothing, run: async (_data, { language }) => helpCard(language) }),
  'library.show': defineVerb({ schema: nothing, run: (_data, press) => showLibrary(press) }),
  'drafts.show': defineVerb({ schema: nothing, run: (_data, press) => showDrafts(press) }),
};
