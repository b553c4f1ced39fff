import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PostView } from '../../src/server/contract/post.ts';
import { cases, openWindow, type TeamsWindow } from './teamsWindow.ts';

const link = 'https://www.linkedin.com/posts/line-1';
const author = 'Line Mølgaard';
const communicator = 'Jonas Brøndum';
const colleague = 'Søren Thygesen';

describe.each(cases)('a post of one’s own, in $language on $store', ({ language, open, bot, tab, frame }) => {
  let opened: TeamsWindow;

  beforeAll(async () => {
    const names = [author, communicator, colleague];
    opened = await openWindow({ language, open, frame, names, pictures: 'post-' });
    for (const name of names) {
      await opened.person(name).api('/me/join', { language });
      await opened.person(name).api('/me/settings', { pausedUntil: null, weeklyCap: 7 }, 'PATCH');
    }
  });
  afterAll(() => opened?.close());

  const tabOf: TeamsWindow['tabOf'] = (name) => opened.tabOf(name);
  const goTo: TeamsWindow['goTo'] = (name, where) => opened.goTo(name, where);
  const cardWith: TeamsWindow['cardWith'] = (name, text) => opened.cardWith(name, text);
  const say: TeamsWindow['say'] = (name, text) => opened.say(name, text);
  const picture: TeamsWindow['picture'] = (name) => opened.picture(name);
  const barriers: TeamsWindow['barriers'] = (name) => opened.barriers(name);
  const overflowOnPhone: TeamsWindow['overflowOnPhone'] = (name) => opened.overflowOnPhone(name);

  const deskSees = async () =>
    (await opened.person(communicator).api<{ posts: PostView[] }>('/desk/posts')).body.posts;

  it('reaches the desk from a message that is nothing but its link', async () => {
    await say(author, link);
    const ask = cardWith(author, bot.post.drop.ask);
    await ask.getByRole('textbox').last().fill('Something for the page?');
    await picture('1-ask');
    await ask.getByRole('button', { name: bot.post.drop.yes }).click();
    await cardWith(author, bot.post.mine.heading).waitFor();
    await cardWith(communicator, bot.post.desk.heading).waitFor();
  });

  it('is thanked from the desk’s card, which the author hears of', async () => {
    const card = cardWith(communicator, bot.post.desk.heading);
    await card.getByRole('textbox').fill('I did not know that');
    await card.getByRole('button', { name: bot.post.desk.thank, exact: true }).click();
    await cardWith(author, 'I did not know that').waitFor();
    await picture('2-thanked');
  });

  it('can be commented on by a colleague, whose no is told to nobody', async () => {
    await goTo(communicator, 'library');
    const desk = tabOf(communicator);
    await desk.getByRole('button', { name: tab.menu.label }).click();
    await desk.getByRole('menuitem', { name: tab.menu.desk }).click();
    await desk.getByRole('tab', { name: tab.posts.tab, exact: true }).click();
    await desk.getByText('I did not know that').waitFor();
    await desk.getByRole('button', { name: tab.posts.invite }).click();
    await desk.getByRole('combobox', { name: tab.posts.colleague }).pressSequentially('Thygesen');
    await desk.getByRole('option', { name: new RegExp(colleague) }).click();
    await desk.getByLabel(tab.posts.words.invite).fill('You stood beside the drill');
    await picture('3-invite');
    expect(await barriers(communicator)).toEqual([]);
    expect(await overflowOnPhone(communicator)).toBeLessThanOrEqual(0);
    await desk.getByRole('button', { name: tab.posts.send, exact: true }).click();
    const invitation = cardWith(colleague, 'You stood beside the drill');
    await invitation.waitFor();
    await picture('4-invited');
    const before = await deskSees();
    await invitation.getByRole('button', { name: bot.post.invitation.no }).click();
    await cardWith(colleague, bot.post.invitation.declinedText).waitFor();
    expect(await deskSees()).toEqual(before);
  });

  it('comes into the library with the author’s yes', async () => {
    const desk = tabOf(communicator);
    await desk.getByRole('button', { name: tab.posts.ask }).click();
    await cardWith(author, bot.post.consent.heading).waitFor();
    await goTo(author, 'write');
    const mine = tabOf(author);
    await mine.getByRole('tab', { name: tab.myPosts.tab }).click();
    await mine.getByRole('button', { name: tab.myPosts.yes }).waitFor();
    await picture('5-mine');
    expect(await barriers(author)).toEqual([]);
    expect(await overflowOnPhone(author)).toBeLessThanOrEqual(0);
    await mine.getByRole('button', { name: tab.myPosts.yes }).click();
    await mine.getByText(tab.myPosts.given).waitFor();
    await desk.getByRole('tab', { name: tab.desk.items, exact: true }).click();
    await desk.getByRole('tab', { name: tab.posts.tab, exact: true }).click();
    await desk.getByRole('button', { name: tab.posts.add }).click();
    const form = desk.getByRole('form', { name: tab.posts.add });
    await form.getByLabel(new RegExp(`^${tab.itemForm.title}`)).fill('What the drill met');
    await form.getByLabel(new RegExp(`^${tab.itemForm.topic}`)).selectOption({ index: 1 });
    await form.getByLabel(new RegExp(`^${tab.itemForm.why}`)).fill('Told from the site');
    await form.getByLabel(new RegExp(`^${tab.itemForm.question}`)).fill('What would you ask?');
    await picture('6-library');
    await form.getByRole('button', { name: tab.posts.add }).click();
    await desk.getByRole('link', { name: tab.post.toItem }).waitFor();
    await picture('7-added');
  });

  it('can be dropped by the action on a message', async () => {
    await goTo(author, 'chat');
    await say(author, 'My second one, https://www.linkedin.com/posts/line-2');
    const message = cardWith(author, 'My second one');
    await message.hover();
    await message.getByRole('button', { name: frame.messageMenu }).click();
    await opened.page.getByRole('menuitem', { name: bot.post.drop.title }).click();
    const dialog = opened.page.getByTestId('task');
    await expect
      .poll(() => dialog.getByRole('textbox').first().inputValue())
      .toBe('https://www.linkedin.com/posts/line-2');
    await picture('8-action');
    await dialog.getByRole('button', { name: bot.post.drop.send }).click();
    await dialog.getByText(bot.post.drop.sent).waitFor();
    await picture('9-dropped');
    await dialog.getByRole('button', { name: frame.close }).click();
    expect(await deskSees()).toHaveLength(2);
  });

  it('is taken back by its author, from the desk and from the library', async () => {
    await goTo(author, 'write');
    const mine = tabOf(author);
    await mine.getByRole('tab', { name: tab.myPosts.tab }).click();
    const one = mine.getByRole('listitem').filter({ hasText: 'I did not know that' }).first();
    await one.getByRole('button', { name: tab.myPosts.remove }).click();
    await mine.getByRole('alertdialog').getByRole('button', { name: tab.myPosts.remove }).click();
    await expect
      .poll(async () => (await deskSees()).map(({ url }) => url))
      .toEqual(['https://www.linkedin.com/posts/line-2']);
    await expect.poll(() => one.count()).toBe(0);
    const items = await opened.person(author).api<{ items: { title: string }[] }>('/items');
    expect(items.body.items.map(({ title }) => title)).not.toContain('What the drill met');
    expect(opened.faults).toEqual([]);
  });
});
