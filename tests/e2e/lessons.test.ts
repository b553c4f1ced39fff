import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lessonsIn } from '../../src/domain/lesson.ts';
import type { LessonsView } from '../../src/server/contract/lesson.ts';
import { cases, openWindow, type TeamsWindow } from './teamsWindow.ts';

const manager = 'Søren Thygesen';
const above = 'Lone Bæk';
const reader = 'Line Mølgaard';

describe.each(cases)('lessons, in $language on $store', ({ language, open, bot, tab, frame }) => {
  let opened: TeamsWindow;
  const of = (name: string) => opened.tabOf(name);
  const text = tab.lessons;
  const [managers, everyone] = [lessonsIn('managers'), lessonsIn('everyone')];

  beforeAll(async () => {
    const names = [manager, reader, above];
    opened = await openWindow({ language, open, frame, names, pictures: 'lessons-' });
    for (const name of names) await opened.person(name).api('/me/settings', { language }, 'PATCH');
  });
  afterAll(() => opened?.close());

  async function fits(name: string): Promise<void> {
    expect(await opened.barriers(name)).toEqual([]);
    expect(await opened.overflowOnPhone(name)).toBeLessThanOrEqual(0);
  }
  const progress = (done: number) =>
    text.progress.replace('{{done}}', String(done)).replace('{{total}}', String(managers.length));

  it('begin for a manager at the own desk', async () => {
    await opened.goTo(manager, 'guidelines');
    await of(manager).getByRole('tab', { name: tab.guidelines.managers }).click();
    await of(manager).getByRole('link', { name: tab.forManagers.desk.title }).click();
    const course = of(manager).getByRole('region', { name: text.managersTitle });
    await course.getByRole('button', { name: text.startCards }).click();
    await course.getByText(text.sent).waitFor();
    await opened.picture('1-desk');
    await fits(manager);
  });

  it('are taken one after the other on one card', async () => {
    await opened.goTo(manager, 'chat');
    for (const [index, lesson] of managers.entries()) {
      const { title, parts, question, answers } = lesson.text[language];
      const card = opened.cardWith(manager, title);
      for (const [at, part] of parts.entries()) {
        await card.getByText(part.heading, { exact: true }).waitFor();
        if (index === 0 && at === 0) await opened.picture('2-part');
        const isLast = at === parts.length - 1;
        await card
          .getByRole('button', { name: isLast ? bot.lesson.toQuestion : bot.lesson.next, exact: true })
          .click();
      }
      await card.getByText(question).waitFor();
      if (index === 0) await opened.picture('3-question');
      await card.getByRole('button', { name: answers[0]?.text ?? '', exact: true }).click();
      await card.getByText(answers[0]?.reply ?? '').waitFor();
      if (index === 0) await opened.picture('4-reply');
      if (index < managers.length - 1)
        await card.getByRole('button', { name: bot.lesson.nextLesson, exact: true }).click();
      else await card.getByText(bot.lesson.progress(5, 5)).waitFor();
    }
    await opened.picture('5-done');
  });

  it('show the learner alone how far they are', async () => {
    await opened.goTo(manager, 'guidelines');
    await of(manager).getByRole('link', { name: tab.lessons.all }).click();
    await of(manager).getByText(progress(5)).waitFor();
    await opened.picture('6-list');
    await fits(manager);
    // Neither a colleague nor the manager's own manager meets anything of it.
    for (const name of [reader, above]) {
      const { body } = await opened.person(name).api<LessonsView>('/lessons');
      const rows = body.courses.flatMap(({ lessons }) => lessons);
      expect(rows.filter(({ begunOn, doneOn }) => begunOn || doneOn)).toEqual([]);
    }
  });

  it('are read by anybody in the tab, the next from the one before', async () => {
    const [first, second] = everyone;
    await opened.goTo(reader, 'guidelines');
    await of(reader).getByRole('tab', { name: text.tab }).click();
    await of(reader)
      .getByRole('link', { name: first?.text[language].title ?? '' })
      .click();
    const answer = first?.text[language].answers[1];
    await of(reader)
      .getByRole('radio', { name: answer?.text ?? '' })
      .click();
    await of(reader)
      .getByText(answer?.reply ?? '')
      .waitFor();
    await opened.picture('7-lesson');
    await fits(reader);
    await of(reader).getByRole('button', { name: text.next }).click();
    await of(reader)
      .getByRole('heading', { level: 1, name: second?.text[language].title ?? '' })
      .and(of(reader).locator(':focus'))
      .waitFor();
  });

  it('come as a card when somebody asks, and once a week when they choose that', async () => {
    const next = everyone[1]?.text[language].title ?? '';
    await of(reader).getByRole('button', { name: text.asCard }).click();
    await of(reader).getByText(text.sent).waitFor();
    await of(reader).getByRole('link', { name: text.tab }).click();
    await of(reader).getByText(text.begun).waitFor();
    const pace = of(reader).getByRole('region', { name: text.pace.title });
    const weekly = text.pace.weekly.replace('{{course}}', text.courses.everyone);
    await pace.getByRole('radio', { name: weekly }).click();
    await pace.getByText(text.pace.nextOn.split('{{')[0] ?? '').waitFor();
    await opened.picture('8-pace');
    await fits(reader);
    await opened.goTo(reader, 'chat');
    await opened.cardWith(reader, next).waitFor();
    await opened.say(reader, 'lessons');
    const list = opened.cardWith(reader, bot.lesson.lead);
    await list.getByRole('button', { name: bot.lesson.whenIAsk }).click();
    await list.getByRole('button', { name: bot.lesson.weekly }).waitFor();
    await opened.picture('9-stopped');
    const { body } = await opened.person(reader).api<LessonsView>('/lessons');
    expect(body).toMatchObject({ weekly: null, nextAt: null });
  });
});
