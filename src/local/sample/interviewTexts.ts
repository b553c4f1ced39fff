import type { Purpose } from '../../domain/interviewTemplates.ts';

export interface SampleInterview {
  key: string;
  expert: string;
  communicator: string;
  topic: string;
  title: string;
  purpose: Purpose;
  /** Days since it was asked, and since the last answer. */
  asked: number;
  answered: number;
  /** What is asked, and what has been said so far. */
  talk: [question: string, answer: string | null][];
}

/** One that waits for somebody to write from it, and one on its way. */
export const sampleInterviews: SampleInterview[] = [
  {
    key: 'drill-core',
    expert: 'ingrid.sorensen',
    communicator: 'jonas.brondum',
    topic: 'district-heating',
    title: 'En sten, der fortæller',
    purpose: 'behindTheWork',
    asked: 6,
    answered: 4,
    talk: [
      [
        'Hvad kan du se i en borekerne, som man ikke kan se på et kort?',
        'Om vandet kan komme igennem. Kortet viser, hvor sandet ligger. To kerner fra det samme lag kan være så forskellige som en svamp og en gulvflise.',
      ],
      [
        'Fortæl om en dag, der ikke gik efter planen.',
        'Den anden boring. Vi var 1.200 meter nede, trykket faldt, og ingen kunne sige hvorfor. Vi holdt stille i to døgn og lyttede. Det var en pakning til 40 kroner.',
      ],
      [
        'Hvad ved vi stadig ikke?',
        'Hvor længe vandet bliver ved med at være lige varmt. Vi har målt i tre år og regnet på tredive. Jeg siger altid begge tal.',
      ],
    ],
  },
  {
    key: 'refrigerant',
    expert: 'freja.aabo',
    communicator: 'jonas.brondum',
    topic: 'heat-pumps',
    title: 'Hvad er der i røret?',
    purpose: 'newKnowledge',
    asked: 2,
    answered: 1,
    talk: [
      [
        'Hvordan ville du forklare et kølemiddel til en, der aldrig har hørt om det?',
        'Det er det, der bærer varmen. Ligesom en spand bærer vand: Spanden er ikke våd i sig selv, men uden den kommer der ikke noget nogen steder hen.',
      ],
      ['Hvad er blevet bedre på ti år?', null],
      ['Hvad er du selv i tvivl om?', null],
    ],
  },
];
