import type { FigureView, UnitMonth } from '../../../src/server/contract/insight.ts';
import type { Formats } from '../../format.ts';

type Name = 'optedInRate' | 'shares' | 'clicks' | 'botClicks' | 'draftsDecided' | 'hoursToDecide' | TimeName;
type TimeName = 'timePromised' | 'timeGranted' | 'timeUsed';

export interface Measure {
  name: Name;
  read: (month: UnitMonth) => FigureView;
  /** How a value is written in the table, on the axis and in the finding. */
  write: (value: number, formats: Formats) => string;
  /** The end of the axis, where there is one. */
  max?: number;
  /** Grows through the month, so that the running one is not yet comparable. */
  grows?: true;
  /** Drawn together with the measure of this name. */
  beside?: Name;
  /** How many people it rests on. */
  restsOn?: (month: UnitMonth) => FigureView;
}

const plain = (value: number, { number }: Formats) => number(value);

/** What a unit and the programme are measured by. */
export const measures: Measure[] = [
  {
    name: 'optedInRate',
    read: (month) => month.optedInRate,
    write: (value, { percent }) => percent(value),
    max: 1,
  },
  { name: 'shares', read: (month) => month.shares, write: plain, grows: true },
  { name: 'clicks', read: (month) => month.clicks, write: plain, grows: true },
  { name: 'botClicks', read: (month) => month.botClicks, write: plain, beside: 'clicks' },
  { name: 'draftsDecided', read: (month) => month.draftsDecided, write: plain, grows: true },
  { name: 'hoursToDecide', read: (month) => month.hoursToDecide, write: plain },
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
