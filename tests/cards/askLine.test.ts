import { describe, expect, it } from 'vitest';
import { withAskLine } from '../../bot/cards/askLine.ts';
import { cardBudget, cardOf, sizeOf } from '../../bot/cards/parts.ts';
import { textIn } from '../../bot/text/catalogue.ts';
import { languages } from '../../src/domain/person.ts';
import { localTabClientId } from '../../src/local/identity.ts';
import { routeFor } from '../../tabs/addresses.ts';
import { readDeepLink } from '../../tabs/local/frame/deepLink.ts';
import { buildProgramme } from '../domain/build.ts';
import { gallery } from './gallery.ts';
import { createCardCheck } from './schema.ts';

const programme = buildProgramme({ teamsAppId: localTabClientId });
const check = createCardCheck();
const longest = { kind: 'interview', id: 'x'.repeat(128) } as const;

describe.each(languages)('the line below cards in %s', (language) => {
  it('leads to the page where a question about this is asked', () => {
    const leadsTo = (about: Parameters<typeof withAskLine>[1]) => {
      const line = withAskLine(cardOf([]), about, programme, language).body[0] as { text: string };
      expect(line.text).toContain(`[${textIn(language).question.line}](`);
      const [, url = ''] = /\((.*)\)/.exec(line.text) ?? [];
      return routeFor(readDeepLink(url)?.subPageId);
    };
    expect(leadsTo(null)).toBe('/guidelines/questions/new');
    expect(leadsTo({ kind: 'item', id: 'item-1' })).toBe('/guidelines/questions/about/item/item-1');
    expect(leadsTo(longest)).toBe(`/guidelines/questions/about/interview/${longest.id}`);
  });

  it('leaves every card valid, and within what Teams takes', () => {
    for (const [name, card] of gallery(language)) {
      const lined = withAskLine(card, longest, programme, language);
      expect(check(lined), name).toEqual([]);
      expect(sizeOf(lined) - sizeOf(card), name).toBeLessThanOrEqual(1024);
      expect(sizeOf(lined), name).toBeLessThanOrEqual(cardBudget + 1024);
      expect(lined.body.slice(0, -1), name).toEqual(card.body);
    }
  });
});
