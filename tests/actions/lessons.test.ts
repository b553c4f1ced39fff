import { describe, expect, it } from 'vitest';
import { choosePace, dueLessonCards, sendLesson } from '../../src/actions/lessonCards.ts';
import { answerLesson, beginLesson, listLessons, readLesson } from '../../src/actions/lessons.ts';
import { join, leave } from '../../src/actions/members.ts';
import { openWorld, type World } from './world.ts';

const learnerOf = async ({ ports }: World, id: string) =>
  (await ports.documents.read('learners', id, id))?.doc ?? null;
const cardsOf = async (world: World, id: string) =>
  (await learnerOf(world, id))?.outbox.map(({ subject }) => subject) ?? [];
const answer = (world: World, by: string, id: string, chosen: number | null = 0) =>
  answerLesson(id, { answer: chosen }, world.person(by), 'en', world.ports);
const list = (world: World, by: string) => listLessons(world.person(by), 'en', world.ports);
const pace = (world: World, by: string, weekly: 'managers' | 'everyone' | null) =>
  choosePace({ weekly }, world.person(by), 'en', world.ports);
const read = (world: World, by: string, id: string) => readLesson(id, world.person(by), 'en', world.ports);

async function runAt(world: World, iso: string): Promise<void> {
  world.setTime(iso);
  await dueLessonCards(world.ports);
}

describe('lessons', () => {
  it('keep nothing of whoever only looks', async () => {
    const world = await openWorld();
    expect(await list(world, 'anna')).toMatchObject({ weekly: null, nextAt: null });
    expect(await read(world, 'anna', 'angle')).toMatchObject({ begunOn: null, doneOn: null, answer: null });
    await pace(world, 'anna', null);
    expect(await learnerOf(world, 'anna')).toBeNull();
  });

  it('are begun, done and led on from', async () => {
    const world = await openWorld();
    await beginLesson('angle', world.person('anna'), world.ports);
    expect(await read(world, 'anna', 'angle')).toMatchObject({ begunOn: '2026-11-24', doneOn: null });
    expect(await answer(world, 'anna', 'angle', null)).toMatchObject({
      ...{ begunOn: null, doneOn: '2026-11-24', answer: null },
      ...{ done: 1, total: 4, nextId: 'firstPost' },
    });
    await expect(answer(world, 'anna', 'no')).rejects.toThrow('notFound');
    await expect(beginLesson('no', world.person('anna'), world.ports)).rejects.toThrow('notFound');
  });

  it('put the managers’ course first for whoever leads somebody', async () => {
    const world = await openWorld();
    const order = async (by: string) => (await list(world, by)).courses.map(({ course }) => course);
    expect(await order('boss')).toEqual(['managers', 'everyone']);
    expect(await order('anna')).toEqual(['everyone', 'managers']);
  });

  it('lose nothing when a person answers on two devices at once', async () => {
    const world = await openWorld();
    await Promise.all(['angle', 'firstPost', 'ownWords'].map((id) => answer(world, 'anna', id)));
    expect((await answer(world, 'anna', 'disagree')).done).toBe(4);
  });
});

describe('cards of lessons', () => {
  it('that come in a week are put into the outbox when it has gone by, once', async () => {
    const world = await openWorld();
    await sendLesson('draft', { when: 'inAWeek', askedId: 'a' }, world.person('boss'), world.ports);
    expect(world.woken).toEqual([]);
    expect((await list(world, 'boss')).nextAt).toBe('2026-12-01T09:00:00.000Z');
    await runAt(world, '2026-12-01T08:59:00.000Z');
    expect(await cardsOf(world, 'boss')).toEqual([]);
    world.setTime('2026-12-01T09:00:00.000Z');
    await Promise.all([dueLessonCards(world.ports), dueLessonCards(world.ports)]);
    await dueLessonCards(world.ports);
    expect(await cardsOf(world, 'boss')).toEqual(['draft']);
    expect((await list(world, 'boss')).nextAt).toBeNull();
  });

  it('come every week to whoever chose that, and only while they are done', async () => {
    const world = await openWorld();
    expect(await pace(world, 'boss', 'managers')).toMatchObject({
      ...{ weekly: 'managers', nextAt: '2026-12-01T09:00:00.000Z' },
    });
    for (const day of ['2026-12-01', '2026-12-08', '2026-12-15']) await runAt(world, `${day}T09:00:00.000Z`);
    expect(await cardsOf(world, 'boss')).toEqual(['back']);
    expect(await answer(world, 'boss', 'back')).toMatchObject({ weekly: true, nextId: 'draft' });
    // The card had not left yet, and what it would have brought is done.
    expect(await cardsOf(world, 'boss')).toEqual([]);
    await runAt(world, '2026-12-22T09:00:00.000Z');
    expect(await cardsOf(world, 'boss')).toEqual(['draft']);
    expect(await pace(world, 'boss', null)).toMatchObject({ weekly: null, nextAt: null });
    await answer(world, 'boss', 'draft');
    await runAt(world, '2027-01-22T09:00:00.000Z');
    expect(await cardsOf(world, 'boss')).toEqual([]);
  });

  it('do not come to whoever has left since', async () => {
    const world = await openWorld();
    const as = { language: 'en', channel: 'tab' } as const;
    await join(as, world.person('anna'), world.ports);
    await pace(world, 'anna', 'everyone');
    await leave(as, world.person('anna'), world.ports);
    await runAt(world, '2026-12-01T09:00:00.000Z');
    expect(await cardsOf(world, 'anna')).toEqual([]);
    expect((await list(world, 'anna')).weekly).toBeNull();
    // Who never learned anything leaves no trace of it by leaving.
    await leave(as, world.person('bo'), world.ports);
    expect(await learnerOf(world, 'bo')).toBeNull();
  });
});
