import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ShareView } from '../../src/server/contract/share.ts';
import type { PriceView, UtmView } from '../../src/server/contract/value.ts';
import { cases, openWindow, type TeamsWindow } from './teamsWindow.ts';

const administrator = 'Nikolaj Skov';
const sharer = 'Line Mølgaard';

describe.each(cases)(
  'what clicks are worth and own figures, in $language on $store',
  ({ language, open, tab, frame }) => {
    let opened: TeamsWindow;
    const of = (name: string) => opened.tabOf(name);
    const { value: text, figures, followers } = tab;

    beforeAll(async () => {
      const names = [administrator, sharer];
      opened = await openWindow({ language, open, frame, names, pictures: 'value-' });
      for (const name of names) await opened.person(name).api('/me/settings', { language }, 'PATCH');
      await opened.person(sharer).api('/me/join', { language });
    });
    afterAll(() => opened?.close());

    async function fits(name: string): Promise<void> {
      expect(await opened.barriers(name)).toEqual([]);
      expect(await opened.overflowOnPhone(name)).toBeLessThanOrEqual(0);
    }
    async function openSettings(name: string): Promise<void> {
      await opened.goTo(name, 'library');
      await of(name).getByRole('button', { name: tab.menu.label }).click();
      await of(name).getByRole('menuitem', { name: tab.menu.settings }).click();
    }
    const shareAs = (id: string) =>
      opened.person(sharer).api<ShareView>('/items/item-roer-i-jorden/shares', {
        id,
        network: 'linkedin',
        words: `What I saw on the site this morning: ${id}`,
      });
    const sharesOf = async () =>
      (await opened.person(sharer).api<{ shares: ShareView[] }>('/me/shares')).body.shares;

    it('takes a price from the administrator, says what is wrong, and takes it away again', async () => {
      await openSettings(administrator);
      await of(administrator).getByRole('tab', { name: text.tab }).click();
      const form = of(administrator).getByRole('form', { name: text.price.title });
      await form.getByText(text.price.none).waitFor();
      await opened.picture('1-none');
      const low = form.getByRole('textbox', { name: text.price.low });
      await low.fill('12,345');
      await form.getByRole('button', { name: text.save }).click();
      await form.getByText(text.price.wrong.low.split('{{')[0] ?? '').waitFor();
      await low.fill(language === 'da' ? '8,50' : '8.50');
      await form.getByRole('textbox', { name: text.price.high }).fill('4');
      await form.getByRole('button', { name: text.save }).click();
      await form.getByText(text.price.wrong.high).waitFor();
      await form.getByRole('textbox', { name: text.price.high }).fill('20');
      await form.getByRole('textbox', { name: text.price.currency }).fill('eur');
      await form.getByRole('textbox', { name: text.price.source }).fill('LinkedIn Ads, 2026 Q3');
      await form.getByRole('button', { name: text.save }).click();
      await form.getByText(text.saved).waitFor();
      const { body } = await opened.person(administrator).api<PriceView>('/price');
      expect(body.price).toMatchObject({
        low: 8.5,
        high: 20,
        currency: 'EUR',
        source: 'LinkedIn Ads, 2026 Q3',
      });
      await opened.picture('2-price');
      await fits(administrator);
      await form.getByRole('button', { name: text.price.remove }).click();
      await form.getByText(text.price.none).waitFor();
      expect((await opened.person(administrator).api<PriceView>('/price')).body.price).toBeNull();
    });

    it('puts on links what the administrator says, and nothing before', async () => {
      const before = (await shareAs('before')).body;
      const form = of(administrator).getByRole('form', { name: text.utm.title });
      await form.getByText(text.utm.off).waitFor();
      for (const name of [text.utm.source, text.utm.medium, text.utm.campaign]) {
        await form.getByRole('switch', { name }).check();
      }
      const word = form.getByRole('textbox', { name: text.utm.mediumWord });
      expect(await word.inputValue()).toBe('employee_advocacy');
      await word.fill('Social Media');
      await form.getByRole('button', { name: text.save }).click();
      await form.getByText(text.utm.mediumWrong).waitFor();
      await word.fill('employee_advocacy');
      await form.getByRole('button', { name: text.save }).click();
      await form.getByText(text.saved).waitFor();
      await opened.picture('3-utm');
      await fits(administrator);
      expect((await opened.person(administrator).api<UtmView>('/utm')).body).toMatchObject({
        source: true,
        medium: 'employee_advocacy',
        campaign: true,
      });
      const after = (await shareAs('after')).body;
      const leadsTo = async ({ link }: ShareView) => {
        const agent =
          'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/150.0 Safari/537.36';
        const answer = await fetch(link, { redirect: 'manual', headers: { 'user-agent': agent } });
        return answer.headers.get('location') ?? '';
      };
      expect(await leadsTo(before)).not.toContain('utm_');
      expect(await leadsTo(after)).toMatch(
        /utm_source=linkedin&utm_medium=employee_advocacy&utm_campaign=[a-z-]+$/,
      );
    });

    it('lets whoever shared write down what the network shows, by the field that is wrong', async () => {
      await opened.goTo(sharer, 'insight');
      const row = of(sharer)
        .getByRole('listitem')
        .filter({ has: of(sharer).getByRole('heading', { level: 3 }) })
        .first();
      await row.getByRole('button', { name: figures.open }).click();
      const form = row.getByRole('form');
      await form.getByRole('textbox', { name: figures.reactions }).fill('481');
      await form.getByRole('textbox', { name: figures.comments }).fill('a few');
      await form.getByRole('textbox', { name: figures.impressions }).fill('480');
      await form.getByRole('button', { name: figures.save }).click();
      await form.getByText(figures.over).waitFor();
      await form.getByText(figures.wrong.split('{{')[0] ?? '').waitFor();
      await opened.picture('4-wrong');
      await fits(sharer);
      await form.getByRole('textbox', { name: figures.reactions }).fill('12');
      await form.getByRole('textbox', { name: figures.comments }).fill('');
      await form.getByRole('button', { name: figures.save }).click();
      await form.getByText(figures.saved, { exact: true }).waitFor();
      await row.getByText(`${figures.impressions}: 480 (${figures.how.hand}`).waitFor();
      await opened.picture('5-by-hand');
      await fits(sharer);
      expect((await sharesOf())[0]?.figures).toMatchObject({
        reactions: { value: 12, how: 'hand' },
        comments: null,
        impressions: { value: 480, how: 'hand' },
      });
    });

    it('takes a file: first on trial with the reasons, then saved', async () => {
      const [newest] = await sharesOf();
      const file =
        language === 'da'
          ? `Netværk;Link;Reaktioner;Visninger\r\nLinkedIn;${newest?.link};15;1.480\r\nLinkedIn;https://elsewhere.example/;1;2\r\n`
          : `network,link,reactions,impressions\nLinkedIn,${newest?.link},15,1480\nLinkedIn,https://elsewhere.example/,1,2\n`;
      const section = of(sharer).getByRole('region', { name: figures.import.title });
      await section.locator('input[type=file]').setInputFiles({
        name: 'figures.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(file),
      });
      await section.getByText(figures.import.checked).waitFor();
      await section.getByText(tab.import.code.unknownShare).waitFor();
      expect((await sharesOf())[0]?.figures.reactions?.value).toBe(12);
      await opened.picture('6-trial');
      await fits(sharer);
      await section
        .getByRole('button', { name: figures.import.confirm_one.replace('{{shown}}', '1') })
        .click();
      await section.getByText(figures.import.done).waitFor();
      expect((await sharesOf())[0]?.figures).toMatchObject({
        reactions: { value: 15, how: 'csv' },
        impressions: { value: 1480, how: 'csv' },
      });
      await of(sharer).getByText(`${figures.reactions}: 15 (CSV`).waitFor();
      await opened.picture('7-imported');
    });

    it('keeps how many follow, where somebody likes to say, with what is shared from then on', async () => {
      await openSettings(sharer);
      const form = of(sharer).getByRole('form', { name: followers.title });
      const linkedIn = form.getByRole('textbox', { name: 'LinkedIn' });
      expect(await linkedIn.inputValue()).toBe('');
      await linkedIn.fill('many');
      await form.getByRole('button', { name: followers.save }).click();
      await form.getByText(followers.wrong.split('{{')[0] ?? '').waitFor();
      await linkedIn.fill('5200');
      await form.getByRole('button', { name: followers.save }).click();
      await form.getByText(followers.saved).waitFor();
      await form.scrollIntoViewIfNeeded();
      await opened.picture('8-followers');
      await fits(sharer);
      const { body } = await opened.person(sharer).api<{ followers: Record<string, number> }>('/me/settings');
      expect(body.followers).toEqual({ linkedin: 5200 });
      expect(opened.faults).toEqual([]);
    });
  },
);
