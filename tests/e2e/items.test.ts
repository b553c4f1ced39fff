import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Item } from '../../src/server/contract/item.ts';
import { cases, openWindow, type TeamsWindow } from './teamsWindow.ts';

const communicator = 'Jonas Brøndum';
const employee = 'Line Mølgaard';
const itemId = 'item-stoej';

describe.each(cases)('content at the desk, in $language on $store', ({ language, open, tab, frame }) => {
  let opened: TeamsWindow;

  beforeAll(async () => {
    const names = [communicator, employee];
    opened = await openWindow({ language, open, frame, names, pictures: 'items-' });
  });
  afterAll(() => opened?.close());

  const desk = () => opened.tabOf(communicator);
  const field = (label: string) => desk().getByLabel(new RegExp(`^${label}`));
  const button = (name: string) => desk().getByRole('button', { name, exact: true });
  const item = async () => (await opened.person(communicator).api<Item>(`/items/${itemId}`)).body;
  const heading = (name: string) => desk().getByRole('heading', { name, level: 1 });

  async function openItems(): Promise<void> {
    await opened.goTo(communicator, 'library');
    await desk().getByRole('button', { name: tab.menu.label }).click();
    await desk().getByRole('menuitem', { name: tab.menu.desk }).click();
    await button(tab.desk.newItem).waitFor();
  }
  async function openItem(): Promise<void> {
    await openItems();
    await desk()
      .getByRole('searchbox')
      .fill((await item()).title);
    await desk()
      .getByRole('link', { name: (await item()).title })
      .click();
    await heading(tab.desk.editItem).waitFor();
  }

  it('keeps what is written through a reload, and saves several ideas as a new version', async () => {
    await openItem();
    await field(tab.itemForm.title).fill('Written again');
    await button(tab.itemForm.addIdea.replace('{{network}}', 'LinkedIn')).click();
    await opened.page.keyboard.type('A second way to put it');
    await opened.page.reload();
    await openItems();
    await desk()
      .getByRole('link', { name: (await item()).title })
      .click();
    await desk().getByText(tab.itemForm.unsaved).waitFor();
    expect(await field(tab.itemForm.title).inputValue()).toBe('Written again');
    expect(await opened.barriers(communicator)).toEqual([]);
    await button(tab.itemForm.save).click();
    await button(tab.desk.newItem).waitFor();
    const saved = await item();
    expect(saved).toMatchObject({ title: 'Written again', version: 2 });
    expect(saved.captions.linkedin?.at(-1)).toBe('A second way to put it');
    const said = tab.itemSaved.changed.replace('{{title}}', 'Written again');
    await desk().getByRole('status').getByText(said).waitFor();
    await opened.picture('list');
    expect(await opened.barriers(communicator)).toEqual([]);
    expect(await opened.overflowOnPhone(communicator)).toBe(0);
  });

  it('says that it is saved once: closed or after a reload, no more', async () => {
    const see = desk().getByRole('link', { name: tab.itemSaved.see });
    await desk().getByRole('searchbox').fill('written');
    await see.waitFor();
    await button(tab.itemSaved.close).press('Enter');
    await see.waitFor({ state: 'detached' });
    const isHere = (one: Element) => one === document.activeElement;
    await expect.poll(() => heading(tab.desk.title).evaluate(isHere)).toBe(true);
    await openItem();
    await button(tab.itemForm.save).click();
    await see.waitFor();
    await see.evaluate(() => window.location.reload());
    await see.waitFor({ state: 'detached' });
    await button(tab.desk.newItem).waitFor();
    expect(await see.count()).toBe(0);
  });

  it('shows what somebody else has saved meanwhile, and puts both together', async () => {
    await openItem();
    await field(tab.itemForm.why).fill('Mine: neighbours ask, and deserve an answer.');
    const { etag, id, version, expired, withdrawn, createdAt, updatedAt, entryId, ...said } = await item();
    const theirs = { ...said, title: 'Theirs', etag };
    await opened.person(communicator).api(`/items/${itemId}`, theirs, 'PUT');
    await button(tab.itemForm.save).click();
    await desk().getByText(tab.itemConflict.title).waitFor();
    await expect
      .poll(() =>
        desk()
          .getByRole('alert', { name: tab.itemConflict.title })
          .evaluate((box) => box === document.activeElement),
      )
      .toBe(true);
    await opened.picture('conflict');
    await button(tab.itemConflict.keep).click();
    await button(tab.desk.newItem).waitFor();
    expect(await item()).toMatchObject({
      title: 'Theirs',
      why: 'Mine: neighbours ask, and deserve an answer.',
    });
  });

  it('goes back to an earlier version', async () => {
    await openItem();
    await desk()
      .getByRole('button', { name: new RegExp(`^${tab.itemVersions.title}`) })
      .click();
    const versions = desk()
      .getByRole('listitem')
      .filter({ hasText: /^Version/ });
    await versions.last().getByText(tab.itemVersions.first).waitFor();
    await versions.nth(1).getByRole('button', { name: tab.itemVersions.show }).click();
    await opened.picture('versions');
    expect(await opened.barriers(communicator)).toEqual([]);
    await versions.last().getByRole('button', { name: tab.itemVersions.restore }).click();
    await desk().getByRole('alertdialog').getByRole('button', { name: tab.itemVersions.restore }).click();
    await desk().getByText(tab.itemVersions.restored.replace('{{number}}', '1')).waitFor();
    expect((await item()).version).toBe(5);
  });

  it('is withdrawn: gone from the library, told to whoever has the address, and offered again', async () => {
    await openItem();
    await button(tab.itemStanding.withdraw).click();
    const dialog = desk().getByRole('dialog');
    await dialog.getByLabel(new RegExp(`^${tab.itemStanding.why}`)).fill('A wrong figure');
    await dialog.getByRole('button', { name: tab.itemStanding.withdraw }).click();
    await button(tab.itemStanding.again).waitFor();
    await desk().getByText('A wrong figure').waitFor();
    const { body } = await opened.person(employee).api<{ items: Item[] }>('/items');
    expect(body.items.some(({ id }) => id === itemId)).toBe(false);
    const shared = await opened
      .person(employee)
      .api(`/items/${itemId}/shares`, { network: 'x', words: 'Mine' });
    expect(shared).toMatchObject({ status: 410, body: { error: { code: 'expired' } } });
    await button(tab.itemStanding.again).click();
    await button(tab.itemStanding.withdraw).waitFor();
    expect((await item()).withdrawn).toBe(false);
    expect(await opened.overflowOnPhone(communicator)).toBe(0);
  });

  it('is exported, and a file is read on trial before it is taken over', async () => {
    await openItems();
    const [download] = await Promise.all([
      opened.page.waitForEvent('download'),
      button(tab.deskItems.export).click(),
    ]);
    const path = join(opened.app.dataDir, 'items.csv');
    await download.saveAs(path);
    const text = readFileSync(path, 'utf8');
    expect(text.charCodeAt(0)).toBe(0xfeff);
    const parted = language === 'da' ? ';' : ',';
    const title = (await item()).title;
    const row = ['', 'A new one', 'https://a.example/new', 'Weather', 'It matters', '', 'And you?', 'en'];
    writeFileSync(path, `${text.replace(title, 'From the file')}${row.join(parted)}\r\n`);
    await button(tab.deskItems.import).click();
    await desk().locator('input[type=file]').setInputFiles(path);
    await desk().getByText(tab.itemImport.checked).waitFor();
    await desk().getByRole('cell', { name: 'Weather' }).waitFor();
    expect((await item()).title).toBe(title);
    await opened.picture('import');
    expect(await opened.barriers(communicator)).toEqual([]);
    await button(tab.itemImport.confirm_one.replace('{{shown}}', '1')).click();
    await desk().getByText(tab.itemImport.done).waitFor();
    expect((await item()).title).toBe('From the file');
  });

  it('leaves nothing wrong in the browser', () => {
    expect(opened.faults).toEqual([]);
  });
});
