import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { DraftHistory, DraftView } from '../../src/server/contract/draft.ts';
import type { ShareView } from '../../src/server/contract/share.ts';
import { cases, openWindow, type TeamsWindow } from './teamsWindow.ts';
import { watchTokens } from './tokens.ts';

const author = 'Line Mølgaard';
const manager = 'Søren Thygesen';

// What goes wrong here goes wrong in the browser: one language and one store tell it all.
describe.each(cases.slice(0, 1))('a form in the tab, in $language', ({ language, open, tab, frame }) => {
  let opened: TeamsWindow;

  beforeAll(async () => {
    opened = await openWindow({ language, open, frame, names: [author, manager], pictures: 'form-' });
    await opened.person(author).api('/me/join', { language });
  });
  afterEach(() => opened?.page.context().setOffline(false));
  afterAll(() => opened?.close());

  const mine = () => opened.tabOf(author);
  const text = () => mine().getByRole('textbox', { name: new RegExp(`^${tab.draft.text}`) });
  const title = () => mine().getByRole('textbox', { name: new RegExp(`^${tab.draft.title}`) });
  const status = () => mine().getByRole('status').filter({ hasText: saved });
  const saved = new RegExp(tab.save.saved.replace('{{time}}', '.+'));

  async function drafts(): Promise<DraftView[]> {
    return (await opened.person(author).api<{ drafts: DraftView[] }>('/drafts')).body.drafts;
  }
  const draftsOf = async (name: string) => (await drafts()).filter((draft) => draft.title === name);
  const textOf = async (name: string) => (await draftsOf(name)).map((draft) => draft.text);

  /** A new draft with a first line that has been saved. */
  async function begin(name: string): Promise<void> {
    await opened.goTo(author, 'library');
    await opened.goTo(author, 'write');
    await mine()
      .getByRole('button', { name: tab.write.new })
      .or(mine().getByRole('link', { name: tab.write.new }))
      .first()
      .click();
    await title().fill(name);
    await text().fill('It began with a cold house.');
    await status().waitFor();
  }

  it('is written on while the token runs out: it is renewed in silence, and every word is kept [F21]', async () => {
    const tokens = await watchTokens(opened.page, opened.app.dataDir);
    await begin('A long evening');
    const [before, refused] = [tokens.handedOut(), tokens.refused()];
    await tokens.expire();
    await text().press('End');
    await text().pressSequentially(' Then the drill came.', { delay: 20 });
    const whole = 'It began with a cold house. Then the drill came.';
    await expect.poll(() => textOf('A long evening'), { timeout: 10_000 }).toEqual([whole]);
    await status().waitFor();
    expect(await text().inputValue()).toBe(whole);
    expect(tokens.refused()).toBeGreaterThan(refused);
    expect(tokens.handedOut()).toBe(before + 1);
    expect(await mine().getByText(tab.status.signIn).count()).toBe(0);
    // Whoever sends it then sends all of it.
    await tokens.expire();
    await mine().getByRole('button', { name: tab.draft.send }).click();
    await opened.cardWith(manager, 'Then the drill came.').waitFor({ timeout: 20_000 });
  });

  it('keeps its words while no token can be had, and sends them when one can [F21]', async () => {
    const tokens = await watchTokens(opened.page, opened.app.dataDir);
    await begin('No way in');
    await tokens.expire();
    tokens.setAway(true);
    await text().fill('Nobody can read this yet.');
    await mine().getByText(tab.save.kept).waitFor({ timeout: 20_000 });
    expect(await text().inputValue()).toBe('Nobody can read this yet.');
    tokens.setAway(false);
    await expect.poll(() => textOf('No way in'), { timeout: 20_000 }).toEqual(['Nobody can read this yet.']);
    await status().waitFor();
    await opened.page.unrouteAll();
  });

  it('asks once when send is clicked twice [F27]', async () => {
    await begin('Clicked twice');
    await text().fill('Two clicks, one asking.');
    await mine().getByRole('button', { name: tab.draft.send }).dblclick();
    await opened.cardWith(manager, 'Two clicks, one asking.').waitFor({ timeout: 20_000 });
    const [draft, ...more] = await draftsOf('Clicked twice');
    expect(more).toEqual([]);
    const { body } = await opened.person(author).api<DraftHistory>(`/drafts/${draft?.id}/history`);
    expect(body.entries.filter(({ event }) => event === 'submit')).toHaveLength(1);
    const asked = await opened.person(manager).cards(/Two clicks, one asking/);
    expect(asked).toHaveLength(1);
  });

  it('sends nothing again after the way back [F27]', async () => {
    const before = (await drafts()).length;
    await begin('There and back');
    await mine().getByRole('button', { name: tab.draft.send }).click();
    await mine().getByRole('button', { name: tab.draft.withdraw }).waitFor();
    // Back to the list, where the draft now waits, and to what was the form: it is none any more.
    await walk(opened.page, -1);
    await mine().getByRole('heading', { level: 1, name: tab.write.title }).waitFor();
    await walk(opened.page, 1);
    await mine().getByRole('button', { name: tab.draft.withdraw }).waitFor();
    expect(await mine().getByRole('button', { name: tab.draft.send }).count()).toBe(0);
    expect((await drafts()).length).toBe(before + 1);
    expect(await draftsOf('There and back')).toMatchObject([{ state: 'waiting' }]);
  });

  it('makes one draft and one share of a double click beside an item [F27]', async () => {
    const shares = async () =>
      (await opened.person(author).api<{ shares: ShareView[] }>('/me/shares')).body.shares;
    const before = (await shares()).length;
    const words = () => mine().getByRole('textbox', { name: new RegExp(`^${tab.composer.words}`) });
    await opened.goTo(author, 'library');
    await mine().getByRole('article').getByRole('link').first().click();
    await words().fill('Shared with two clicks');
    await mine()
      .getByRole('button', { name: new RegExp(tab.shareOn.network.split('{{')[0] ?? '') })
      .dblclick();
    await expect.poll(async () => (await shares()).length).toBe(before + 1);
    await opened.goTo(author, 'write');
    await opened.goTo(author, 'library');
    await mine().getByRole('article').getByRole('link').first().click();
    await words().fill('Asked with two clicks');
    await mine().getByRole('button', { name: tab.composer.ask }).dblclick();
    await text().waitFor();
    const asked = (await drafts()).filter((draft) => draft.text === 'Asked with two clicks');
    expect(asked).toHaveLength(1);
    expect((await shares()).length).toBe(before + 1);
  });

  it('keeps both texts when two windows write on one draft [F27]', async () => {
    await begin('In two windows');
    const [draft] = await draftsOf('In two windows');
    const opening = opened.page.context().waitForEvent('page');
    await opened.page.evaluate(() => void window.open(location.href));
    const second = await opening;
    const other = second.frameLocator(`[data-testid="tab-${opened.person(author).id}"]`);
    await second
      .getByTestId(`column-${opened.person(author).id}`)
      .getByRole('tab', { name: new RegExp(`^${frame.pages.write}`) })
      .click();
    await other
      .getByRole('link', { name: /In two windows/ })
      .first()
      .click();
    const theirs = other.getByRole('textbox', { name: new RegExp(`^${tab.draft.text}`) });
    await theirs.fill('From the second window');
    await expect.poll(() => textOf('In two windows')).toEqual(['From the second window']);
    await text().fill('From the first window');
    const conflict = mine().getByRole('alert', { name: tab.conflict.title });
    await conflict.getByText('From the first window').waitFor();
    await conflict.getByText('From the second window').waitFor();
    expect(await textOf('In two windows')).toEqual(['From the second window']);
    await conflict.getByRole('button', { name: tab.conflict.keepMine }).click();
    await expect.poll(() => textOf('In two windows')).toEqual(['From the first window']);
    const { body } = await opened.person(author).api<DraftHistory>(`/drafts/${draft?.id}/history`);
    expect(body.intact).toBe(true);
    expect(body.revisions.map((revision) => revision.text)).toContain('From the first window');
    await second.close();
  });

  it('keeps what is written without a line, also over a reload, and saves it once there is one [F27]', async () => {
    await begin('In the tunnel');
    await opened.page.context().setOffline(true);
    await text().fill('Written in the tunnel');
    await mine().getByText(tab.save.kept).waitFor();
    expect(await text().inputValue()).toBe('Written in the tunnel');
    await opened.page.context().setOffline(false);
    await opened.page.reload();
    await opened.goTo(author, 'write');
    await mine()
      .getByRole('link', { name: /In the tunnel/ })
      .first()
      .click();
    expect(await text().inputValue()).toBe('Written in the tunnel');
    await expect.poll(() => textOf('In the tunnel'), { timeout: 20_000 }).toEqual(['Written in the tunnel']);
  });

  it('sends once what was sent without a line, as soon as there is one [F27]', async () => {
    await begin('Sent in the tunnel');
    await opened.page.context().setOffline(true);
    await text().fill('Sent before the light came');
    await mine().getByRole('button', { name: tab.draft.send }).dblclick();
    await opened.page.context().setOffline(false);
    await opened.cardWith(manager, 'Sent before the light came').waitFor({ timeout: 20_000 });
    expect(await draftsOf('Sent in the tunnel')).toMatchObject([{ state: 'waiting' }]);
    expect(await opened.person(manager).cards(/Sent before the light came/)).toHaveLength(1);
    expect(opened.faults).toEqual([]);
  });
});

/** Steps in the history of the tab's own frame, as the browser's buttons take them. */
async function walk(page: Page, steps: number): Promise<void> {
  const inside = page.frames().find((frame) => frame !== page.mainFrame() && frame.url().includes('/write'));
  await inside?.evaluate((count) => history.go(count), steps);
}
