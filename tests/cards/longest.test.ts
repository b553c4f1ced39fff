import { describe, expect, it } from 'vitest';
import { broadcastReviewCard } from '../../bot/cards/broadcastReview.ts';
import { contentCard, testCard } from '../../bot/cards/content.ts';
import { digestCard } from '../../bot/cards/digest.ts';
import { itemCard } from '../../bot/cards/item.ts';
import { libraryCard } from '../../bot/cards/library.ts';
import { cardBudget, sizeOf } from '../../bot/cards/parts.ts';
import { languages } from '../../src/domain/person.ts';
import { newItemSchema } from '../../src/server/contract/item.ts';
import { buildBroadcastView, buildContentView, buildItemView } from './build.ts';

/** What takes most room once it is encoded: quotes in JSON, brackets in an address, signs of two units. */
const fillers = ['x', '"', '\\', 'å', '𐀀', '\n'];
const address = (sign: string) => `https://a.example/${sign.repeat(2000)}`.slice(0, 2000);

/** Every field as long as the door lets it in. */
function longest(filler: string, sign: string) {
  const text = (length: number) => `a${filler.repeat(length)}`.slice(0, length - 1).concat('z');
  const written = {
    title: text(150),
    url: address(sign),
    topicId: 'climate',
    why: text(500),
    forWhom: text(200),
    question: text(200),
    captions: { linkedin: Array.from({ length: 10 }, () => text(3000)) },
    picture: { url: address(sign), alt: text(300) },
    language: 'da',
  };
  const { title, url, why, forWhom, question, picture } = newItemSchema.parse(written);
  const item = buildItemView({ title, url: new URL(url).href, why, forWhom, question, picture });
  return buildContentView({
    item,
    topicName: text(120),
    guidelines: [text(400), text(400)],
    needsApproval: false,
  });
}

describe('the longest item that can be stored [D11]', () => {
  it.each(languages)('fits on every card that shows it, in %s', (language) => {
    for (const filler of fillers) {
      for (const sign of ['x', '(', '%22', 'å']) {
        const content = longest(filler, sign);
        const broadcast = buildBroadcastView({ state: 'review' });
        const size = {
          size: 10,
          fewerThan: null,
          later: 0,
          laterUntil: null,
          people: 10,
          review: 'needed',
        } as const;
        const review = {
          broadcast,
          content,
          names: null,
          size,
          isMine: false,
          mayDecide: true,
          zone: 'Europe/Copenhagen',
          tabUrl: 'https://a.example',
        };
        const five = Array.from({ length: 5 }, () => ({ item: content.item, topicName: content.topicName }));
        const cards = {
          content: contentCard(content, language),
          approval: contentCard({ ...content, needsApproval: true }, language),
          expired: contentCard({ ...content, item: { ...content.item, expired: true } }, language),
          test: testCard(content, language),
          review: broadcastReviewCard(review, language),
          item: itemCard(content, language),
          digest: digestCard({ digestId: 'digest:1:2026-W48', rows: five, tabUrl: content.tabUrl }, language),
          library: libraryCard({ items: five, tabUrl: content.tabUrl }, language),
        };
        for (const [name, card] of Object.entries(cards)) {
          expect(sizeOf(card), `${name} ${JSON.stringify(filler)} ${sign}`).toBeLessThanOrEqual(cardBudget);
        }
      }
    }
  });
});
