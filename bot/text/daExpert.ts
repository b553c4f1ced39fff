import type { expert as english } from './enExpert.ts';

/** What the bot says in Danish to experts, and about examples; a part of `da.ts`. */
export const expert: typeof english = {
  suggested: {
    summary: (name: string) => `${name} synes, du ved noget, andre burde høre`,
    heading: 'Det, du ved, burde andre høre',
    text: (name: string, topic: string) => `${name} har foreslået dig som en, der ved noget om »${topic}«:`,
    textPlain: (name: string, topic: string) =>
      `${name} har foreslået dig som en, der ved noget om »${topic}«.`,
    means:
      'Siger du ja, kan kommunikatørerne bede dig om et kort interview en gang imellem, i det tempo du selv vælger. De skriver, og intet bliver brugt, før du har sagt ja til det. Siger du nej, får ingen det at vide.',
    yes: 'Ja, I må gerne spørge mig',
    no: 'Nej tak',
    settings: 'Vælg emner og tempo',
    listed: 'Du er blandt eksperterne',
    listedText: 'Du kan vælge emner og tempo eller trække dig igen i fanen.',
    noHeading: 'Det er helt i orden',
    noText: 'Ingen får det at vide, og ingen kan foreslå dig igen det næste halve år.',
  },
  example: {
    summary: (name: string) => `${name} vil gerne vise dit opslag som et godt eksempel`,
    heading: 'Må vi vise dit opslag som et godt eksempel?',
    text: (name: string) =>
      `${name} vil gerne vise de her ord for dine kolleger, med dit navn, fordi andre kan lære af dem:`,
    why: 'Derfor virker det',
    only: 'Der bliver ikke vist andet, og du kan trække det tilbage, når du vil.',
    yes: 'Ja, vis det',
    no: 'Nej tak',
    shown: 'Dit opslag er nu et godt eksempel',
    shownText: 'Kollegerne kan læse det i fanen under Retningslinjer. Du kan trække det tilbage dér.',
    refused: 'Det bliver ikke vist',
    refusedText: 'Ingen får at vide hvorfor, og ingen spørger igen om det her opslag.',
    removed: 'Det bliver ikke vist længere',
    removedText: 'Ordene er fjernet.',
    open: 'Se eksemplerne',
  },
};
