import type { QuietCatalogue } from './enQuiet.ts';

/** Det, indstillingerne siger om tider uden kort på dansk; en del af `da.ts`. */
export const quiet: QuietCatalogue = {
  quiet: {
    title: 'Tider uden kort',
    text: 'Kort med indhold venter til bagefter. Tiderne følger uret dér, hvor du er. Udkast og spørgsmål fra kolleger kommer med det samme.',
    choose: 'Hvornår der ikke skal komme kort',
    organisation: 'Som i resten af organisationen: fra {{from}} til {{to}} og i weekenden',
    organisationNone: 'Som i resten af organisationen: ingen faste tider',
    own: 'Mine egne tider og i weekenden',
    weekends: 'Kun i weekenden',
    from: 'Fra',
    to: 'Til',
    digest:
      'Ugens udvalg kommer på den dag og det klokkeslæt, du selv har valgt. Har du ikke valgt, venter det også.',
  },
};
