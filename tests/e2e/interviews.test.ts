import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DraftView } from '../../src/server/contract/draft.ts';
import { cases, openWindow, type TeamsWindow } from './teamsWindow.ts';

const expert = 'Line Mølgaard';
const communicator = 'Jonas Brøndum';
const claim = 'The first drill broke after two days.';
const said = 'We broke the first drill after two days';

describe.each(cases)('an interview, in $language on $store', ({ language, open, bot, tab, frame }) => {
  let opened: TeamsWindow;
  const desk = () => opened.tabOf(communicator);
  const mine = () => opened.tabOf(expert);
  const withName = (text: string, name: string) => text.replaceAll('{{name}}', name);

  beforeAll(async () => {
    const names = [expert, communicator];
    opened = await openWindow({ language, open, frame, names, pictures: 'interview-' });
    await opened.person(expert).api('/me/join', { language });
  });
  afterAll(() => opened?.close());

  async function fits(name: string): Promise<void> {
    expect(await opened.barriers(name)).toEqual([]);
    expect(await opened.overflowOnPhone(name)).toBeLessThanOrEqual(0);
  }

  it('is asked at the desk, from a template that is made one’s own', async () => {
    await opened.goTo(communicator, 'library');
    await desk().getByRole('button', { name: tab.menu.label }).click();
    await desk().getByRole('menuitem', { name: tab.menu.desk }).click();
    await desk().getByRole('tab', { name: tab.interviews.tab, exact: true }).click();
    await desk().getByRole('button', { name: tab.interviews.new }).click();
    await desk().getByRole('button', { name: tab.interviews.send }).click();
    await desk().getByText(tab.interviews.needExpert).waitFor();
    await desk().getByRole('combobox', { name: tab.interviews.expert }).pressSequentially('Mølgaard');
    await desk()
      .getByRole('option', { name: new RegExp(expert) })
      .click();
    await desk()
      .getByLabel(new RegExp(tab.interviews.title.replace('?', '\\?')))
      .fill('Heat from the ground');
    const third = tab.interviews.question.replace('{{number}}', '3');
    await desk().getByRole('textbox', { name: third, exact: true }).fill('What did the ground sound like?');
    const remove = (number: number) => tab.interviews.remove.replace('{{number}}', String(number));
    await desk()
      .getByRole('button', { name: remove(5) })
      .click();
    await desk()
      .getByRole('button', { name: remove(4) })
      .click();
    await opened.picture('1-form');
    await fits(communicator);
    await desk().getByRole('button', { name: tab.interviews.send }).click();
    await desk().getByText(tab.interviewDesk.waiting).waitFor();
    const card = opened.cardWith(expert, bot.interview.questions.heading);
    await card.getByText('What did the ground sound like?').waitFor();
    await opened.picture('2-asked');
  });

  it('is answered in pieces, on the card and in the tab', async () => {
    const card = opened.cardWith(expert, bot.interview.questions.heading);
    await card.getByRole('textbox').first().fill(said);
    await card.getByRole('button', { name: bot.interview.questions.save, exact: true }).click();
    await card.getByText(bot.interview.questions.kept).waitFor();
    await opened.cardWith(communicator, 'Heat from the ground').waitFor({ state: 'attached' });
    await opened.picture('3-card');

    await opened.goTo(expert, 'write');
    await mine().getByRole('tab', { name: tab.myInterviews.tab }).click();
    await mine().getByRole('link', { name: 'Heat from the ground' }).click();
    await mine().getByText(said).waitFor();
    await mine().getByLabel(tab.myInterviews.answer, { exact: true }).first().fill('It was too cold');
    await mine()
      .getByLabel(tab.myInterviews.transcriptLabel, { exact: true })
      .fill('Jonas: So?\nLine: Well.');
    await opened.picture('4-answering');
    await fits(expert);
    await mine().getByRole('button', { name: tab.myInterviews.done, exact: true }).click();
    await mine().getByText(tab.myInterviews.answered).waitFor();

    const taken = mine().getByRole('listitem').filter({ hasText: 'It was too cold' });
    await taken.getByRole('button').click();
    await mine().getByRole('alertdialog').getByRole('button', { name: tab.myInterviews.takeBack }).click();
    await expect.poll(() => mine().getByText('It was too cold').count()).toBe(0);
    await opened.picture('5-answered');
  });

  it('becomes a text whose claims rest on answers', async () => {
    await opened.goTo(communicator, 'library');
    await desk().getByRole('button', { name: tab.menu.label }).click();
    await desk().getByRole('menuitem', { name: tab.menu.desk }).click();
    await desk().getByRole('tab', { name: tab.interviews.tab, exact: true }).click();
    await opened.picture('6-list');
    await fits(communicator);
    await desk().getByRole('link', { name: 'Heat from the ground' }).click();
    await desk().getByRole('button', { name: tab.interviewDesk.begin }).click();
    const text = desk().getByRole('textbox', { name: new RegExp(`^${tab.draft.text}`) });
    await text.fill('We began with a broken drill.');
    const send = desk().getByRole('button', { name: withName(tab.interviewDesk.send, expert) });
    await send.click();
    await desk().getByText(tab.interviewDesk.needClaim).waitFor();
    const use = desk().getByRole('button', {
      name: tab.interviewDesk.useAnswerLabel.replace('{{text}}', said),
    });
    await use.click();
    const box = desk().getByRole('textbox', { name: tab.claims.claim.replace('{{number}}', '1') });
    await expect.poll(() => box.evaluate((element) => element === document.activeElement)).toBe(true);
    await box.pressSequentially(claim);
    await desk()
      .getByText(tab.save.saved.split(' ')[0] ?? '')
      .first()
      .waitFor();
    await opened.picture('7-desk');
    await fits(communicator);
    await send.click();
    await desk().getByText(withName(tab.interviewDesk.waits, expert)).waitFor();
    await opened.picture('8-sent');
  });

  it('is seen by the expert beside the own words, and approved', async () => {
    await opened.goTo(expert, 'chat');
    const card = opened.cardWith(expert, claim);
    await card.getByText(bot.interview.check.words).waitFor();
    await card.getByText(claim).waitFor();
    await opened.picture('9-check');

    await opened.goTo(expert, 'write');
    await mine().getByRole('link', { name: tab.myInterviews.tab, exact: true }).click();
    await mine().getByRole('tab', { name: tab.write.waiting }).click();
    const beside = mine().getByRole('region', { name: tab.claims.beside });
    await beside.getByText(claim).waitFor();
    await beside.getByText(said).waitFor();
    await opened.picture('10-beside');
    await fits(expert);

    await opened.goTo(expert, 'chat');
    await card.getByRole('button', { name: bot.interview.check.approve, exact: true }).click();
    await card.getByRole('button', { name: bot.decided.share, exact: true }).click();
    // The post is in the expert's own language, whatever that of the window is.
    const credit = /(Skrevet sammen med|Written with) Jonas Brøndum\./;
    const shared = opened.cardWith(expert, bot.shared.heading);
    await shared.getByText(credit).waitFor();
    await opened.picture('11-shared');
    const { drafts } = (await opened.person(expert).api<{ drafts: DraftView[] }>('/drafts')).body;
    expect(drafts.find(({ interviewId }) => interviewId)?.state).toBe('published');
    expect(await shared.count()).toBe(1);
    expect(opened.faults).toEqual([]);
  });
});
