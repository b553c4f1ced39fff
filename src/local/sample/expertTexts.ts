import type { Pace } from '../../domain/expert.ts';
import type { Language } from '../../domain/person.ts';

export interface SampleExpert {
  key: string;
  topic: string;
  note: string;
  pace: Pace;
  buddy: boolean;
  /** Days since they said yes. */
  age: number;
}

export const sampleExperts: SampleExpert[] = [
  {
    key: 'ingrid.sorensen',
    topic: 'district-heating',
    note: 'Geotermi, og hvad der gemmer sig i undergrunden',
    pace: 'quarter',
    buddy: false,
    age: 80,
  },
  {
    key: 'freja.aabo',
    topic: 'heat-pumps',
    note: 'Kølemidler, forklaret så man kan bruge det',
    pace: 'month',
    buddy: true,
    age: 60,
  },
  {
    key: 'yusuf.lindgaard',
    topic: 'data',
    note: 'Hvad målerne kan fortælle, og hvad de ikke kan',
    pace: 'whenAsked',
    buddy: true,
    age: 45,
  },
];

export interface SampleIdea {
  key: string;
  topic: string;
  by: string;
  text: string;
  age: number;
}

/** What customers ask, as colleagues have passed it on. */
export const sampleIdeas: SampleIdea[] = [
  {
    key: 'noise',
    topic: 'heat-pumps',
    by: 'christina.lundby',
    text: 'Larmer sådan en varmepumpe om natten?',
    age: 3,
  },
  {
    key: 'bill',
    topic: 'customers',
    by: 'hassan.mahdi',
    text: 'Hvorfor er min regning højere, når jeg har brugt mindre varme?',
    age: 6,
  },
  {
    key: 'server-heat',
    topic: 'surplus-heat',
    by: 'nina.vester',
    text: 'Bliver der koldt hos os, hvis serverhallen lukker?',
    age: 11,
  },
];

export interface SampleExample {
  key: string;
  author: string;
  topic: string;
  title: string;
  language: Language;
  quote: string;
  why: Record<Language, string>;
  age: number;
}

/** Posts that their authors have said yes to show. */
export const sampleExamples: SampleExample[] = [
  {
    key: 'kitchen-table',
    author: 'steen.kofoed',
    topic: 'customers',
    title: 'Ved køkkenbordet i Hasle',
    language: 'da',
    quote:
      'I dag sad jeg ved et køkkenbord i Hasle og tegnede et hus på bagsiden af en reklame. Vi endte med at tætne to vinduer og lade pumpen vente et år. Det var det rigtige råd, også selv om jeg sælger pumper.',
    why: {
      da: 'Han fraråder sit eget produkt og siger hvorfor. Så tror man på ham næste gang.',
      en: 'He advises against his own product and says why. Next time, one believes him.',
    },
    age: 18,
  },
  {
    key: 'test-bench',
    author: 'priya.nair',
    topic: 'heat-pumps',
    title: 'Three weeks on the test bench',
    language: 'en',
    quote:
      'My control loop hunted for three weeks. I blamed the sensor, then the valve. It was a comma in my own code. If yours hunts too: look in the mirror first.',
    why: {
      da: 'Hun fortæller om sin egen fejl, og det hjælper den, der står med den samme.',
      en: 'She tells of a mistake of her own, and it helps whoever has the same one.',
    },
    age: 33,
  },
];
