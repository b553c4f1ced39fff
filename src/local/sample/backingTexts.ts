import type { BackingParts } from '../../domain/backing.ts';
import type { LocalText } from '../../domain/localText.ts';

/** What a leader has settled; people by the key of their mail. */
export interface SampleBacking {
  leader: string;
  /** Days since the first step, and since the words were given; null where they are not. */
  begun: number;
  given: number | null;
  parts: Partial<BackingParts>;
  words?: LocalText;
}

/** The top of the company and three directors stand behind it, one is half-way, and the others have not begun. */
export const sampleBackings: SampleBacking[] = [
  {
    leader: 'astrid.kjeldgaard',
    begun: 124,
    given: 119,
    words: {
      da: 'Fortæl gerne om det, I laver, med jeres egne ord. I kender varmen i rørene bedre, end vores annoncer gør.',
      en: 'Please tell people what you do, in your own words. You know the heat in the pipes better than our adverts do.',
    },
    parts: {
      vision: {
        da: 'Den grønne omstilling sker ude i gaderne og nede i jorden, og det er jer, der laver den. Når I fortæller om det, bliver det til at forstå, og de næste kolleger får øje på os.',
        en: 'The green transition happens in the streets and under the ground, and you are the ones who make it. When you talk about it, people understand it, and our next colleagues find us.',
      },
      values: {
        da: 'Vi taler om det, vi ved noget om. Vi siger også det, der er svært, og vi svarer ordentligt, når nogen er uenige.',
        en: 'We speak about what we know. We also say what is hard, and we answer decently when somebody disagrees.',
      },
      time: 30,
      guidelines: {
        chosen: ['everyone', 'managers'],
        additions: {
          da: 'Driftsforstyrrelser meldes ud af kontrolrummet først. Derefter må alle fortælle om dem.',
          en: 'The control room announces interruptions first. After that, anybody may talk about them.',
        },
      },
      supporters: ['astrid.kjeldgaard', 'mette.holm', 'lone.baek', 'oliver.brandt'],
      example: {
        text: 'I går stod jeg i en udgravning i Viby sammen med to kolleger, der skiftede et rør fra 1974. De fortalte mig mere om varmetab på ti minutter, end jeg har lært på et år med rapporter. Det er derfor, jeg gerne vil høre fra dem herinde.',
        url: 'https://www.linkedin.com/feed/update/urn:li:activity:7000000000000000001',
      },
    },
  },
  {
    leader: 'jens.aagaard',
    begun: 96,
    given: 91,
    words: {
      da: 'Vis gerne, hvad der skal til, for at der er varmt om morgenen. Er du i tvivl, så spørg, før du viser anlægget.',
      en: 'Do show what it takes to have heat in the morning. If you are in doubt, ask before you show the plant.',
    },
    parts: {
      vision: {
        da: 'De fleste tænker først på os, når der er koldt. Jeg vil gerne have, at de også ved, hvem der sørger for, at der ikke er det.',
        en: 'Most people think of us only when it is cold. I would like them to know who makes sure that it is not.',
      },
      values: {
        da: 'Sikkerheden først, også på billeder. Og ros andre ved navn, når de har været med til noget.',
        en: 'Safety first, in pictures too. And name the others who had a part in it.',
      },
      time: 20,
      guidelines: {
        chosen: ['everyone'],
        additions: {
          da: 'Ingen billeder fra kontrolrummet, hvor man kan læse skærmene.',
          en: 'No pictures from the control room in which the screens can be read.',
        },
      },
      supporters: ['lone.baek', 'soren.thygesen', 'ayse.demir', 'peter.nygaard'],
      example: {
        text: 'Natten til mandag faldt trykket i den østlige ledning. Klokken fire stod Søren og Line i regnen, og klokken syv var der varmt igen i 2.300 hjem. Tak til jer begge.',
        url: null,
      },
    },
  },
  {
    leader: 'karim.haddad',
    begun: 60,
    given: 52,
    words: {
      da: 'I taler med kunderne hver dag. Skriv om det, de spørger om, så er det jer, de spørger næste gang.',
      en: 'You talk with customers every day. Write about what they ask, and you become the one they ask next time.',
    },
    parts: {
      vision: {
        da: 'Kunder stoler på mennesker. Et svar fra en rådgiver, der skriver, som hun taler, er mere værd end en kampagne.',
        en: 'Customers trust people. An answer from an adviser who writes the way she speaks is worth more than a campaign.',
      },
      values: {
        da: 'Vi lover ikke priser. Vi nævner ingen kunder uden at spørge dem. Og vi indrømmer, når vi har lavet en fejl.',
        en: 'We promise no prices. We name no customer without asking. And we own up when we have made a mistake.',
      },
      time: 45,
      guidelines: { chosen: ['everyone'], additions: {} },
      supporters: ['karim.haddad', 'annemette.krogh', 'pernille.juhl', 'oliver.brandt'],
      example: {
        text: 'En boligforening spurgte mig, hvorfor varmen er dyrere i marts end i september. Det er et godt spørgsmål, og svaret er kortere, end man tror: Det er, fordi der bliver brugt mest af den, når vandet i jorden er koldest.',
        url: null,
      },
    },
  },
  {
    leader: 'helen.marsh',
    begun: 40,
    given: 33,
    words: {
      en: 'We are few and far apart, so every voice counts. Say it in the language you think in.',
    },
    parts: {
      vision: {
        en: 'Abroad nobody knows our name. They get to know it through the people they meet, and that is you.',
      },
      values: { en: 'Be exact about the technology and generous about our partners.' },
      time: 30,
      guidelines: {
        chosen: ['everyone'],
        additions: { en: 'In Germany, tell the client before you write about their site.' },
      },
      supporters: ['lars.oberg', 'katrin.vogel'],
      example: {
        text: 'Three winters ago this harbour in Malmö was a drawing. On Friday Elin turned the valve, and 4,000 flats got their heat from the sea. I was allowed to watch.',
        url: null,
      },
    },
  },
  {
    leader: 'sofie.lindqvist',
    begun: 9,
    given: null,
    parts: {
      vision: {
        da: 'De bedste ingeniører vælger steder, hvor de kan se, hvad kollegerne arbejder på. Lad os vise dem det.',
        en: 'The best engineers choose places where they can see what their colleagues work on. Let us show them.',
      },
      values: {
        da: 'Tal hellere om en måling end om et løfte.',
        en: 'Rather speak of a measurement than of a promise.',
      },
      time: 30,
    },
  },
];
