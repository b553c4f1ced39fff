import { loadLessonCard } from '../../src/actions/lessonCards.ts';
import { lessonCard } from '../cards/lesson.ts';
import { textIn } from '../text/catalogue.ts';
import type { Renderer } from './renderer.ts';

const lesson: Renderer = async (id, { person, language }, ports) => {
  const view = await loadLessonCard(id, person, language, ports);
  return { card: lessonCard(view, 1, language), summary: textIn(language).lesson.summary(view.lesson.title) };
};

export const lessonRenderers = { lesson };
