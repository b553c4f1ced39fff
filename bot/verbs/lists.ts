import { z } from 'zod';
import { loadBroadcastSummaryCard, loadDraftsCard, loadLibraryCard } from '../../src/actions/cards.ts';
import { Refusal } from '../../src/domain/errors.ts';
import { rights } from '../../src/domain/rights.ts';
import { broadcastSummaryCard } from '../cards/broadcastSummary.ts';
import { draftsCard } from '../cards/drafts.ts';
import { helpCard } from '../cards/help.ts';
import { libraryCard } from '../cards/library.ts';
import type { Card } from '../cards/parts.ts';
import { defineVerb, id, type Press } from './verb.ts';

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
  'broadcast.show': defineVerb({
    schema: z.strictObject({ broadcastId: id }),
    run: async ({ broadcastId }, { person, language, userId, ports }) => {
      if (!rights.broadcast(person)) throw new Refusal('forbidden');
      const view = await loadBroadcastSummaryCard(broadcastId, ports);
      return broadcastSummaryCard(view, language, userId);
    },
  }),
};
