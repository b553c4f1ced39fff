import type { leaderMonth as english } from './enLeaderMonth.ts';

/** What the bot says in Danish about a unit's month; a part of `da.ts`. */
export const leaderMonth: typeof english = {
  heading: 'Tal for din enhed',
  headingOf: (month) => `Din enhed i ${month}`,
  summary: 'Tal for din enhed',
  nothing: (threshold) =>
    `Der er ingen tal for din enhed, som handler om mindst ${threshold} personer, så der bliver ikke vist nogen.`,
  next: (month, on) => `Tallene for ${month} kommer den ${on}.`,
  measures: {
    activeRate: { name: 'Har delt noget', finding: (value) => `${value} har delt noget` },
    twistRate: { name: 'Med egne ord', finding: (value) => `${value} af delingerne var med egne ord` },
    shares: {
      name: 'Åbnede delinger',
      finding: (value, count) => (count === 1 ? `${value} deling åbnet` : `${value} delinger åbnet`),
    },
    hoursToDecide: {
      name: 'Timer til svar',
      finding: (value) => `Halvdelen af udkastene fik svar inden for ${value} timer`,
    },
  },
  before: (value) => `Måneden før: ${value}`,
  whole: (value) => `Hele programmet: ${value}`,
  nothingBefore: 'Der er ikke noget at sammenligne med endnu',
  suggestionLabel: 'En tanke',
  suggestions: {
    renew: 'Din opbakning udløber snart. Du kan forny den på to minutter.',
    time: 'Der bliver brugt mindre tid, end du har sat af. Det kan hjælpe at sige på et møde, at den er til at bruge.',
    ownWords:
      'Mange deler indholdet, som det er. Viser du et opslag af dine egne, bliver det lettere at skrive med egne ord.',
    answer: 'Udkast venter længe på svar. En stedfortræder hjælper, når du har travlt.',
  },
  rule: (threshold) => `Aldrig om færre end ${threshold} personer, og aldrig om nogen ved navn.`,
  open: 'Se alle tallene',
  stop: 'Send mig ikke flere',
  start: 'Send mig det hver måned',
  stopped: 'Der kommer ikke flere. Skriv »tal«, når du vil se dem.',
  started: 'Kortet kommer én gang om måneden, når tallene er klar.',
};
