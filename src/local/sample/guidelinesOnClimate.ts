import type { GuidelineText } from '../../domain/guideline.ts';
import type { Language } from '../../domain/person.ts';

/** For one topic: what to mind when a text praises something as good for the climate. */
export const guidelinesOnClimate: Record<Language, GuidelineText> = {
  da: {
    title: 'Når du skriver om klima',
    body: `## Hvorfor der er særlige linjer

Klima er det emne, vi oftest bliver målt på, og det, hvor et godt ment ord hurtigst bliver for stort. Forbrugerombudsmanden kræver, at den, der kalder noget klimavenligt, kan dokumentere det. Det gælder også, når det står på din egen profil, hvis du skriver om os.

Du må gerne skrive om det. Skriv om det, du ved og har været med til, og lad de store ord ligge.

## Sådan gør du

- Sig, hvad tallet dækker: én bygning, ét år, hele byen.
- Sig, hvad vi ikke er færdige med. Det er mere troværdigt end et facit.
- Henvis til kilden, hvis der er en. Tallene i biblioteket har en.`,
    dos: [
      'Sig, hvad et klimatal dækker, og hvor det kommer fra.',
      'Fortæl også, hvad der ikke lykkedes, eller hvad vi mangler.',
    ],
    askFirst: [
      'Spørg kommunikation, før du skriver »klimaneutral«, »grøn« eller »CO₂-fri« om noget, vi laver.',
    ],
    donts: ['Sammenlign ikke vores klimatal med en konkurrents.'],
    examples: [
      {
        text: 'Vi har sparet 11 procent af varmen i ét bestemt kontorhus i løbet af et år. Det er ikke hele byen, men jeg ved nu præcis, hvilken ventil der gjorde forskellen.',
        why: 'Tallet har en ramme, og skribenten taler om det, hun selv har rørt ved.',
      },
    ],
  },
  en: {
    title: 'When you write about climate',
    body: `## Why there are lines of its own

Climate is what we are measured on most, and where a well-meant word soon grows too big. Consumer authorities ask whoever calls something climate-friendly to be able to prove it. That holds on your own profile too when you write about us.

You are welcome to write about it. Write about what you know and have taken part in, and leave the big words alone.

## How to do it

- Say what the figure covers: one building, one year, the whole town.
- Say what we have not finished. That is more believable than an answer.
- Point to the source if there is one. The figures in the library have one.`,
    dos: [
      'Say what a climate figure covers and where it comes from.',
      'Tell what did not work as well, or what is still missing.',
    ],
    askFirst: [
      'Ask communications before you write “climate neutral”, “green” or “carbon-free” about anything we make.',
    ],
    donts: ['Do not compare our climate figures with a competitor’s.'],
    examples: [
      {
        text: 'We saved 11 per cent of the heat in one particular office building over a year. It is not the whole town, but I now know exactly which valve made the difference.',
        why: 'The figure has a frame, and the writer talks about what she has had her hands on.',
      },
    ],
  },
};
