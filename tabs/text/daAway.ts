import type { AwayCatalogue } from './enAway.ts';

/** Det, indstillingerne siger om fravær på dansk; en del af `da.ts`. */
export const away: AwayCatalogue = {
  away: {
    title: 'Når du er væk',
    text: 'Udkast og spørgsmål, der skulle til dig, går til din stedfortræder imens. Har du ingen stedfortræder, går de et trin op.',
    running: 'Du er væk til og med {{last}}.',
    planned: 'Du er væk fra {{first}} til og med {{last}}.',
    deputyIs: 'Udkast til dig går til {{name}} indtil da.',
    deputyWillBe: 'Udkast til dig går til {{name}} i de dage.',
    noDeputy: 'Du har ingen stedfortræder. Udkast til dig går et trin op imens.',
    outlook:
      'Dit autosvar i Outlook siger, at du er væk, så udkast til dig går et trin op. Vælg en stedfortræder her, hvis en anden skal have dem.',
    from: 'Første dag, du er væk',
    until: 'Sidste dag, du er væk',
    deputy: 'Stedfortræder',
    save: 'Gem',
    saved: 'Gemt.',
    back: 'Jeg er tilbage',
    cancel: 'Jeg er her alligevel',
    ended: 'Noteret. Udkast kommer til dig igen.',
    wrong: {
      from: 'Vælg den første dag, du er væk.',
      until:
        'Vælg en sidste dag, som ikke er overstået, ikke ligger før den første og er højst et år senere.',
      deputyId: 'Vælg en anden stedfortræder: en kollega, som er her, og ikke dig selv.',
    },
  },
};
