/** Facts of one person and month that feed the roll-ups. Id `MONTH:PERSON`, partition key `month`. */
export interface Activity {
  id: string;
  month: string;
  personId: string;
  /** Ids of what was counted, so that counting twice changes nothing. */
  shares: string[];
  /** Draft id → hours from asking to the decision. */
  decided: Record<string, number>;
  /** ISO week → minutes of working time that the person says they have used. Absent until they say. */
  time?: Record<string, number>;
}

/** A figure that may be read, or the reason why not. */
export type Figure =
  | { kind: 'value'; value: number; tag: 'measured' | 'estimated' | 'upperBound' }
  | { kind: 'hidden'; threshold: number }
  | { kind: 'none' };

/** One unit and month, with everything below the cohort threshold already taken out. Id `UNIT:MONTH`. */
export interface Rollup {
  id: string;
  unitId: string;
  month: string;
  people: Figure;
  optedInRate: Figure;
  shares: Figure;
  clicks: Figure;
  botClicks: Figure;
  draftsDecided: Figure;
  /** Median hours from asking to the decision. */
  hoursToDecide: Figure;
  /** Hours a week: set aside in leaders' words, granted to those who take part, and used as people say themselves. */
  timePromised: Figure;
  timeGranted: Figure;
  timeUsed: Figure;
  /** How many people the time used rests on. */
  timeReporters: Figure;
  at: string;
}

export function monthOf(date: Date): string {
  return date.toISOString().slice(0, 7);
}

/** The later of two months. */
export function laterMonth(one: string, other: string): string {
  return [one, other].sort()[1] ?? other;
}

/** From the first to the last, both included. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  let [year = 0, month = 0] = first.split('-').map(Number);
  for (let name = first; name <= last; ) {
    months.push(name);
    month += 1;
    if (month > 12) {
      year += 1;
      month = 1;
    }
    name = `${year}-${String(month).padStart(2, '0')}`;
  }
  return months;
}
