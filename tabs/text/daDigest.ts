import type { DigestCatalogue } from './enDigest.ts';

/** Det, fanen siger om ugens udvalg på dansk; en del af `da.ts`. */
export const digest: DigestCatalogue = {
  digest: {
    title: 'Ugens udvalg',
    text: 'Højst fem ting, valgt til dig ud fra dine emner og det, du ikke har set. Det tæller som ét af ugens kort, og er der intet nyt, bliver der ikke sendt noget.',
    on: 'Send mig ugens udvalg',
    day: 'Dag',
    hour: 'Klokken',
    topics: 'Emner',
    followed: 'Kun emner, jeg følger',
    all: 'Alle emner, mine egne først',
    next: 'Det næste kommer {{day}} kl. {{time}}, hvis der er noget nyt til dig.',
    off: 'Du får ikke ugens udvalg.',
    notJoined: 'Ugens udvalg kommer, når du er med.',
    noCards: 'Du har valgt ikke at få kort, så ugens udvalg bliver heller ikke sendt.',
    noTopics: 'Du følger ingen emner endnu, så der er ikke noget at vælge fra.',
  },
  less: {
    action: 'Mindre af den slags',
    text: 'Emnet fylder mindre i ugens udvalg',
    done: 'Det er i orden. Der kommer mindre om »{{topic}}« i ugens udvalg.',
    again: 'Det er i orden. Vil du hellere være helt fri for »{{topic}}«?',
    mute: 'Ikke dette emne',
  },
};
