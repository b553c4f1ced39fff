import type { thanks as english } from './enThanks.ts';

/** What the bot says in Danish about thanks from a colleague; a part of `da.ts`. */
export const thanks: typeof english = {
  summary: (name: string) => `${name} siger tak`,
  heading: 'Tak fra en kollega',
  text: (name: string, title: string) => `${name} siger tak for »${title}«:`,
  phrase: {
    learned: 'Det lærte jeg noget af.',
    useful: 'Det kunne jeg bruge i mit arbejde.',
    wellSaid: 'Godt sagt. Det kunne jeg kende.',
  },
  only: 'Kun I to kan se det. Du behøver ikke svare.',
  remove: 'Fjern den',
  stop: 'Sig nej til flere',
  open: 'Se i fanen',
  stopped: 'Der kommer ikke flere. Du kan ændre det under Indstillinger.',
  gone: 'Takken er her ikke længere',
  goneText: 'Den er fjernet for jer begge.',
};
