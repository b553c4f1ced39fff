import type { thanks as english } from './enThanks.ts';

/** What the bot says in Danish about thanks from a colleague; a part of `da.ts`. */
export const thanks: typeof english = {
  heading: (name) => `${name} siger tak`,
  about: (title) => `For »${title}«`,
  phrases: {
    learned: 'Tak. Jeg lærte noget nyt.',
    passedOn: 'Tak. Det gav mig noget at tale med en kunde om.',
    recognised: 'Tak. Jeg ved lige, hvad du mener.',
  },
  ours: 'Det er kun jer to, der kan se det. Det bliver ikke talt med nogen steder.',
  open: 'Se det i biblioteket',
  stop: 'Jeg vil helst ikke have tak',
  start: 'Jeg vil gerne have tak',
  stopped: { heading: 'Det er i orden', text: 'Der kommer ikke mere tak herfra. Det får ingen at vide.' },
  started: { heading: 'Det er i orden', text: 'Når en kollega siger tak, kommer det her.' },
};
