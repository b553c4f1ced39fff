import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cases, openWindow, type TeamsWindow } from './teamsWindow.ts';

const administrator = 'Nikolaj Skov';
const sharer = 'Line Mølgaard';

describe.each(cases)('where one works, in $language on $store', ({ language, open, tab, frame }) => {
  let opened: TeamsWindow;
  const of = (name: string) => opened.tabOf(name);
  const text = tab.disclosures;
  const denmark = language === 'da' ? 'Danmark' : 'Denmark';

  beforeAll(async () => {
    const names = [administrator, sharer];
    opened = await openWindow({ language, open, frame, names, pictures: 'disclosure-' });
    for (const name of names) await opened.person(name).api('/me/settings', { language }, 'PATCH');
    await opened.person(sharer).api('/me/join', { language });
  });
  afterAll(() => opened?.close());

  async function fits(name: string): Promise<void> {
    expect(await opened.barriers(name)).toEqual([]);
    expect(await opened.overflowOnPhone(name)).toBeLessThanOrEqual(0);
  }
  async function reload(name: string): Promise<void> {
    const element = await opened.page.getByTestId(`tab-${opened.person(name).id}`).elementHandle();
    const inside = await element?.contentFrame();
    if (!inside) throw new Error('the tab is not there');
    await inside.goto(inside.url());
  }
  async function textShared(id: string): Promise<string> {
    const share = { id, network: 'linkedin', words: 'What I saw on the site this morning' };
    const path = '/items/item-roer-i-jorden/shares';
    return (await opened.person(sharer).api<{ text: string }>(path, share)).body.text;
  }

  it('is stricter where the sharer says what only they know', async () => {
    await opened.goTo(sharer, 'library');
    await of(sharer).locator('[data-item]').first().click();
    await of(sharer).getByRole('textbox', { name: tab.composer.words }).fill('What I saw');
    await of(sharer).getByText(tab.added.below).waitFor();
    await of(sharer).getByText(tab.said.title).click();
    await of(sharer).getByRole('checkbox', { name: tab.said.rewarded }).check();
    await of(sharer).getByText(tab.added.above).waitFor();
    await opened.picture('3-said');
    await fits(sharer);
    await of(sharer).getByRole('checkbox', { name: tab.said.rewarded }).uncheck();
    await of(sharer).getByText(tab.added.below).waitFor();
  });

  it('is a table that the administrator keeps up to date', async () => {
    expect(await textShared('before')).toMatch(/\n(Jeg arbejder i|I work at)/);
    await opened.goTo(administrator, 'library');
    await of(administrator).getByRole('button', { name: tab.menu.label }).click();
    await of(administrator).getByRole('menuitem', { name: tab.menu.settings }).click();
    await of(administrator).getByRole('tab', { name: text.tab }).click();
    const reason = { da: 'skal fremgå tydeligt', en: 'must be clear' }[language];
    await of(administrator)
      .getByText(new RegExp(`Markedsføringsloven § 6.*${reason}`))
      .waitFor();
    await opened.picture('1-table');
    await fits(administrator);
    await of(administrator)
      .getByRole('button', { name: text.edit.replace('{{name}}', denmark) })
      .click();
    const form = of(administrator).getByRole('form', { name: denmark });
    await form.locator('select:focus').waitFor();
    const source = form.getByRole('textbox', { name: new RegExp(text.source) });
    const before = await source.inputValue();
    await source.fill(' ');
    await form.getByRole('button', { name: text.save }).click();
    await form.getByText(text.needSource).waitFor();
    await source.fill(before);
    await form.getByRole('combobox', { name: text.situation.asked, exact: true }).selectOption('advertising');
    const row = of(administrator).getByRole('listitem').filter({ has: form });
    await row.getByText(text.notChecked).waitFor();
    await form.getByLabel(text.checked).fill(new Date().toISOString().slice(0, 10));
    await opened.picture('2-form');
    await fits(administrator);
    await form.getByRole('button', { name: text.save }).click();
    await form.waitFor({ state: 'detached' });
    const settled = of(administrator)
      .getByRole('listitem')
      .filter({ has: of(administrator).getByRole('heading', { name: denmark }) });
    await settled.getByText(text.checkedOn.split('{{')[0] ?? '').waitFor();
    expect(await settled.getByText(text.notChecked).count()).toBe(0);
    await settled.locator('button:focus').waitFor();
  });

  it('holds from the next share on, as the composer shows it', async () => {
    expect(await textShared('after')).toMatch(/^(Reklame for min arbejdsgiver|Ad: I work at)/);
    await reload(sharer);
    await of(sharer).getByRole('textbox', { name: tab.composer.words }).fill('What I saw');
    await of(sharer).getByText(tab.added.above).waitFor();
  });

  it('takes a country that was not there', async () => {
    const add = of(administrator).getByRole('form', { name: text.add });
    await add.getByRole('textbox', { name: text.code }).fill('dk');
    await add.getByRole('button', { name: text.add }).click();
    await add.getByText(text.known).waitFor();
    await add.getByRole('textbox', { name: text.code }).fill('fr');
    await add.getByRole('button', { name: text.add }).click();
    const france = of(administrator).getByRole('form', { name: language === 'da' ? 'Frankrig' : 'France' });
    await france.getByRole('combobox', { name: text.situation.rewarded }).selectOption('none');
    await france.getByRole('button', { name: text.save }).click();
    await france.getByText(text.rewardLeast).waitFor();
    await fits(administrator);
    await france.getByRole('button', { name: tab.cancel }).click();
    await add.getByRole('textbox', { name: text.code }).fill('jp');
    await add.getByRole('button', { name: text.add }).click();
    const form = of(administrator).getByRole('form', { name: 'Japan' });
    await form.getByRole('textbox', { name: new RegExp(text.source) }).fill('Stealth marketing rules, 2023.');
    await form.getByRole('button', { name: text.save }).click();
    await form.waitFor({ state: 'detached' });
    const settled = of(administrator)
      .getByRole('listitem')
      .filter({ has: of(administrator).getByRole('heading', { name: denmark }) });
    await settled.getByText(text.checkedOn.split('{{')[0] ?? '').waitFor();
    expect(await settled.getByText(text.notChecked).count()).toBe(0);
    await of(administrator).getByText('Stealth marketing rules, 2023.').waitFor();
  });
});
