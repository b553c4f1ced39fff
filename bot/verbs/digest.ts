import { z } from 'zod';
import { loadContentCard } from '../../src/actions/cards.ts';
import { digestNow, lessLikeThis, loadDigestCard } from '../../src/actions/digestCards.ts';
import { declineItem } from '../../src/actions/shares.ts';
import { contentCard } from '../cards/content.ts';
import { type DigestOffer, digestCard } from '../cards/digest.ts';
import { type Card, withNotice } from '../cards/parts.ts';
import { oneLine } from '../cards/plain.ts';
import { textIn } from '../text/catalogue.ts';
import { defineVerb, id, type Press } from './verb.ts';

/** The boxes of an opened item may come along: a client that sends them does no harm. */
const boxes = { words: z.string().optional(), network: z.string().optional() };
const digest = z.strictObject({ digestId: id, ...boxes });
const row = z.strictObject({ digestId: id, itemId: id, ...boxes });
type Row = z.infer<typeof row>;

/** A look at this week's digest; nothing is counted or remembered. */
export function showDigestNow(press: Press): Promise<Card> {
  return showDigest({ digestId: digestNow }, press);
}

async function showDigest(
  { digestId }: { digestId: string },
  { person, language, ports }: Press,
  offer?: DigestOffer,
): Promise<Card> {
  return digestCard(await loadDigestCard(digestId, person, language, ports), language, offer);
}

async function showRow({ digestId, itemId }: Row, { person, language, ports }: Press): Promise<Card> {
  return contentCard(await loadContentCard(itemId, person, language, ports), language, digestId);
}

export const digestVerbs = {
  'digest.list': defineVerb({ schema: digest, run: showDigest }),
  'digest.show': defineVerb({ schema: row, run: showRow, current: showDigest }),
  'digest.less': defineVerb({
    schema: row,
    run: async ({ digestId, itemId }, press) => {
      const { person, language, ports } = press;
      const { topicName, again } = await lessLikeThis({ digestId, itemId }, person, language, ports);
      const card = await showDigest({ digestId }, press, again ? { itemId } : undefined);
      const text = textIn(language).digest;
      return withNotice(card, text[again ? 'lessAgain' : 'lessDone'](oneLine(topicName, 80)));
    },
    current: showDigest,
  }),
  'digest.mute': defineVerb({
    schema: row,
    run: async ({ digestId, itemId }, press) => {
      const { person, language, ports } = press;
      const said = { itemId, reason: 'notThisTopic', language } as const;
      const { topicName } = await declineItem(said, person, ports);
      return withNotice(
        await showDigest({ digestId }, press),
        textIn(language).digest.muted(oneLine(topicName, 80)),
      );
    },
    current: showDigest,
  }),
};
