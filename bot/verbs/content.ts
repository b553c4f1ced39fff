import { z } from 'zod';
import { loadContentCard, loadDraftCard } from '../../src/actions/cards.ts';
import { cardAnswered } from '../../src/actions/cardUpdates.ts';
import { startDraft, submitDraft } from '../../src/actions/drafts.ts';
import { readItem } from '../../src/actions/items.ts';
import { declineItem, openShare } from '../../src/actions/shares.ts';
import { Refusal } from '../../src/domain/errors.ts';
import { type Network, networkLimits } from '../../src/domain/network.ts';
import { countText } from '../../src/domain/postLength.ts';
import { contentCard } from '../cards/content.ts';
import { declinedCard } from '../cards/declined.ts';
import { withWayBack } from '../cards/digest.ts';
import { waitingNames } from '../cards/draft.ts';
import { noteCard } from '../cards/note.ts';
import { press as button, type Card } from '../cards/parts.ts';
import { sharedCard } from '../cards/shared.ts';
import { draftCard } from '../renderers/draft.ts';
import { textIn } from '../text/catalogue.ts';
import { defineVerb, id, network, type Press, pressId, words, written } from './verb.ts';

/** `digestId` when the item was opened from a digest. */
const ownWords = z.strictObject({ itemId: id, words, network, digestId: id.optional() });
type Written = z.infer<typeof ownWords>;

async function showContent(
  { itemId, digestId }: { itemId: string; digestId?: string | undefined },
  press: Press,
): Promise<Card> {
  const { person, language, ports } = press;
  return contentCard(await loadContentCard(itemId, person, language, ports), language, digestId);
}

/** Own words go to the nearest manager as a draft; the same press twice finds the same draft. */
async function askManager(data: Written, press: Press): Promise<Card> {
  const { itemId, words: text, network: where } = data;
  const { person, language, ports } = press;
  const own = written(text, 'words');
  checkLength(where, own);
  const item = await readItem(itemId, ports);
  if (item.expired) throw new Refusal('expired', 'itemId');
  const draftId = draftIdOf(data, press);
  const started = await startDraft(
    { id: draftId, itemId, topicId: item.topicId, title: item.title, network: where, text: own },
    person,
    ports,
  );
  const draft = await submitDraft(started.id, { revision: started.revision }, person, ports);
  await cardAnswered(itemId, person, ports);
  const { content, help } = textIn(language);
  const note = { heading: content.sent, text: content.sentText(waitingNames(draft, language)) };
  return withWayBack(noteCard(note, button(help.drafts, 'drafts.show')), data.digestId, language);
}

function draftIdOf({ itemId, words: text, network: where }: Written, press: Press): string {
  return pressId('draft', press, itemId, where, text.trim());
}

function checkLength(where: Network, text: string): void {
  if (countText(where, text) > networkLimits[where]) throw new Refusal('tooLong', 'words');
}

/** After a race the draft itself says most; before there is one, the content card does. */
async function draftOrContent(data: Written, press: Press): Promise<Card> {
  const { person, language, ports } = press;
  const view = await loadDraftCard(draftIdOf(data, press), person, language, ports).catch(() => null);
  return view ? draftCard(view, press, press.ports) : showContent(data, press);
}

export const contentVerbs = {
  'content.show': defineVerb({ schema: z.strictObject({ itemId: id }), run: showContent }),
  'content.share': defineVerb({
    schema: ownWords,
    run: async ({ itemId, words: text, network: where, digestId }, press) => {
      const shareId = pressId('share', press, itemId, where, text.trim());
      const input = { id: shareId, itemId, network: where, words: text };
      const share = await openShare(input, press.person, press.ports);
      return withWayBack(sharedCard({ share }, press.language), digestId, press.language);
    },
    current: showContent,
    explain: ({ code }, { language }) => (code === 'wrongState' ? textIn(language).shared.justUndone : null),
  }),
  'content.decline': defineVerb({
    schema: z.strictObject({
      itemId: id,
      reason: z.enum(['notForMe', 'notNow', 'notThisTopic', 'pause']),
      words: z.string().optional(),
      network: z.string().optional(),
    }),
    run: async ({ itemId, reason }, { person, language, ports }) =>
      declinedCard(await declineItem({ itemId, reason, language }, person, ports), language),
  }),
  'content.draft': defineVerb({
    schema: ownWords,
    run: askManager,
    current: draftOrContent,
    explain: (refusal, { language }) =>
      refusal.code === 'invalid' ? textIn(language).content.needWords : null,
  }),
};
