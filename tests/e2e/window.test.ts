import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cases, openWindow, type TeamsWindow } from './teamsWindow.ts';

describe.each(cases)(
  'the local Teams window in $language on $store',
  ({ language, open, bot, tab, frame }) => {
    let opened: TeamsWindow;
    const author = 'Line Mølgaard';
    const manager = 'Søren Thygesen';
    const communicator = 'Jonas Brøndum';

    beforeAll(async () => {
      opened = await openWindow({
        language,
        open,
        frame,
        names: [author, manager, communicator],
        pictures: '',
        permissions: ['clipboard-write'],
      });
    });
    afterAll(() => opened?.close());

    const column: TeamsWindow['column'] = (name) => opened.column(name);
    const tabOf: TeamsWindow['tabOf'] = (name) => opened.tabOf(name);
    const goTo: TeamsWindow['goTo'] = (name, where) => opened.goTo(name, where);
    const cardWith: TeamsWindow['cardWith'] = (name, text) => opened.cardWith(name, text);
    const picture: TeamsWindow['picture'] = (name) => opened.picture(name);

    it('welcomes, and answers to commands', async () => {
      await cardWith(author, bot.welcome.heading('Line')).waitFor();
      await opened.say(author, 'HELP');
      await cardWith(author, bot.help.heading).waitFor();
      await picture('1-chat');
    });

    it('lets the communicator add an item and broadcast it', async () => {
      await goTo(communicator, 'library');
      const desk = tabOf(communicator);
      await desk.getByRole('button', { name: tab.menu.label }).click();
      await desk.getByRole('menuitem', { name: tab.menu.desk }).click();
      await desk.getByRole('button', { name: tab.desk.newItem }).first().click();
      const field = (label: string) => desk.getByLabel(new RegExp(`^${label}`)).first();
      await field(tab.itemForm.title).fill('Heat for a whole quarter');
      await field(tab.itemForm.url).fill('https://fjernlund.example/quarter');
      await field(tab.itemForm.topic).selectOption({ index: 1 });
      await field(tab.itemForm.why).fill('It shows what we do');
      await field(tab.itemForm.question).fill('What would you add?');
      await desk.getByRole('button', { name: tab.itemForm.add }).click();
      await desk.getByText('Heat for a whole quarter').first().waitFor();
      await picture('2-desk');
      await desk
        .getByRole('tab', { name: tab.desk.broadcasts })
        .or(desk.getByRole('link', { name: tab.desk.broadcasts }))
        .first()
        .click();
      await desk
        .getByRole('button', { name: tab.broadcast.new })
        .or(desk.getByRole('link', { name: tab.broadcast.new }))
        .first()
        .click();
      const title = 'Heat for a whole quarter';
      await desk.getByRole('combobox', { name: tab.compose.itemLabel }).pressSequentially(title);
      await desk.getByRole('option', { name: title }).click();
      // To so few nobody else has to say yes.
      await desk.getByRole('radio', { name: tab.compose.some }).click();
      await desk.getByRole('button', { name: tab.compose.by.units, exact: true }).click();
      await desk.getByRole('combobox', { name: tab.compose.by.units }).pressSequentially(manager);
      await desk.getByRole('menuitemcheckbox', { name: manager }).click();
      await opened.page.keyboard.press('Escape');
      await desk.getByRole('button', { name: tab.broadcast.send }).click();
      await desk.getByRole('progressbar', { name: tab.broadcast.progress }).waitFor();
      await picture('3-broadcast');
    });

    it('brings the card to the employee, who shares with own words', async () => {
      const card = cardWith(author, 'Heat for a whole quarter');
      await card.waitFor({ timeout: 30_000 });
      await card.getByRole('textbox').first().fill('I was there when we dug');
      await picture('4-content');
      const composer = opened.page.context().waitForEvent('page');
      await card.getByRole('button', { name: bot.content.share, exact: true }).click();
      const shared = column(author)
        .getByTestId('message')
        .filter({ hasText: 'I was there when we dug' })
        .last();
      await shared.waitFor();
      await picture('5-shared');
      await shared
        .getByRole('button', { name: /LinkedIn/ })
        .or(shared.getByRole('link', { name: /LinkedIn/ }))
        .first()
        .click();
      expect((await composer).url()).toMatch(/linkedin|about:blank|chrome-error/);
      await (await composer).close();
    });

    it('takes a draft from the tab to the nearest manager and back', async () => {
      await goTo(author, 'write');
      const write = tabOf(author);
      await write
        .getByRole('button', { name: tab.write.new })
        .or(write.getByRole('link', { name: tab.write.new }))
        .first()
        .click();
      await write
        .getByLabel(new RegExp(`^${tab.draft.title}`))
        .first()
        .fill('A morning under the street');
      await write
        .getByRole('textbox', { name: new RegExp(`^${tab.draft.text}`) })
        .first()
        .fill('Nobody sees the pipes, and that is the point.');
      await write.getByRole('button', { name: tab.draft.send }).click();
      const approval = cardWith(manager, 'Nobody sees the pipes');
      await approval.waitFor({ timeout: 20_000 });
      await picture('6-approval');
      await approval.getByRole('textbox').first().fill('Good, go ahead');
      await approval.getByRole('button', { name: bot.approval.approve, exact: true }).click();
      await expect
        .poll(() => approval.getByRole('button', { name: bot.approval.approve, exact: true }).count())
        .toBe(0);
      await goTo(author, 'chat');
      await column(author).getByText('Good, go ahead').last().waitFor({ timeout: 20_000 });
      await picture('7-decided');
    });

    it('shows library, guidelines, figures and settings in the tab', async () => {
      for (const where of ['library', 'write', 'guidelines', 'insight'] as const) {
        await goTo(manager, where);
        await tabOf(manager).getByRole('heading', { level: 1 }).waitFor();
        await expect
          .poll(() => tabOf(manager).getByRole('heading', { level: 1 }).textContent())
          .toBe(tab[where].title);
        await picture(`8-${where}`);
        expect(await opened.barriers(manager), where).toEqual([]);
      }
      expect(opened.faults).toEqual([]);
    });
  },
);
