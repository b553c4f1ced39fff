// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as AdaptiveCards from 'adaptivecards';
import { beforeAll, describe, expect, it } from 'vitest';
import { approvalCard } from '../../bot/cards/approval.ts';
import { contentCard } from '../../bot/cards/content.ts';
import type { Card } from '../../bot/cards/parts.ts';
import { textIn } from '../../bot/text/catalogue.ts';
import { languages } from '../../src/domain/person.ts';
import { buildContentView, buildDraftCardView, buildDraftView } from './build.ts';
import { gallery, hostileTexts } from './gallery.ts';

const require = createRequire(import.meta.url);
let cards: typeof AdaptiveCards;
let hostConfig: object;

/** Microsoft's own renderer under Microsoft's Teams host configuration, in a page without a browser. */
beforeAll(() => {
  Object.assign(globalThis, { self: globalThis });
  cards = require('adaptivecards/dist/adaptivecards.js');
  hostConfig = JSON.parse(
    readFileSync(
      require.resolve('adaptivecards-designer/lib/hostConfigs/microsoft-teams-light.json'),
      'utf8',
    ),
  );
});

interface Pressed {
  verb: string;
  data: object | undefined;
}

interface Shown {
  html: HTMLElement;
  events: string[];
  pressed: Pressed[];
}

function show(card: Card): Shown {
  const context = new cards.SerializationContext(cards.Versions.v1_5);
  const shown = new cards.AdaptiveCard();
  shown.hostConfig = new cards.HostConfig(hostConfig);
  shown.parse(JSON.parse(JSON.stringify(card)), context);
  const parsing = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  const faults = shown.validateProperties().validationEvents.map(({ message }) => message);
  const pressed: Pressed[] = [];
  shown.onExecuteAction = (action) => {
    if (action instanceof cards.ExecuteAction) pressed.push({ verb: action.verb, data: action.data });
  };
  const html = shown.render();
  if (!html) throw new Error('nothing was rendered');
  return { html, events: [...parsing, ...faults], pressed };
}

function buttonOf({ html }: Shown, title: string): HTMLElement {
  const found = [...html.querySelectorAll('button')].find(
    (button) => button.getAttribute('aria-label') === title,
  );
  if (!found) throw new Error(`no button ${title}`);
  return found;
}

/** Many states look the same; each look is rendered once. */
function distinct(all: [name: string, card: Card][]): [name: string, card: Card][] {
  return [
    ...new Map(all.map(([name, card]) => [JSON.stringify(card), [name, card] as [string, Card]])).values(),
  ];
}

describe.each(languages)('cards in %s under Teams’ host configuration', (language) => {
  it('render without a parse event or fault', () => {
    for (const [name, card] of distinct(gallery(language))) expect(show(card).events, name).toEqual([]);
  });

  it.each(hostileTexts.slice(0, 7))('[D9] turn nothing that people wrote into a link %#', (text) => {
    for (const [name, card] of distinct(gallery(language, text))) {
      const { html, events } = show(card);
      expect(events, name).toEqual([]);
      expect(html.querySelector('a[href*="evil"], strong, em, h1, li'), name).toBeNull();
    }
  });

  it('send own words and network with the share', () => {
    const shown = show(contentCard(buildContentView(), language));
    const box = shown.html.querySelector('textarea');
    if (!box) throw new Error('no box');
    box.value = 'Jeg var med';
    box.dispatchEvent(new window.Event('input'));
    buttonOf(shown, textIn(language).content.share).click();
    expect(shown.pressed[0]).toEqual({
      verb: 'content.share',
      data: { itemId: 'item-1', words: 'Jeg var med', network: 'linkedin' },
    });
  });

  it('send a decision with revision and comment', () => {
    const can = { ...buildDraftView().can, decide: true };
    const shown = show(approvalCard(buildDraftCardView({ can, revision: 4 }), language));
    buttonOf(shown, textIn(language).approval.return).click();
    expect(shown.pressed[0]).toEqual({
      verb: 'draft.decide',
      data: { draftId: 'draft-1', revision: 4, verdict: 'return', comment: undefined },
    });
  });
});
