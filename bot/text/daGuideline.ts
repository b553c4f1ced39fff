import type { guideline as english } from './enGuideline.ts';

/** What the bot says in Danish about a guideline that has changed; a part of `da.ts`. */
export const guideline: typeof english = {
  summary: (title: string) => `Nyt i retningslinjerne: ${title}`,
  heading: 'Retningslinjerne er ændret',
  headingNew: 'Der er kommet en ny retningslinje',
  forManagers: 'Til ledere',
  version: (version: number, date: string) => `Version ${version} fra ${date}.`,
  whatIsNew: 'Det er nyt',
  nothingNew: 'Der er rettet i ordlyden. Du skal ikke gøre noget.',
  asked: 'Bekræft gerne, at du har læst den. Du kan læse og dele som før, uanset om du gør det.',
  confirm: 'Jeg har læst den',
  confirmed: (version: number, moment: string) => `Du bekræftede version ${version} den ${moment}.`,
  receipt: 'Det her er din kvittering. Ingen kan se, hvem der har bekræftet.',
  read: 'Læs retningslinjerne',
  versions: 'Se, hvad der er ændret',
  stale: 'Den er ændret igen, siden du fik kortet. Her er den, der gælder nu.',
};
