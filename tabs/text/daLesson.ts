import type { lessons as english } from './enLesson.ts';

/** What the tab says in Danish around lessons; a part of `da.ts`. */
export const lessons: typeof english = {
  tab: 'Korte lektioner',
  lead: 'To-tre minutter hver, når det passer dig. Kun du kan se, hvilke du har taget.',
  courses: { managers: 'Til dig, der leder andre', everyone: 'Til alle' },
  minutes_one: '{{count}} minut',
  minutes_other: '{{count}} minutter',
  done: 'Taget',
  begun: 'Begyndt',
  progress: '{{done}} ud af {{total}} er taget. Det kan kun du se.',
  startCards: 'Tag dem som kort i chatten',
  nextCard: 'Send den næste til chatten',
  asCard: 'Send den til mig som kort',
  sent: 'Den ligger i din chat med Chalkline.',
  noRight: 'Der er ikke noget rigtigt svar, og ingen ser dit.',
  noAnswer: 'Færdig uden at svare',
  next: 'Næste lektion',
  all: 'Se alle lektioner',
  pace: {
    title: 'Som kort i chatten',
    text: 'Der kommer kun kort, hvis du har valgt det, og ingen minder dig om dem.',
    choose: 'Hvornår vil du have den næste?',
    whenIAsk: 'Når jeg beder om det',
    weekly: 'Én om ugen fra »{{course}}«',
    nextOn: 'Den næste kommer {{date}}.',
    waits: 'Der kommer en ny, en uge efter at du har taget den, du fik.',
  },
  managersTitle: 'Et kort kursus',
  managersText:
    'Fem lektioner på to-tre minutter: hvordan du bakker op, læser et udkast, og hvad du gør, når noget går galt.',
};
