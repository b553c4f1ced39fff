import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InterviewView } from '../../src/server/contract/interview.ts';
import type { PostView } from '../../src/server/contract/post.ts';
import { cases, openWindow, type TeamsWindow } from './teamsWindow.ts';

const expert = 'Line Mølgaard';
const colleague = 'Søren Thygesen';
const communicator = 'Jonas Brøndum';
const question = 'Does a heat pump work when it freezes?';
const said = 'Ours ran all January. It is the old radiators that decide.';
const title = 'Pumps in the cold';

describe.each(cases)('an expert, in $language on $store', ({ language, open, bot, tab, frame }) => {
  let opened: TeamsWindow;
  let interviewId = '';
  const of = (name: string) => opened.tabOf(name);
  const text = tab.experts;

  beforeAll(async () => {
    const names = [communicator, expert, colleague];
    opened = await openWindow({ language, open, frame, names, pictures: 'experts-' });
    for (const name of names) {
      await opened.person(name).api('/me/settings', { language }, 'PATCH');
      await opened.person(name).api('/me/join', { language });
    }
  });
  afterAll(() => opened?.close());

  async function fits(name: string): Promise<void> {
    expect(await opened.barriers(name)).toEqual([]);
    expect(await opened.overflowOnPhone(name)).toBeLessThanOrEqual(0);
  }
  async function done<T>(name: string, path: string, body: object, method?: string): Promise<T> {
    const answer = await opened.person(name).api<T>(path, body, method);
    expect(answer.status, path).toBeLessThan(300);
    return answer.body;
  }
  async function goToDesk(part: string): Promise<void> {
    await opened.goTo(communicator, 'library');
    await of(communicator).getByRole('button', { name: tab.menu.label }).click();
    await of(communicator).getByRole('menuitem', { name: tab.menu.desk }).click();
    await of(communicator).getByRole('tab', { name: part, exact: true }).click();
  }

  it('is suggested by a colleague, who passes on what customers ask', async () => {
    await opened.goTo(colleague, 'write');
    await of(colleague).getByRole('tab', { name: tab.myInterviews.tab }).click();
    const idea = of(colleague).getByRole('form', { name: text.idea.title });
    await idea.getByRole('button', { name: text.idea.send }).click();
    await idea.getByText(text.idea.need).waitFor();
    await idea.getByRole('textbox', { name: text.idea.question }).fill(question);
    await idea.getByRole('button', { name: text.idea.send }).click();
    await idea.getByText(text.idea.sent).first().waitFor();
    const form = of(colleague).getByRole('form', { name: text.suggest.title });
    await form.getByRole('combobox', { name: text.suggest.who }).pressSequentially('Mølgaard');
    await of(colleague)
      .getByRole('option', { name: new RegExp(expert) })
      .click();
    await form.getByRole('combobox', { name: text.topic }).selectOption('topic-heat-pumps');
    await form.getByRole('textbox', { name: text.suggest.note }).fill('Pumps in old houses');
    await opened.picture('1-suggest');
    await fits(colleague);
    await form.getByRole('button', { name: text.suggest.send }).click();
    await form.getByText(text.suggest.sent).first().waitFor();
  });

  it('says yes on the card, and sets the own pace', async () => {
    await opened.goTo(expert, 'chat');
    const card = opened.cardWith(expert, 'Pumps in old houses');
    await opened.picture('2-card');
    await card.getByRole('button', { name: bot.expert.suggested.yes }).click();
    const listed = opened.cardWith(expert, bot.expert.suggested.listed);
    await listed.getByRole('link', { name: bot.expert.suggested.settings }).click();
    const form = of(expert).getByRole('form', { name: text.own.title });
    await form.getByRole('combobox', { name: text.own.pace }).selectOption('year');
    await form.getByRole('checkbox', { name: text.own.buddy }).check();
    await form.getByRole('button', { name: text.own.save }).click();
    await of(expert).getByText(text.own.listed).waitFor();
    await opened.picture('3-own');
    await fits(expert);
  });

  it('is found on the roster, and asked what customers ask', async () => {
    await goToDesk(tab.interviews.tab);
    const ideas = of(communicator).getByRole('region', { name: text.ideas.title });
    await ideas.getByText(question).waitFor();
    await opened.picture('4-ideas');
    await fits(communicator);
    await ideas.getByRole('button', { name: text.ideas.aside }).last().click();
    await ideas.getByRole('list').and(of(communicator).locator(':focus')).waitFor();
    const row = ideas.getByRole('listitem').filter({ hasText: question });
    await row.getByRole('button', { name: text.ideas.interview }).click();
    const form = of(communicator).getByRole('form', { name: tab.interviews.new });
    const first = tab.interviews.question.replace('{{number}}', '1');
    await expect
      .poll(() => form.getByRole('textbox', { name: first, exact: true }).inputValue())
      .toBe(question);
    await form.getByRole('combobox', { name: tab.interviews.expert }).pressSequentially('Mølgaard');
    await of(communicator)
      .getByRole('option', { name: new RegExp(expert) })
      .click();
    await form.getByLabel(new RegExp(tab.interviews.title.replace('?', '\\?'))).fill(title);
    await form.getByRole('button', { name: tab.interviews.send }).click();
    await of(communicator).getByText(tab.interviewDesk.waiting).waitFor();
    await opened.goTo(expert, 'chat');
    const card = opened.cardWith(expert, bot.interview.questions.heading);
    await card.getByText(question).waitFor();
    await goToDesk(tab.agreements.tab);
    const roster = of(communicator).getByRole('region', { name: text.roster.title });
    await roster.getByText(title).waitFor();
    await opened.picture('5-roster');
    await fits(communicator);
  });

  it('tells, agrees to every word, and shares it: approved, published, in the library', async () => {
    const { interviews } = (await opened.person(expert).api<{ interviews: InterviewView[] }>('/interviews'))
      .body;
    interviewId = interviews.find((one) => one.title === title)?.id ?? '';
    const path = `/interviews/${interviewId}`;
    const piece = { id: 'a1', questionId: 'q1', text: said };
    await done(expert, `${path}/answers`, { pieces: [piece], done: true });
    await done(communicator, `${path}/draft`, {});
    const draft = `/drafts/interview-${interviewId}`;
    const words = {
      title,
      network: 'linkedin',
      text: said,
      claims: [{ text: said, answerId: 'a1' }],
      revision: 1,
    };
    await done(communicator, draft, words, 'PUT');
    await done(communicator, `${draft}/submit`, { revision: 2 });
    await done(expert, `${draft}/decision`, { verdict: 'approve', revision: 2, comment: '' });
    const url = `https://social.example/${language}/pumps`;
    const post = await done<PostView>(expert, '/posts', { url, draftId: `interview-${interviewId}` });
    await done(communicator, `/posts/${post.id}/ask`, {});
    await done(expert, `/posts/${post.id}/consent`, { answer: 'given' });
    const item = {
      title,
      topicId: 'topic-heat-pumps',
      why: 'Asked every week',
      question: 'And yours?',
      language,
    };
    await done(communicator, `/posts/${post.id}/item`, item);
  });

  it('becomes an example with their yes to exactly these words', async () => {
    await goToDesk(tab.posts.tab);
    const post = of(communicator).getByRole('article').filter({ hasText: title });
    await post.getByRole('button', { name: tab.examples.desk.ask }).click();
    const form = post.getByRole('form', { name: tab.examples.desk.ask });
    await form.getByLabel(new RegExp(`^${tab.examples.desk.quote}`)).fill(said);
    for (const box of await form.getByLabel(new RegExp(`^${tab.examples.desk.why}`)).all())
      await box.fill(language === 'da' ? 'Den svarer på det, folk spørger om' : 'It answers what people ask');
    await opened.picture('6-ask');
    await fits(communicator);
    await form.getByRole('button', { name: tab.examples.desk.send }).click();
    await post.getByText(tab.examples.desk.sent).first().waitFor();
    await opened.goTo(expert, 'chat');
    const card = opened.cardWith(expert, bot.expert.example.heading);
    await card.getByText(said).waitFor();
    await opened.picture('7-card');
    await card.getByRole('button', { name: bot.expert.example.yes }).click();
    await opened.cardWith(expert, bot.expert.example.shown).waitFor();
  });

  it('is shown to colleagues, with a buddy to write to; the roster shows how far it came', async () => {
    await opened.goTo(colleague, 'guidelines');
    await of(colleague).getByRole('tab', { name: tab.examples.tab }).click();
    const example = of(colleague).getByRole('article').filter({ hasText: said });
    await example.getByText(expert).waitFor();
    await opened.picture('8-examples');
    await fits(colleague);
    await of(colleague).getByRole('tab', { name: tab.lessons.tab }).click();
    const buddies = of(colleague).getByRole('region', { name: text.buddies.title });
    await buddies.getByRole('link', { name: new RegExp(expert) }).waitFor();
    await opened.picture('9-buddies');
    await fits(colleague);
    await goToDesk(tab.agreements.tab);
    const roster = of(communicator).getByRole('region', { name: text.roster.title });
    await roster.getByText(new RegExp(` · ${text.stage.example} · `)).waitFor();
  });
});
