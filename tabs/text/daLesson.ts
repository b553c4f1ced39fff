import type { lessons as english } from './enLesson.ts';

/** What the tab says in Danish around lessons; a part of `da.ts`. */
export const lessons: typeof english = {
  tab: 'Korte lektioner',
  lead: 'To-tre minutter hver, når det passer dig. Kun du kan se, hvilke du har taget.',
  courses: { managers: 'Til dig, der leder andre', everyone: 'Til alle' },
  minutes_one: '{{count}} minut',
  minutes_other: '{{count}} minutter',
  done: 'Taget',
  progress: '{{done}} ud af {{total}} er taget. Det kan kun du se.',
  startCards: 'Tag dem som kort i chatten',
  nextCard: 'Send den næste til chatten',
  sent: 'Den ligger i din chat med Chalkline.',
  noRight: 'Der er ikke noget rigtigt svar, og ingen ser dit.',
  next: 'Næste lektion',
  all: 'Se alle lektioner',
  managersTitle: 'Et kort kursus',
  managersText:
    'Fem lektioner på to-tre minutter: hvordan du bakker op, læser et udkast, og hvad du gør, når noget går galt.',
};
