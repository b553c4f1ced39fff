import {
  farFrom,
  withDueLesson,
  withLessonCard,
  withLessonLater,
  withoutLessonCards,
  withPace,
} from '../domain/learnerCards.ts';
import type { Course } from '../domain/lesson.ts';
import type { Language, Person } from '../domain/person.ts';
import type { Ports } from '../ports.ts';
import { deepLink } from './deepLink.ts';
import { changeLearner } from './learners.ts';
import { type LessonsView, type LessonView, lessonFor, listLessons, readLesson } from './lessons.ts';

/** Cards made in one round; whatever is left has its turn a minute later. */
const batch = 200;

/** Sends the lesson to the person's own chat, at once or in a week, because they asked. Once for each `askedId`. */
export async function sendLesson(
  id: string,
  { when, askedId }: { when: 'now' | 'inAWeek'; askedId: string },
  person: Person,
  ports: Ports,
): Promise<void> {
  const lesson = lessonFor(id);
  const now = ports.clock.now();
  await changeLearner(person.id, ports, (learner) =>
    when === 'now' ? withLessonCard(learner, lesson, askedId, now) : withLessonLater(learner, lesson, now),
  );
  if (when === 'now') ports.wake('learners', person.id, person.id);
}

/** A card of the course every week from now on, or only when the person asks. */
export async function choosePace(
  { weekly }: { weekly: Course | null },
  person: Person,
  language: Language,
  ports: Ports,
): Promise<LessonsView> {
  await changeLearner(person.id, ports, (learner) => withPace(learner, weekly, ports.clock.now()));
  return listLessons(person, language, ports);
}

/** For whoever leaves the programme: what they had asked for before does not come any more. */
export async function stopLessonCards(personId: string, ports: Ports): Promise<void> {
  await changeLearner(personId, ports, withoutLessonCards);
}

/** Puts the cards whose week has gone by into the outbox; the dispatcher finds them there. */
export async function dueLessonCards(ports: Ports): Promise<void> {
  const now = ports.clock.now();
  const between = async (after: string, until: string) => {
    // Fans out: learners are partitioned by id.
    const where = [
      { field: 'cardAt', op: '>', value: after },
      { field: 'cardAt', op: '<=', value: until },
    ] as const;
    return (await ports.documents.query('learners', { where, limit: batch })).docs;
  };
  const due = [...(await between('', now.toISOString())), ...(await between(farFrom(now), '9999'))];
  for (const { doc } of due)
    await changeLearner(doc.id, ports, (learner) => withDueLesson(learner, ports.clock.now()));
}

export interface LessonCardView {
  lesson: LessonView;
  tabUrl: string;
}

export async function loadLessonCard(
  id: string,
  person: Person,
  language: Language,
  ports: Ports,
): Promise<LessonCardView> {
  const lesson = await readLesson(id, person, language, ports);
  return { lesson, tabUrl: deepLink(ports.programme, 'guidelines', `lessons/${id}`) };
}

export interface LessonsCardView extends LessonsView {
  tabUrl: string;
}

export async function loadLessonsCard(
  person: Person,
  language: Language,
  ports: Ports,
): Promise<LessonsCardView> {
  const found = await listLessons(person, language, ports);
  return { ...found, tabUrl: deepLink(ports.programme, 'guidelines', 'lessons') };
}
