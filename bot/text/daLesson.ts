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
  begun: 'begyndt',
  next: 'Videre',
  back: 'Tilbage',
  toQuestion: 'Til spørgsmålet',
  think: 'Til eftertanke',
  noRight: 'Der er ikke noget rigtigt svar, og ingen ser dit.',
  noAnswer: 'Færdig uden at svare',
  youSaid: (answer: string) => `Du svarede: ${answer}`,
  progress: (done: number, total: number) => `${done} ud af ${total} er taget. Det kan kun du se.`,
  all: 'Du har taget dem alle.',
  nextLesson: 'Næste lektion',
  later: 'Den næste om en uge',
  nextInAWeek: 'Den næste kommer her om en uge.',
  weekly: 'Send mig én om ugen',
  weeklyOf: (course: string) =>
    `Der kommer én om ugen fra »${course}«. Den næste følger, når du har taget den, du fik.`,
  whenIAsk: 'Kun når jeg beder om det',
  laterDone: (title: string) => `»${title}« kommer her om en uge. Der kommer ikke andet.`,
  again: 'Læs den igen',
  list: 'Alle lektioner',
  tab: 'Åbn i fanen',
};
