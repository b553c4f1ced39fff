// @vitest-environment jsdom
import { createRequire } from 'node:module';
import type * as AdaptiveCards from 'adaptivecards';
import { beforeAll, describe, expect, it } from 'vitest';
import { contentCard } from '../../bot/cards/content.ts';
import { itemCard } from '../../bot/cards/item.ts';
import { type Card, heading } from '../../bot/cards/parts.ts';
import { languages } from '../../src/domain/person.ts';
import { buildContentView, buildItemView } from './build.ts';

const require = createRequire(import.meta.url);
let cards: typeof AdaptiveCards;
beforeAll(() => {
  Object.assign(globalThis, { self: globalThis });
  cards = require('adaptivecards/dist/adaptivecards.js');
});

/** What Microsoft's own reader keeps of a card when it knows no schema newer than this. */
function readAs(card: Card, version: AdaptiveCards.Version): unknown {
  const read = new cards.AdaptiveCard();
  read.parse(JSON.parse(JSON.stringify(card)), new cards.SerializationContext(version));
  const kept = read.toJSON(new cards.SerializationContext(version));
  return { ...kept, version: null };
}

describe.each(languages)('the card that links unfurl into, in %s', (language) => {
  it('loses nothing to a reader that knows schema 1.3', () => {
    const view = { item: buildItemView(), topicName: 'Klima', tabUrl: 'https://teams.example/l/entity/app' };
    const card = itemCard(view, language);
    expect(readAs(card, cards.Versions.v1_3)).toEqual(readAs(card, cards.Versions.v1_5));
    const newer: Card = {
      ...card,
      body: [heading('New'), ...contentCard(buildContentView(), language).body],
    };
    expect(readAs(newer, cards.Versions.v1_3)).not.toEqual(readAs(newer, cards.Versions.v1_5));
  });
});
