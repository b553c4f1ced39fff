import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lessonsIn } from '../../src/domain/lesson.ts';
import type { CourseView } from '../../src/server/contract/lesson.ts';
import { cases, openWindow, type TeamsWindow } from './teamsWindow.ts';

const manager = 'Søren Thygesen';
const reader = 'Line Mølgaard';

describe.each(cases)('lessons, in $language on $store', ({ language, open, bot, tab, frame }) => {
  let opened: TeamsWindow;
  const of = (name: string) => opened.tabOf(name);
  const text = tab.lessons;
  const [managers, everyone] = [lessonsIn('managers'), lessonsIn('everyone')];

  beforeAll(async () => {
    const names = [manager, reader];
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
    const { body } = await opened.person(reader).api<{ courses: CourseView[] }>('/lessons');
    expect(body.courses.flatMap(({ lessons }) => lessons).every(({ doneAt }) => doneAt === null)).toBe(true);
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
      .waitFor();
  });
});
