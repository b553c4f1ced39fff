import type { FigureView, ProgrammeMonth, UnitMonth } from '../../../src/server/contract/insight.ts';
import type { Formats } from '../../format.ts';

export type MeasureName =
  | 'activeRate'
  | 'twistRate'
  | 'shares'
  | 'clicks'
  | 'botClicks'
  | 'reach'
  | 'hoursToDecide'
  | 'draftsDecided'
  | 'timePromised'
  | 'timeGranted'
  | 'timeUsed';

export interface Measure {
  name: MeasureName;
  read: (month: UnitMonth) => FigureView;
  /** How a value is written in the table, on the axis and in the finding. */
  write: (value: number, formats: Formats) => string;
  /** The end of the axis, where there is one. */
  max?: number;
  /** Drawn together with the measure of this name. */
  beside?: MeasureName;
  /** What the whole programme has in the same month. */
  whole?: (month: ProgrammeMonth) => FigureView;
  /** How many people it rests on. */
  restsOn?: (month: UnitMonth) => FigureView;
}

const plain = (value: number, { number }: Formats) => number(value);
const percent = (value: number, formats: Formats) => formats.percent(value);

/** What a unit and the programme are measured by, in the order in which it is shown. */
export const measures: Measure[] = [
  {
    name: 'activeRate',
    read: (month) => month.activeRate,
    write: percent,
    max: 1,
    whole: (month) => month.activeRate,
  },
  {
    name: 'twistRate',
    read: (month) => month.twistRate,
    write: percent,
    max: 1,
    whole: (month) => month.twistRate,
  },
  { name: 'shares', read: (month) => month.shares, write: plain },
  { name: 'clicks', read: (month) => month.clicks, write: plain },
  { name: 'botClicks', read: (month) => month.botClicks, write: plain, beside: 'clicks' },
  { name: 'reach', read: (month) => month.reach, write: plain },
  {
    name: 'hoursToDecide',
    read: (month) => month.hoursToDecide,
    write: plain,
    whole: (month) => month.hoursToDecide,
  },
  { name: 'draftsDecided', read: (month) => month.draftsDecided, write: plain },
  { name: 'timePromised', read: (month) => month.timePromised, write: plain },
  { name: 'timeGranted', read: (month) => month.timeGranted, write: plain },
  {
    name: 'timeUsed',
    read: (month) => month.timeUsed,
    write: plain,
    restsOn: (month) => month.timeReporters,
  },
];

/** Values of the months that may be read, oldest first. */
export function readable(months: UnitMonth[], { read }: Measure) {
  return months.flatMap((month) => {
    const figure = read(month);
    return figure.kind === 'value' ? [{ month: month.month, value: figure.value, tag: figure.tag }] : [];
  });
}
