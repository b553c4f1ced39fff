import type { CourseView, LessonView } from '../../src/server/contract/lesson.ts';
import type { Calls } from './calls.ts';

export function lessonApi({ get, post }: Calls) {
  const lesson = (id: string) => `/lessons/${encodeURIComponent(id)}`;
  return {
    lessons: async () => (await get<{ courses: CourseView[] }>('/lessons')).courses,
    lesson: (id: string) => get<LessonView>(lesson(id)),
    answerLesson: (id: string, answer: number) => post<LessonView>(`${lesson(id)}/answer`, { answer }),
    sendLesson: (id: string, askedId: string) => post<unknown>(`${lesson(id)}/card`, { askedId }),
  };
}
