import { mostMinutes } from '../../../src/server/contract/time.ts';

export interface UsedChoice {
  name: 'none' | 'some' | 'all' | 'more';
  minutes: number;
}

/** What can be said in one tap of so many minutes a week; each its own number, and none above what is taken. */
export function usedChoices(granted: number): UsedChoice[] {
  const choices: UsedChoice[] = [
    { name: 'none', minutes: 0 },
    { name: 'some', minutes: Math.floor(granted / 2) },
    { name: 'all', minutes: granted },
    { name: 'more', minutes: Math.min(granted * 2, mostMinutes) },
  ];
  return choices.filter(({ minutes }, at) => minutes > (choices[at - 1]?.minutes ?? -1));
}
