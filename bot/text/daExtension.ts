import type { ExtensionText } from './enExtension.ts';

/** Det, botten siger på dansk uden for sin egen chat; en del af `da.ts`. */
export const extension: ExtensionText = {
  elsewhere:
    'I andre chatter finder du biblioteket bag + ved beskedfeltet, og en besked kan blive til et udkast bag dens tre prikker.',
  card: {
    heading: 'Fra biblioteket',
    own: 'Sig det med dine egne ord',
  },
  search: {
    none: 'Der er ikke noget i biblioteket, som passer. Prøv med færre eller andre ord.',
    empty: 'Biblioteket er tomt lige nu.',
    notJoined:
      'Du er ikke med i programmet endnu. Skriv »vær med« til Chalkline i chatten, hvis du har lyst.',
  },
  makeDraft: {
    title: 'Gør det til et udkast',
    own: 'Teksten kommer over til dine egne udkast. Ingen andre ser den, før du sender den til nogen.',
    others:
      'Det er en anden, der har skrevet det her, så skriv det om med dine egne ord. Udkastet er dit, og ingen andre ser det, før du sender det til nogen.',
    name: 'Titel',
    nameHint: 'Så du kan finde det igen',
    words: 'Din tekst',
    wordsHint: 'Hvad vil du gerne fortælle?',
    cut: 'Beskeden er længere, end der er plads til her. Begyndelsen står nedenfor.',
    save: 'Gem udkastet',
    needWords: 'Skriv en linje først, så der er noget at gemme.',
    usedUp:
      'Det er allerede gemt én gang med andre ord. Gem igen for at beholde disse som et udkast for sig.',
    saved: 'Udkastet er gemt',
    savedText: 'Det ligger under Skriv. Arbejd videre på det, når det passer dig.',
    open: 'Åbn udkastet',
  },
};
