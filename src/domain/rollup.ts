import type { Figure } from './figure.ts';
import type { Works } from './whatWorks.ts';

/** What is told of every unit and month. */
export const unitMeasures = [
  'people',
  'activeRate',
  'shares',
  'twistRate',
  'clicks',
  'botClicks',
  'reach',
  'draftsDecided',
  'hoursToDecide',
  'timePromised',
  'timeGranted',
  'timeUsed',
  'timeReporters',
] as const;
export type UnitMeasure = (typeof unitMeasures)[number];

/** A part of the programme's shares: a topic, a source or a mode by its id, or `rest`. */
export interface ShareOfShares {
  key: string;
  /** 0–1 of all shares of the month. */
  figure: Figure;
}

/** What is told of the programme alone. */
export interface ProgrammeFigures {
  /** How many of those who could take part did so, 0–1. */
  optedInRate: Figure;
  /** The month whose figure that is: it stands until enough people have changed. */
  optedInAsOf: string | null;
  topics: ShareOfShares[];
  sources: ShareOfShares[];
  /** How the shares came about: by mode, or `card` straight from the library. Absent in months told before. */
  modes?: ShareOfShares[];
}

/**
 * One unit and closed month, with everything below the cohort threshold already taken out. Id `UNIT:MONTH`,
 * partition key `unitId`: the months of a unit are read in one go. Written once: what is told of a month stands, whatever happens to the chart or the facts later on.
 */
export type Rollup = Record<UnitMeasure, Figure> & {
  id: string;
  unitId: string;
  month: string;
  /** The programme's roll-up only. */
  programme?: ProgrammeFigures;
  /** The programme's roll-up only, for the communicators; none of months told before it was asked what works. */
  works?: Works;
  at: string;
};
