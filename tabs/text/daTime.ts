import type { time as english } from './enTime.ts';

/** What the tab says in Danish about time set aside; a part of `da.ts`. */
export const time: typeof english = {
  title: 'Din tid til det',
  granted_one: '{{name}} har sat {{count}} minut om ugen af til dig i arbejdstiden.',
  granted_other: '{{name}} har sat {{count}} minutter om ugen af til dig i arbejdstiden.',
  notGranted: 'Ingen leder over dig har sat tid af endnu. Du kan sagtens være med alligevel.',
  used: 'Hvad har du brugt i denne uge?',
  none: 'Ingenting',
  some: 'Noget, cirka {{count}} minutter',
  all: 'Det hele, {{count}} minutter',
  more: 'Mere, cirka {{count}} minutter',
  takeBack: 'Fortryd svaret',
  who: 'Kun du ser dit svar. Det tæller med i tal om mange, og ingen beder dig om det.',
  calendar: 'Læg det i din kalender',
  weekday: 'Dag',
  time: 'Begynder',
  weeks: 'Hvor længe',
  weekCount_one: '{{count}} uge',
  weekCount_other: '{{count}} uger',
  save: 'Hent den til min kalender',
  saved: 'Åbn filen for at lægge den i din kalender. Den første er den {{date}}.',
  slotTitle: 'Tid til at fortælle om arbejdet',
  slotText:
    'Din leder har sat tiden af. Find noget i Chalkline, der siger dig noget, eller lad det ligge i denne uge.',
};
