import type { lesson as english } from './enLesson.ts';

/** What the bot says in Danish around lessons; a part of `da.ts`. */
export const lesson: typeof english = {
  summary: (title: string) => `En kort lektion: ${title}`,
  listSummary: 'Korte lektioner',
  heading: 'Korte lektioner',
  lead: 'To-tre minutter hver, når det passer dig. Kun du kan se, hvilke du har taget.',
  courses: { managers: 'Til dig, der leder andre', everyone: 'Til alle' },
  part: (part: number, parts: number) => `${part} af ${parts}`,
  minutes: (minutes: number) => `${minutes} min.`,
  done: 'taget',
  next: 'Videre',
  back: 'Tilbage',
  toQuestion: 'Til spørgsmålet',
  think: 'Til eftertanke',
  noRight: 'Der er ikke noget rigtigt svar, og ingen ser dit.',
  youSaid: (answer: string) => `Du svarede: ${answer}`,
  progress: (done: number, total: number) => `${done} ud af ${total} er taget. Det kan kun du se.`,
  all: 'Du har taget dem alle.',
  nextLesson: 'Næste lektion',
  later: 'Den næste om en uge',
  laterDone: (title: string) => `»${title}« kommer her om en uge. Der kommer ikke andet.`,
  again: 'Læs den igen',
  list: 'Alle lektioner',
  tab: 'Åbn i fanen',
};
