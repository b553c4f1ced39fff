import type { thanks as english } from './enThanks.ts';

/** What the tab says in Danish about thanks between colleagues; a part of `da.ts`. */
export const thanks: typeof english = {
  title: 'Tak mellem kolleger',
  text: 'Kun I to kan se en tak. I kan begge fjerne den, og så er den væk for jer begge.',
  give: 'Sig tak til {{name}}',
  send: 'Sig tak',
  only: 'Kun I to kan se det. Der forventes ikke noget svar.',
  choose: 'Hvad vil du sige?',
  phrase: {
    learned: 'Det lærte jeg noget af.',
    useful: 'Det kunne jeg bruge i mit arbejde.',
    wellSaid: 'Godt sagt. Det kunne jeg kende.',
  },
  own: 'Med mine egne ord',
  words: 'Dine ord (højst 200 tegn)',
  lacksWords: 'Skriv et par ord, eller vælg en af de andre.',
  given: 'Du har sagt tak til {{name}}. Kun I to kan se det.',
  got: 'Tak, du har fået',
  gotNone: 'Kolleger kan sige tak for et opslag, du har i biblioteket.',
  gave: 'Tak, du har givet',
  gaveNone: 'Du kan sige tak til en kollega fra kollegaens opslag i biblioteket.',
  remove: 'Fjern den',
  settings:
    'En kollega kan sige tak for et opslag, du har i biblioteket. Kun I to kan se det, og ingen tæller dem.',
  on: 'Kolleger må sige tak til mig',
};
