import type { LessonsView, LessonView } from '../../src/server/contract/lesson.ts';
import type { Calls } from './calls.ts';

export function lessonApi({ get, post, put }: Calls) {
  const lesson = (id: string) => `/lessons/${encodeURIComponent(id)}`;
  return {
    lessons: () => get<LessonsView>('/lessons'),
    lesson: (id: string) => get<LessonView>(lesson(id)),
    beginLesson: (id: string) => post<unknown>(`${lesson(id)}/begin`),
    answerLesson: (id: string, answer: number | null) => post<LessonView>(`${lesson(id)}/answer`, { answer }),
    chooseLessonPace: (weekly: LessonsView['weekly']) => put<LessonsView>('/me/lessons/pace', { weekly }),
    sendLesson: (id: string, askedId: string) => post<unknown>(`${lesson(id)}/card`, { askedId }),
  };
}
