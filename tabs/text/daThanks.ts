import type { thanks as english } from './enThanks.ts';

/** What the tab says in Danish about thanks between colleagues; a part of `da.ts`. */
export const thanks: typeof english = {
  offer: 'Sig tak til din kollega',
  title: 'Sig tak til den kollega, der har skrevet det',
  text: 'Det er kun jer to, der kan se det. Det bliver ikke talt med nogen steder.',
  choose: 'Hvad vil du sige til den kollega, der har skrevet det?',
  phrases: {
    learned: 'Tak. Jeg lærte noget nyt.',
    passedOn: 'Tak. Det gav mig noget at tale med en kunde om.',
    recognised: 'Tak. Jeg ved lige, hvad du mener.',
  },
  own: 'Med mine egne ord',
  words: 'Dine ord',
  needWords: 'Skriv et par ord, eller vælg en af sætningerne.',
  send: 'Send tak',
  given: 'Du har sagt tak til din kollega.',
  mine: 'Tak mellem kolleger',
  mineText: 'Det er kun dig og den anden, der kan se det. Det bliver ikke talt med nogen steder.',
  wanted: 'Jeg vil gerne have tak',
  wantedText: 'Slår du det fra, får ingen det at vide.',
  got: 'Tak, du har fået',
  gave: 'Tak, du har givet',
  from: '{{name}}, {{date}}',
  about: 'For »{{title}}«',
  remove: 'Tag den væk',
  removeOf: 'Tag den væk: {{name}}',
};
