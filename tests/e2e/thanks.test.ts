import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PostView } from '../../src/server/contract/post.ts';
import type { OwnThanks } from '../../src/server/contract/thanks.ts';
import { cases, openWindow, type TeamsWindow } from './teamsWindow.ts';

const author = 'Line Mølgaard';
const communicator = 'Jonas Brøndum';
const colleague = 'Søren Thygesen';
const title = 'What the drill met';
const words = 'I did not know that. Now I do.';

describe.each(cases)('thanks between colleagues, in $language on $store', (one) => {
  const { language, open, bot, tab, frame } = one;
  let opened: TeamsWindow;
  const of = (name: string) => opened.tabOf(name);

  beforeAll(async () => {
    const names = [author, communicator, colleague];
    const env = { QUIET_HOURS: 'off' };
    opened = await openWindow({ language, open, frame, names, env, pictures: 'thanks-' });
    for (const name of names) {
      await opened.person(name).api('/me/join', { language });
      await opened.person(name).api('/me/settings', { language, pausedUntil: null }, 'PATCH');
    }
    const url = 'https://www.linkedin.com/posts/line-thanked';
    const { body } = await opened.person(author).api<PostView>('/posts', { url });
    const desk = opened.person(communicator);
    await desk.api(`/posts/${body.id}/ask`, {});
    await opened.person(author).api(`/posts/${body.id}/consent`, { answer: 'given' });
    const topics = await desk.api<{ topics: { id: string }[] }>('/topics');
    const topicId = topics.body.topics[0]?.id;
    const item = { title, topicId, why: 'Told from the site', question: 'And you?', language };
    const added = await desk.api<PostView>(`/posts/${body.id}/item`, item);
    expect(added.body.itemId).toContain('item-post-');
  });
  afterAll(() => opened?.close());

  async function fits(name: string): Promise<void> {
    expect(await opened.barriers(name)).toEqual([]);
    expect(await opened.overflowOnPhone(name)).toBeLessThanOrEqual(0);
  }

  it('are given from the item, in own words', async () => {
    await opened.goTo(colleague, 'library');
    await of(colleague).getByRole('link', { name: title }).first().click();
    const give = tab.thanks.give.replace('{{name}}', author);
    await of(colleague).getByRole('button', { name: give }).click();
    const dialog = of(colleague).getByRole('dialog');
    await dialog.getByRole('radio', { name: tab.thanks.own }).click();
    await dialog.getByRole('textbox').fill(words);
    await opened.picture('1-form');
    await dialog.getByRole('button', { name: tab.thanks.send }).click();
    await of(colleague).getByText(tab.thanks.given.replace('{{name}}', author)).waitFor();
    await opened.picture('2-given');
    await fits(colleague);
  });

  it('come on one card, and stand in the own page of the two alone', async () => {
    await opened.goTo(author, 'chat');
    await opened.cardWith(author, words).waitFor();
    await opened.picture('3-card');
    for (const [name, side] of [[author, 'got'] as const, [colleague, 'gave'] as const]) {
      await opened.goTo(name, 'insight');
      await of(name).getByRole('list', { name: tab.thanks[side] }).getByText(words).waitFor();
    }
    const mine = of(author).getByRole('list', { name: tab.thanks.got });
    await mine.scrollIntoViewIfNeeded();
    await opened.picture('4-mine');
    await fits(author);
    const { body } = await opened.person(communicator).api<OwnThanks>('/me/thanks');
    expect(body).toEqual({ got: [], gave: [] });
  });

  it('end with the button on the card, and go for both when one takes them away', async () => {
    await opened.goTo(author, 'chat');
    const card = opened.cardWith(author, words);
    await card.getByRole('button', { name: bot.thanks.stop }).click();
    await opened.cardWith(author, bot.thanks.stopped).waitFor();
    await opened.picture('5-stopped');
    await of(colleague).getByRole('button', { name: tab.thanks.remove }).click();
    await of(colleague).getByText(tab.thanks.gaveNone).waitFor();
    await opened.cardWith(author, bot.thanks.gone).waitFor();
    await opened.picture('6-gone');
    const { body } = await opened.person(author).api<OwnThanks>('/me/thanks');
    expect(body.got).toEqual([]);
    expect(opened.faults).toEqual([]);
  });
});
