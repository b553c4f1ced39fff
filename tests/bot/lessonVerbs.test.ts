import { describe, expect, it } from 'vitest';
import { dueLessonCards, sendLesson } from '../../src/actions/lessonCards.ts';
import { listLessons } from '../../src/actions/lessons.ts';
import { pause } from '../../src/actions/members.ts';
import { lessonsIn } from '../../src/domain/lesson.ts';
import { openTeams, type Teams } from './teams.ts';

const managers = lessonsIn('managers');

async function press(teams: Teams, verb: string, data: object, by = 'boss'): Promise<string> {
  const { body } = await teams.press(by, verb, data);
  return JSON.stringify(body?.value);
}

async function doneBy(teams: Teams, id: string): Promise<number> {
  const { person, ports } = teams.world;
  const { courses } = await listLessons(person(id), 'en', ports);
  return courses.flatMap(({ lessons }) => lessons).filter(({ doneOn }) => doneOn !== null).length;
}

describe('lessons in the chat', () => {
  it.each([
    ['lessons', 'en-US', 'For you who lead others'],
    ['lektioner', 'da-DK', 'Til dig, der leder andre'],
  ])('are listed for whoever writes %s, the own course first', async (word, locale, first) => {
    const teams = await openTeams();
    await teams.say('boss', word, { locale });
    const card = JSON.stringify(teams.cards().at(-1));
    expect(card).toContain('lesson.show');
    const everyone = locale === 'da-DK' ? 'Til alle' : 'For everyone';
    expect(card.indexOf(first)).toBeLessThan(card.indexOf(everyone));
  });

  it('are read part by part in one message, and done with an answer', async () => {
    const teams = await openTeams();
    for (const [index, lesson] of managers.entries()) {
      const { parts, answers } = lesson.text.en;
      for (const at of parts.keys()) {
        const card = await press(teams, 'lesson.show', { lessonId: lesson.id, part: at + 1 });
        expect(card).toContain(parts[at]?.heading);
      }
      expect(await press(teams, 'lesson.question', { lessonId: lesson.id })).toContain(
        lesson.text.en.question,
      );
      const reply = await press(teams, 'lesson.answer', { lessonId: lesson.id, answer: 1 });
      expect(reply).toContain(JSON.stringify(answers[1]?.reply).slice(1, -1));
      expect(reply).toContain(`${index + 1} of 5 done`);
      const next = managers[index + 1];
      if (next) expect(reply).toContain(`"lessonId":"${next.id}"`);
      else expect(reply).toContain('You have done them all');
    }
    expect(await doneBy(teams, 'boss')).toBe(5);
  });

  it('tell nobody else how far anybody is', async () => {
    const teams = await openTeams();
    await press(teams, 'lesson.answer', { lessonId: 'back', answer: 0 });
    for (const other of ['top', 'anna', 'writer']) expect(await doneBy(teams, other), other).toBe(0);
  });

  it('come once for each time they are asked for, and in a week where that was wanted', async () => {
    const teams = await openTeams();
    const { person, ports } = teams.world;
    await Promise.all(
      [1, 2].map(() => sendLesson('back', { when: 'now', askedId: 'once' }, person('boss'), ports)),
    );
    expect(await press(teams, 'lesson.later', { lessonId: 'draft' })).toContain('comes here in a week');
    const stored = await ports.documents.read('learners', 'boss', 'boss');
    expect(stored?.doc.outbox.map(({ subject }) => subject)).toEqual(['back']);
    expect(stored?.doc).toMatchObject({ later: 'draft', cardAt: '2026-12-01T09:00:00.000Z' });
    const [first] = stored?.doc.outbox ?? [];
    if (!first) throw new Error('There is no card.');
    expect((await teams.deliver(first, null)).state).toBe('sent');
    expect(JSON.stringify(teams.cards().at(-1))).toContain(managers[0]?.text.en.parts[0]?.heading);
  });

  it('come every week once that is chosen, not in a pause, and stop with a press', async () => {
    const teams = await openTeams();
    const { person, ports, setTime } = teams.world;
    expect(await press(teams, 'lesson.weekly', { lessonId: 'draft' })).toContain('One a week comes from');
    setTime('2026-12-01T09:00:00.000Z');
    await dueLessonCards(ports);
    const stored = await ports.documents.read('learners', 'boss', 'boss');
    const [message] = stored?.doc.outbox ?? [];
    if (!message) throw new Error('There is no card.');
    await pause({ weeks: 1 }, person('boss'), ports);
    expect(await teams.deliver(message, null)).toMatchObject({ state: 'deferred', why: 'quiet' });
    setTime('2026-12-08T10:00:00.000Z');
    expect(await teams.deliver(message, null)).toMatchObject({ state: 'sent' });
    expect(JSON.stringify(teams.cards().at(-1))).toContain('lesson.stop');
    const done = await press(teams, 'lesson.done', { lessonId: 'back' });
    expect(done).toContain('The next one comes here in a week');
    const stopped = await press(teams, 'lesson.stop', { lessonId: 'back' });
    expect(stopped).toContain('1 of 5 done');
    expect(stopped).not.toContain('lesson.stop');
    expect(await press(teams, 'lesson.stop', {})).toContain('lesson.weekly');
  });

  it('are shown as begun to whoever has opened them', async () => {
    const teams = await openTeams();
    await press(teams, 'lesson.show', { lessonId: 'back', part: 1 });
    expect(await press(teams, 'lesson.list', {})).toContain('2 min · begun');
    expect(await press(teams, 'lesson.list', {}, 'top')).not.toContain('begun');
  });

  it('refuse what is no lesson and no answer', async () => {
    const teams = await openTeams();
    expect(await press(teams, 'lesson.show', { lessonId: 'no', part: 1 })).toContain('does not exist');
    expect(await press(teams, 'lesson.answer', { lessonId: 'back', answer: 7 })).toContain('lesson.answer');
    expect(await doneBy(teams, 'boss')).toBe(0);
  });
});
