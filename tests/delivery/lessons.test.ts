import { expect, it } from 'vitest';
import { changeLearner } from '../../src/actions/learners.ts';
import { dueLessonCards, sendLesson } from '../../src/actions/lessonCards.ts';
import { buildPerson } from '../domain/build.ts';
import { Dispatch, personId } from './dispatch.ts';

it('brings a lesson in a week where that was asked for, and the one asked for now at once', async () => {
  const dispatch = await Dispatch.open({ people: 2 });
  dispatch.boot();
  const { ports } = dispatch;
  const [patient = '', eager = ''] = [0, 1].map(personId);
  await sendLesson('angle', { when: 'inAWeek', askedId: 'a' }, buildPerson({ id: patient }), ports);
  await sendLesson('angle', { when: 'now', askedId: 'b' }, buildPerson({ id: eager }), ports);
  await dispatch.until(() => dispatch.callsTo(eager) > 0);
  await dispatch.pass(60_000);
  expect(dispatch.callsTo(patient)).toBe(0);
  await changeLearner(patient, ports, (learner) => ({ ...learner, cardAt: ports.clock.now().toISOString() }));
  await dueLessonCards(ports);
  await dispatch.until(() => dispatch.callsTo(patient) > 0);
  await dispatch.pass(60_000);
  expect(dispatch.calls.map(({ to }) => to)).toEqual([eager, patient]);
});
