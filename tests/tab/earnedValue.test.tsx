import { describe, expect, it } from 'vitest';
import type { FigureView } from '../../src/server/contract/insight.ts';
import type { PriceView } from '../../src/server/contract/value.ts';
import { amountIn, amountText } from '../../tabs/pages/figures/amounts.ts';
import { EarnedValue } from '../../tabs/pages/figures/EarnedValue.tsx';
import { da } from '../../tabs/text/da.ts';
import { en } from '../../tabs/text/en.ts';
import { markupOf } from './markup.tsx';

const price = { low: 8, high: 20.5, currency: 'DKK', settledOn: '2026-11-01', source: 'Own account' };
const measured: FigureView = { kind: 'value', value: 1240, tag: 'measured' };

async function render(
  clicks: FigureView,
  settled: PriceView['price'],
  { roles = [], language = 'en' }: { roles?: string[]; language?: 'da' | 'en' } = {},
): Promise<string> {
  const answers = { price: { price: settled, settledBy: null, updatedAt: '' }, me: { roles } };
  const markup = await markupOf(<EarnedValue clicks={clicks} month="October 2026" />, language, answers);
  return markup
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

describe('what the clicks of a month would have cost', () => {
  it('is a band with its formula, its day, its source and its tag', async () => {
    const english = await render(measured, price);
    for (const part of ['DKK 9,920', 'DKK 25,420', 'October 2026', '1,240 × DKK 8 to DKK 20.50']) {
      expect(english).toContain(part);
    }
    expect(english).toContain('Price settled on 1 November 2026. Source: Own account');
    expect(english).toContain(en.tag.estimated);
    const danish = await render(measured, price, { language: 'da' });
    expect(danish).toContain('Mellem 9.920 kr. og 25.420 kr.');
    expect(danish).toContain('(1.240 × 8 kr. til 20,50 kr.)');
    expect(danish).toContain(da.tag.estimated);
  });

  it('is nothing without a price, but for administrators, who see where to set it', async () => {
    expect(await render(measured, null)).toBe('');
    expect(await render(measured, null, { roles: ['communicator'] })).toBe('');
    const asked = await render(measured, null, { roles: ['administrator'] });
    expect(asked).toContain(en.earned.noPrice);
    expect(asked).toContain(en.earned.toPrice);
  });

  it('is hidden where the clicks are', async () => {
    const hidden = await render({ kind: 'hidden', threshold: 10 }, price);
    expect(hidden).toContain(en.insight.hiddenShort);
    expect(hidden).not.toMatch(/DKK|kr\./);
    expect(await render({ kind: 'none' }, price)).toContain(en.measure.clicks.none);
  });
});

describe('amounts', () => {
  it.each([
    ['8,50', 8.5],
    [' 8.5 ', 8.5],
    ['20', 20],
    ['0,01', 0.01],
    ['8,505', null],
    ['1.000,00', null],
    ['-1', null],
    ['', null],
  ])('are read as people write them: %s', (text, amount) => {
    expect(amountIn(text)).toBe(amount);
    if (amount !== null)
      for (const locale of ['da-DK', 'en-GB']) expect(amountIn(amountText(amount, locale))).toBe(amount);
  });
});
