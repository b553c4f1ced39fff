import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AcknowledgedCount } from '../../src/server/contract/guideline.ts';
import { cases, openWindow, type TeamsWindow } from './teamsWindow.ts';

const communicator = 'Jonas Brøndum';
const reader = 'Line Mølgaard';
const news = { da: 'Droner står nu under »spørg først«.', en: 'Drones now stand under “ask first”.' };
const line = { da: 'Billeder fra en drone. Spørg driften.', en: 'Pictures from a drone. Ask operations.' };

describe.each(cases)('guidelines, in $language on $store', ({ language, open, bot, tab, frame }) => {
  let opened: TeamsWindow;
  const of = (name: string) => opened.tabOf(name);
  const text = tab.guidelines;
  const other = language === 'da' ? 'en' : 'da';

  beforeAll(async () => {
    const names = [communicator, reader];
    opened = await openWindow({ language, open, frame, names, pictures: 'guidelines-' });
    for (const name of names) {
      await opened.person(name).api('/me/settings', { language, quiet: null }, 'PATCH');
      await opened.person(name).api('/me/join', { language });
    }
  });
  afterAll(() => opened?.close());

  async function fits(name: string): Promise<void> {
    expect(await opened.barriers(name)).toEqual([]);
    expect(await opened.overflowOnPhone(name)).toBeLessThanOrEqual(0);
  }
  const inLanguage = (what: string, which: 'da' | 'en') =>
    text.inLanguage.replace('{{what}}', what).replace('{{language}}', text.language[which]);
  const box = (what: string, which: 'da' | 'en') =>
    of(communicator).getByRole('textbox', { name: inLanguage(what, which), exact: true });
  const save = () => of(communicator).getByRole('button', { name: text.save }).click();

  it('have good posts, and lines of their own for a topic', async () => {
    await opened.goTo(reader, 'guidelines');
    await of(reader).getByText(text.whyItWorks).first().waitFor();
    await opened.picture('1-read');
    await fits(reader);
    const more = of(reader).getByRole('navigation', { name: text.more });
    await more.getByRole('link', { name: /klima|climate/i }).click();
    await of(reader)
      .getByRole('heading', { level: 1, name: /klima|climate/i })
      .waitFor();
    await opened.picture('2-topic');
    await fits(reader);
  });

  it('are refused with a reason at the field where something is wrong', async () => {
    await opened.goTo(communicator, 'guidelines');
    await of(communicator).getByRole('button', { name: text.edit }).click();
    const body = box(text.parts.body, other);
    const before = await body.inputValue();
    await body.fill(`${before}\n\n<script>alert(1)</script>`);
    await save();
    await of(communicator)
      .getByText(/HTML-kode|HTML code/)
      .waitFor();
    await body.fill('x'.repeat(100_000));
    await save();
    await of(communicator)
      .getByText(/Der er mere tekst|There is more text/)
      .waitFor();
    await body.fill(before);
    const emptied = ['title', 'dos', 'askFirst', 'donts', 'body'] as const;
    const kept = new Map<string, string>();
    for (const part of emptied) {
      kept.set(part, await box(text.parts[part], other).inputValue());
      await box(text.parts[part], other).fill('');
    }
    await save();
    await of(communicator)
      .getByText(/mangler på det ene sprog|missing in one language/)
      .waitFor();
    for (const part of emptied) await box(text.parts[part], other).fill(kept.get(part) ?? '');
    await opened.picture('3-editor');
    await fits(communicator);
  });

  it('are changed in both languages, and say what is new', async () => {
    for (const which of ['da', 'en'] as const) {
      const ask = box(text.parts.askFirst, which);
      await ask.fill(`${line[which]}\n${await ask.inputValue()}`);
      await box(text.changed, which).fill(news[which]);
    }
    await of(communicator).getByRole('checkbox', { name: text.askConfirm }).check();
    await of(communicator).getByRole('button', { name: text.preview }).click();
    await of(communicator).getByRole('listitem').filter({ hasText: line[language] }).waitFor();
    await save();
    await of(communicator).getByText(text.toldEveryone).waitFor();
    await of(communicator).getByText(line[language]).first().waitFor();
    await opened.picture('4-saved');
    await fits(communicator);
  });

  it('tell their readers on a card, which becomes the receipt', async () => {
    await opened.goTo(reader, 'chat');
    const card = opened.cardWith(reader, bot.guideline.heading);
    await card.getByText(news[language]).waitFor();
    await opened.picture('5-card');
    await card.getByRole('button', { name: bot.guideline.confirm }).click();
    await card.getByText(bot.guideline.receipt).waitFor();
    expect(await card.getByRole('button', { name: bot.guideline.confirm }).count()).toBe(0);
    await opened.picture('6-receipt');
  });

  it('show word by word what changed, and the receipt', async () => {
    const card = opened.cardWith(reader, bot.guideline.heading);
    await card.getByRole('link', { name: bot.guideline.versions }).click();
    await of(reader).getByRole('heading', { level: 1, name: text.whatChanged }).waitFor();
    await of(reader).locator('ins').filter({ hasText: /drone/ }).waitFor();
    await opened.picture('7-versions');
    await fits(reader);
    await of(reader).getByRole('link', { name: text.back, exact: true }).click();
    await of(reader)
      .getByText(/Du bekræftede version 2|You confirmed version 2/)
      .waitFor();
  });

  it('show nobody who has confirmed, and no figure about so few', async () => {
    const { body } = await opened
      .person(communicator)
      .api<AcknowledgedCount>('/guidelines/everyone/acknowledged');
    expect(body.people).toBeNull();
    await of(communicator).getByRole('button', { name: text.edit }).click();
    await of(communicator)
      .getByText(/Færre end|fewer than/)
      .waitFor();
    await opened.picture('8-confirmed');
  });

  it('put the lines that matter below what is written', async () => {
    await opened.goTo(reader, 'library');
    await of(reader).locator('[data-item]').first().click();
    const words = of(reader).getByRole('textbox', { name: tab.composer.words });
    await words.fill(language === 'da' ? 'Min drone fløj over havnen' : 'My drone flew over the harbour');
    const lines = of(reader).getByRole('complementary', { name: text.before.everyone });
    await lines.getByText(line[language]).waitFor();
    await opened.picture('9-composer');
    await fits(reader);
  });
});
