import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DraftView } from '../../src/server/contract/draft.ts';
import { cases, openWindow, type TeamsWindow } from './teamsWindow.ts';

const author = 'Line Mølgaard';
const manager = 'Søren Thygesen';
const deputy = 'Nanna Krag';
const communicator = 'Jonas Brøndum';

function day(ahead: number): string {
  return new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
}

describe.each(cases)('the three modes, in $language on $store', ({ language, open, bot, tab, frame }) => {
  let opened: TeamsWindow;
  const cardWith: TeamsWindow['cardWith'] = (name, text) => opened.cardWith(name, text);
  const tabOf: TeamsWindow['tabOf'] = (name) => opened.tabOf(name);

  beforeAll(async () => {
    const names = [author, manager, deputy, communicator];
    const permissions = ['clipboard-write'];
    opened = await openWindow({ language, open, frame, names, pictures: 'modes-', permissions });
    for (const name of names) await opened.person(name).api('/me/join', { language });
  });
  afterAll(() => opened?.close());

  async function write(title: string, text: string): Promise<void> {
    await opened.goTo(author, 'write');
    const page = tabOf(author);
    const begin = page
      .getByRole('button', { name: tab.write.new })
      .or(page.getByRole('link', { name: tab.write.new }))
      .first();
    const back = page.getByRole('link', { name: tab.draft.back });
    // The tab stands where it was left: at the draft written before.
    await begin.or(back).first().waitFor();
    if (await back.isVisible()) await back.click();
    await begin.click();
    await page
      .getByLabel(new RegExp(`^${tab.draft.title}`))
      .first()
      .fill(title);
    await page
      .getByRole('textbox', { name: new RegExp(`^${tab.draft.text}`) })
      .first()
      .fill(text);
  }

  async function draftNamed(title: string): Promise<DraftView> {
    const { body } = await opened.person(author).api<{ drafts: DraftView[] }>('/drafts');
    const found = body.drafts.find((draft) => draft.title === title);
    if (!found) throw new Error(`no draft is called ${title}`);
    return found;
  }

  it('gatekeeper: the manager goes away and names a deputy on a card', async () => {
    await opened.say(manager, language === 'da' ? 'fravær' : 'away');
    const card = cardWith(manager, bot.absence.intro);
    await card.getByLabel(bot.absence.until).fill(day(5));
    const { body } = await opened.person(deputy).api<{ id: string }>('/me');
    const choice = card.getByLabel(bot.absence.deputy);
    const offered = await choice.locator(`option[value="${body.id}"]`).count();
    if (offered) await choice.selectOption(body.id);
    await card.getByRole('button', { name: bot.absence.save }).click();
    await cardWith(manager, bot.absence.saved).waitFor();
    await opened.picture('1-away');
    // The card offers the people near by; everybody else is found in the tab.
    if (!offered) {
      const absence = { until: day(5), deputyId: body.id };
      await opened.person(manager).api('/me/absence', absence, 'PUT');
    }
  });

  it('gatekeeper: the deputy writes a version, the author agrees and shares it', async () => {
    await write('A morning under the street', 'Nobody sees the pipes.\n\nToday we dug them up.');
    await tabOf(author).getByRole('button', { name: tab.draft.send }).click();
    const asked = cardWith(deputy, 'Today we dug them up');
    await asked.getByText(bot.approval.deputyFor(manager)).waitFor();
    await asked.getByRole('button', { name: bot.approval.edit }).click();
    await asked
      .getByRole('textbox', { name: bot.approval.editText })
      .fill('Nobody sees the pipes.\n\nToday we dug them up in the rain.');
    await asked.getByRole('button', { name: bot.approval.sendEdit }).click();
    await opened.goTo(author, 'chat');
    const edited = cardWith(author, bot.edited.changes);
    await edited.waitFor();
    await opened.picture('2-edited');
    await edited.getByRole('button', { name: bot.edited.accept }).click();
    const share = opened.column(author).getByRole('button', { name: bot.decided.share }).last();
    await share.click();
    await opened.column(author).getByText(bot.shared.heading).last().waitFor();
    await opened.picture('3-shared');
    expect(await draftNamed('A morning under the street')).toMatchObject({
      state: 'published',
      text: 'Nobody sees the pipes.\n\nToday we dug them up in the rain.',
      decision: { verdict: 'edit', by: { displayName: deputy } },
    });
  });

  it('gardener: both sides agree on it, the author shares without asking', async () => {
    const wish = { id: `wish-${language}`, mode: 'gardener', topicId: null, note: 'I write a lot' };
    await opened.say(author, language === 'da' ? 'samarbejde' : 'way of working');
    const mine = cardWith(author, bot.mode.heading);
    await mine.getByLabel(bot.mode.choose).selectOption(wish.mode);
    await mine.getByRole('button', { name: bot.mode.propose }).click();
    const wished = cardWith(communicator, bot.mode.proposal.heading);
    await opened.picture('4-wish');
    await wished.getByRole('button', { name: bot.mode.proposal.yes }).click();
    await cardWith(author, bot.mode.answer.heading.yes).waitFor();
    await write('What a pump sounds like', 'You hear it before you see it.');
    const now = tabOf(author).getByRole('button', {
      name: tab.draft.shareNow.replace('{{network}}', 'LinkedIn'),
    });
    const composer = opened.page.waitForEvent('popup');
    await now.click();
    // Left open it stays in front, and the window behind it draws once a second.
    await (await composer).close();
    await expect.poll(async () => (await draftNamed('What a pump sounds like')).state).toBe('published');
    await opened.picture('5-straight');
    expect((await draftNamed('What a pump sounds like')).stages).toEqual([]);
  });

  it('gardener: the communicator thanks for the post whose link was dropped', async () => {
    await opened.goTo(author, 'chat');
    await opened.say(author, `https://www.linkedin.com/posts/line-${language}`);
    const ask = cardWith(author, bot.post.drop.ask);
    await ask.getByRole('button', { name: bot.post.drop.yes }).click();
    const dropped = cardWith(communicator, bot.post.desk.heading);
    await dropped.getByRole('textbox').fill('I did not know that');
    await dropped.getByRole('button', { name: bot.post.desk.thank, exact: true }).click();
    await cardWith(author, 'I did not know that').waitFor();
  });

  it('shows no fault on the way', () => {
    expect(opened.faults).toEqual([]);
  });
});
