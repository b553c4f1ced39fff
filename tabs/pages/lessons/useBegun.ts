import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { LessonView } from '../../../src/server/contract/lesson.ts';
import { api } from '../../queries.ts';

/** Notes for the reader that they have opened the lesson. It can be read just as well where that could not be kept. */
export function useBegun(lesson: Pick<LessonView, 'id' | 'begunOn' | 'doneOn'> | undefined): void {
  const client = useQueryClient();
  const id = lesson && !lesson.begunOn && !lesson.doneOn ? lesson.id : null;
  useEffect(() => {
    if (!id) return;
    api.beginLesson(id).then(
      () => client.invalidateQueries({ queryKey: ['lessons'] }),
      () => undefined,
    );
  }, [id, client]);
}
