import type { PeopleCatalogue } from './enPeople.ts';

/** Det, søgningen efter kolleger siger på dansk; en del af `da.ts`. */
export const people: PeopleCatalogue = {
  people: {
    hint: 'Skriv et navn, en titel eller en afdeling',
    searching: 'Søger',
    none: 'Ingen passer på det',
    failed: 'Søgningen lykkedes ikke. Prøv igen om lidt.',
    found_one: '{{count}} person fundet',
    found_other: '{{count}} personer fundet',
  },
};
