import type { pulse as english } from './enPulse.ts';

/** What the tab says in Danish about whether it feels voluntary; a part of `da.ts`. */
export const pulse: typeof english = {
  title: 'Føles det frivilligt?',
  text: 'Ét spørgsmål i kvartalet. Svaret tælles uden dit navn, og derfor kan det heller ikke laves om. Du kan lade være.',
  question: 'Føles det frivilligt at være med?',
  answer: { a1: 'Slet ikke', a2: 'Ikke rigtig', a3: 'Delvist', a4: 'For det meste', a5: 'Helt' },
  answered: 'Du har svaret i dette kvartal. Hvad du svarede, er ikke gemt med dit navn.',
  name: 'Føles frivilligt',
  finding: 'I {{quarter}} syntes {{value}}, at det var frivilligt',
  definition:
    'Dem, der svarede »for det meste« eller »helt«, ud af alle, der svarede. Der bliver spurgt en gang i kvartalet, uden navne, og tallet kommer, når kvartalet er gået.',
  untold: 'Der er ikke et kvartal at vise endnu',
  untoldText_one:
    'Et kvartal vises, når det er gået, og kun hvis både de, der synes, det er frivilligt, og de, der ikke gør, er mindst {{count}} person. Få svar og svar, der næsten alle er ens, ser ens ud her.',
  untoldText_other:
    'Et kvartal vises, når det er gået, og kun hvis både de, der synes, det er frivilligt, og de, der ikke gør, er mindst {{count}} personer. Få svar og svar, der næsten alle er ens, ser ens ud her.',
  someHidden:
    'Kvartaler med få svar, eller hvor svarene næsten alle er ens, er ikke med, så ingen kan kendes på sit svar.',
  quarter: 'Kvartal',
  answers: 'Svar',
  quarterOf: '{{number}}. kvartal {{year}}',
};
