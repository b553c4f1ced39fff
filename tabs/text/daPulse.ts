import type { pulse as english } from './enPulse.ts';

/** What the tab says in Danish about whether it feels voluntary; a part of `da.ts`. */
export const pulse: typeof english = {
  title: 'Føles det frivilligt?',
  text: 'Ét spørgsmål i kvartalet. Svaret tælles uden dit navn, og derfor kan det heller ikke laves om. Du kan lade være.',
  question: 'Føles det frivilligt at være med?',
  answer: { a1: 'Slet ikke', a2: 'Ikke rigtig', a3: 'Delvist', a4: 'For det meste', a5: 'Helt' },
  answered: 'Du har svaret i dette kvartal. Hvad du svarede, er ikke gemt med dit navn.',
  name: 'Føles frivilligt',
  finding: '{{value}} syntes, det var frivilligt, i {{quarter}}',
  definition:
    'Dem, der svarede »for det meste« eller »helt«, ud af alle, der svarede. Der bliver spurgt en gang i kvartalet, uden navne, og tallet kommer, når kvartalet er gået.',
  none: 'Der er endnu ikke gået et kvartal med svar.',
  quarter: 'Kvartal',
  answers: 'Svar',
  quarterOf: '{{number}}. kvartal {{year}}',
};
