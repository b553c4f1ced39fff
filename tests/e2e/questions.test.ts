import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ShownQuestion, WaitingQuestions } from '../../src/server/contract/question.ts';
import { personAt } from './person.ts';
import { cases, openWindow, type TeamsWindow } from './teamsWindow.ts';

const asker = 'Line Mølgaard';
const communicator = 'Jonas Brøndum';
/** Leads the asker, and is nobody whom she has asked. */
const manager = 'Søren Thygesen';
const asked = 'May I name the neighbours who brought coffee?';
const answered = 'Only if they have said yes. “The neighbours” will do.';
const reworded = {
  question: { da: 'Må jeg nævne naboer ved navn?', en: 'May neighbours be named?' },
  answer: { da: 'Kun hvis de har sagt ja.', en: 'Only if they have said yes.' },
};

describe.each(cases)('a question, in $language on $store', ({ language, open, bot, tab, frame }) => {
  let opened: TeamsWindow;
  const of = (name: string) => opened.tabOf(name);

  beforeAll(async () => {
    const names = [asker, communicator, manager];
    opened = await openWindow({ language, open, frame, names, pictures: 'questions-' });
    for (const name of names) await opened.person(name).api('/me/settings', { language }, 'PATCH');
  });
  afterAll(() => opened?.close());

  async function fits(name: string): Promise<void> {
    expect(await opened.barriers(name)).toEqual([]);
    expect(await opened.overflowOnPhone(name)).toBeLessThanOrEqual(0);
  }

  it('begins at the line below a card, about what the card shows', async () => {
    await opened.say(asker, `${opened.app.url}/tab/library/item-roer-i-jorden`);
    const card = opened.cardWith(asker, bot.content.heading);
    await card.getByRole('link', { name: bot.question.line }).click();
    const form = of(asker).getByRole('form', { name: tab.questions.form.title });
    await form.getByText(/»|“/).first().waitFor();
    await form.getByRole('button', { name: tab.questions.form.send, exact: true }).click();
    await form.getByText(tab.questions.form.need).waitFor();
    await form.getByRole('textbox', { name: new RegExp(tab.questions.form.text) }).fill(asked);
    await form.getByText(new RegExp(manager)).waitFor();
    await opened.picture('1-form');
    await fits(asker);
    await form.getByRole('button', { name: tab.questions.form.send, exact: true }).click();
    await of(asker).getByText(tab.questions.form.sent).waitFor();
    await opened.picture('2-sent');
  });

  it('is answered on a communicator’s card', async () => {
    const card = opened.cardWith(communicator, asked);
    await card.getByRole('button', { name: bot.question.asked.answer, exact: true }).click();
    await card.getByText(bot.question.asked.nothing).waitFor();
    await card.getByRole('textbox').fill(answered);
    await opened.picture('3-asked');
    await card.getByRole('button', { name: bot.question.asked.answer, exact: true }).click();
    await card.getByText(bot.question.asked.byYou).waitFor();
    expect(await card.getByRole('textbox').count()).toBe(0);

    await opened.goTo(asker, 'chat');
    const reply = opened.cardWith(asker, bot.question.answered.heading);
    await reply.getByText(answered).waitFor();
    await opened.picture('4-answered');
  });

  it('is shown to others, reworded in both languages', async () => {
    const card = opened.cardWith(communicator, asked);
    await card.getByRole('link', { name: bot.question.asked.show, exact: true }).click();
    const row = of(communicator).getByRole('article').filter({ hasText: asked });
    await row.getByRole('button', { name: tab.questions.desk.show, exact: true }).click();
    const form = row.getByRole('form', { name: tab.questions.reword.title });
    const box = (part: 'question' | 'answer', of: 'inDanish' | 'inEnglish') =>
      form.getByRole('textbox', {
        name: tab.questions.reword[part].replace('{{language}}', tab.questions.reword[of]),
      });
    const [own, other] =
      language === 'da' ? (['inDanish', 'inEnglish'] as const) : (['inEnglish', 'inDanish'] as const);
    await box('question', own).fill(`${asker}: ${asked}`);
    await form.getByRole('button', { name: tab.questions.reword.show }).click();
    await form.getByText(tab.questions.reword.need).first().waitFor();
    for (const of of [own, other]) {
      const key = of === 'inDanish' ? 'da' : 'en';
      await box('answer', of).fill(reworded.answer[key]);
      if (of === other) await box('question', of).fill(reworded.question[key]);
    }
    // A text that names her does not go out.
    await form.getByRole('button', { name: tab.questions.reword.show }).click();
    await form
      .getByText(/spurgt|whoever asked/)
      .last()
      .waitFor();
    await opened.picture('5-reworded');
    await fits(communicator);
    await box('question', own).fill(reworded.question[language]);
    await form.getByRole('button', { name: tab.questions.reword.show }).click();
    await row.getByText(tab.questions.desk.shown).waitFor();
    await opened.picture('6-desk');
    await fits(communicator);
  });

  it('is found by a third, and tells nothing of who asked', async () => {
    await opened.goTo(manager, 'guidelines');
    await of(manager).getByRole('tab', { name: tab.questions.tab }).click();
    await of(manager)
      .getByRole('searchbox', { name: tab.questions.search })
      .fill(language === 'da' ? 'nabo' : 'neighbour');
    const found = of(manager).getByRole('button', { name: reworded.question[language] });
    await found.click();
    await of(manager).getByText(reworded.answer[language]).waitFor();
    await opened.picture('7-shown');
    await fits(manager);

    const { body } = await opened.person(manager).api<{ questions: ShownQuestion[] }>('/questions/shown');
    expect(body.questions.map(({ question }) => question[language])).toContain(reworded.question[language]);
    const person = opened.person(asker);
    for (const trace of [person.id, asker, 'line.molgaard', asked, answered]) {
      expect(JSON.stringify(body)).not.toContain(trace);
    }
    const waiting = await opened.person(manager).api<WaitingQuestions>('/questions/waiting');
    expect(JSON.stringify(waiting.body)).not.toContain(asked);

    await opened.goTo(asker, 'chat');
    const card = opened.cardWith(asker, bot.question.answered.heading);
    await card.getByText(bot.question.answered.shown).waitFor();
    await card.getByRole('link', { name: bot.question.answered.all }).click();
    await of(asker).getByText(tab.questions.shownToo).first().waitFor();
    await opened.picture('8-mine');
    await fits(asker);
  });

  it('is answered at the desk and shown in one go, and words that came too late stay in sight', async () => {
    const [first, second] = [/gammelt kabel/, /new refrigerant/].map((text) =>
      of(communicator).getByRole('article').filter({ hasText: text }),
    );
    if (!first || !second) throw new TypeError('there are two rows');
    await opened.goTo(communicator, 'library');
    await of(communicator).getByRole('button', { name: tab.menu.label }).click();
    await of(communicator).getByRole('menuitem', { name: tab.menu.desk }).click();
    await of(communicator)
      .getByRole('tab', { name: new RegExp(`^${tab.questions.tab}`) })
      .click();
    await first.getByRole('textbox').fill('Ja, uden kommunens navn.');
    await first.getByRole('button', { name: tab.questions.desk.sendAndShow }).click();
    const form = first.getByRole('form', { name: tab.questions.reword.title });
    await form.locator('textarea:focus').waitFor();
    await opened.picture('11-shown-in-one-go');
    await form.getByRole('button', { name: tab.cancel }).click();
    const again = first.getByRole('button', { name: tab.questions.desk.show, exact: true });
    await again.and(of(communicator).locator(':focus')).waitFor();

    await second.getByRole('textbox').fill('My words, a moment too late');
    const found = await fetch(`${opened.app.url}/local/teams/people?q=Whitfield`);
    const [colleague] = ((await found.json()) as { people: { id: string }[] }).people;
    const other = personAt(opened.app.url, colleague?.id ?? '', language);
    const { body } = await other.api<WaitingQuestions>('/questions/waiting');
    const id = body.questions.find(({ text }) => text.includes('new refrigerant'))?.id;
    expect((await other.api(`/questions/${id}/answer`, { text: 'Wait for the report.' })).status).toBe(200);
    await second.getByRole('button', { name: tab.questions.desk.send, exact: true }).click();
    await second.getByText('My words, a moment too late').waitFor();
    await second.getByText('Wait for the report.').waitFor();
    await opened.picture('12-too-late');
    const here = of(communicator).getByRole('heading', { name: tab.questions.desk.open });
    await expect.poll(() => here.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  it('is put to the nearest manager, who answers at the own desk', async () => {
    await opened.goTo(manager, 'guidelines');
    await of(manager).getByRole('tab', { name: tab.guidelines.managers }).click();
    await of(manager).getByRole('heading', { name: tab.forManagers.desk.threeHeading }).waitFor();
    await opened.picture('9-managers');
    await fits(manager);
    await of(manager).getByRole('link', { name: tab.forManagers.desk.link }).click();
    const region = of(manager).getByRole('region', { name: tab.forManagers.desk.questions });
    await region.getByRole('textbox').fill('Ja, hvis alle er med på det.');
    await region.getByRole('button', { name: tab.questions.desk.send, exact: true }).click();
    await region.getByText('Ja, hvis alle er med på det.').first().waitFor();
    await region.getByRole('button', { name: tab.questions.desk.suggest }).waitFor();
    await opened.picture('9-managers-desk');
    await fits(manager);
    await of(manager).getByRole('link', { name: tab.forManagers.desk.three }).click();
    const heading = of(manager).getByRole('heading', { name: tab.forManagers.desk.threeHeading });
    await expect.poll(() => heading.evaluate((one) => one.getBoundingClientRect().top)).toBeLessThan(300);
    await of(manager).getByRole('link', { name: tab.forManagers.desk.link }).click();
  });

  it('is asked by a word in the chat, and taken back', async () => {
    await opened.goTo(asker, 'chat');
    await opened.say(asker, language === 'da' ? 'spørg' : 'ask');
    const card = opened.cardWith(asker, bot.question.ask.heading);
    await card.getByRole('textbox').fill('And on a Sunday?');
    await card.getByRole('button', { name: bot.question.ask.send, exact: true }).click();
    const sent = opened.cardWith(asker, bot.question.sent.heading.asked);
    await sent.getByRole('button', { name: bot.question.sent.withdraw }).click();
    await opened.cardWith(asker, bot.question.sent.withdrawn).waitFor();
    await opened.cardWith(communicator, bot.question.asked.withdrawn).waitFor({ state: 'attached' });
    expect(opened.faults).toEqual([]);
  });

  it('has a calm page for when a post goes wrong', async () => {
    for (const [place, text] of [
      ['wrong', tab.forManagers.wrong.otherSteps.talk.title],
      ['see', tab.forManagers.see.cannot],
    ] as const) {
      await of(manager)
        .getByRole('link', { name: tab.forManagers.back })
        .or(of(manager).getByRole('link', { name: tab.guidelines.title, exact: true }))
        .first()
        .click();
      await of(manager).getByRole('tab', { name: tab.guidelines.managers }).click();
      await of(manager).getByRole('link', { name: tab.forManagers[place].link }).click();
      await of(manager).getByText(text).first().waitFor();
      await opened.picture(`10-${place}`);
      await fits(manager);
    }
    // Below every page, a question about it.
    await of(manager).getByRole('link', { name: tab.askCommunicator, exact: true }).click();
    const form = of(manager).getByRole('form', { name: tab.questions.form.title });
    await form.getByText(tab.questions.about.plain.page).waitFor();
    await form.getByRole('textbox', { name: new RegExp(tab.questions.form.text) }).fill('What is a unit?');
    await form.getByRole('button', { name: tab.questions.form.send, exact: true }).click();
    await of(manager).getByText(tab.questions.form.sent).waitFor();
    const { body } = await opened.person(communicator).api<WaitingQuestions>('/questions/waiting');
    const about = { kind: 'page', id: '/guidelines/managers/see', path: '/guidelines/managers/see' };
    expect(body.questions.find(({ text }) => text === 'What is a unit?')?.about).toMatchObject(about);
  });
});
