import { z } from 'zod';
import { markPosted, undoShare } from '../../src/actions/shareChange.ts';
import { readShare } from '../../src/actions/shareViews.ts';
import { dropLinkCard } from '../cards/dropLink.ts';
import { noteCard } from '../cards/note.ts';
import { press as button, type Card } from '../cards/parts.ts';
import { sharedCard } from '../cards/shared.ts';
import { textIn } from '../text/catalogue.ts';
import { defineVerb, id, type Press } from './verb.ts';

const shareId = z.strictObject({ shareId: id });
type Named = z.infer<typeof shareId>;

async function showShare(data: Named, { person, language, ports }: Press): Promise<Card> {
  return sharedCard({ share: await readShare(data.shareId, person, ports) }, language);
}

async function mark(data: Named, posted: boolean, { person, language, ports }: Press): Promise<Card> {
  return sharedCard({ share: await markPosted(data.shareId, { posted }, person, ports) }, language);
}

export const shareVerbs = {
  'share.posted': defineVerb({
    schema: shareId,
    run: (data, press) => mark(data, true, press),
    current: showShare,
  }),
  'share.notPosted': defineVerb({
    schema: shareId,
    run: (data, press) => mark(data, false, press),
    current: showShare,
  }),
  'share.undo': defineVerb({
    schema: shareId,
    run: async (data, { person, language, ports }) => {
      const { itemId } = await undoShare(data.shareId, person, ports);
      const { undone } = textIn(language).shared;
      return noteCard(undone, ...(itemId ? [button(undone.again, 'content.show', { itemId })] : []));
    },
    current: showShare,
    explain: ({ code }, { language }) => (code === 'wrongState' ? textIn(language).shared.tooLate : null),
  }),
  'share.link': defineVerb({
    schema: shareId,
    run: async (data, { person, language, ports }) => {
      await readShare(data.shareId, person, ports);
      return dropLinkCard({ url: '' }, language);
    },
  }),
};
