import type { ItemFormat, ItemSource } from './item.ts';
import type { Mode } from './mode.ts';
import type { Daytime } from './shareTime.ts';

/** Where what was shared comes from: a content item of one of the sources, or somebody's own text. */
export type ShareSource = ItemSource | 'own';

/** What was shared, how, and when in the week: nothing of who shared it, and never the time. */
export interface ShareAbout {
  /** Null where it was no item. */
  itemId: string | null;
  topicId: string | null;
  source: ShareSource;
  format: ItemFormat | null;
  /** Told in own words. */
  twist: boolean;
  /** By the clock where the sharer was: ISO weekday, Monday being 1, and the part of the day. */
  weekday: number;
  daytime: Daytime;
}

/** What is kept of one share for the figures of a month. Facts from before anybody asked what works hold less of what it was. */
export interface ShareFact
  extends Pick<ShareAbout, 'topicId' | 'source' | 'twist'>,
    Partial<Pick<ShareAbout, 'itemId' | 'format' | 'weekday' | 'daytime'>> {
  /** The manager of the unit that it is counted in, as its link says; null at the top. */
  unitId: string | null;
  /** How many follow the sharer on that network, as they say themselves; null where they have not said. */
  followers: number | null;
  /** How the text came about, where it was a draft; null for what went out straight from the library. Facts of an earlier version do not say. */
  mode?: Mode | null;
}

/** Facts of one person and month that feed the roll-ups. Id `MONTH:PERSON`, partition key `month`. */
export interface Activity {
  id: string;
  month: string;
  personId: string;
  /** By the share's id, so that counting twice changes nothing. */
  shared: Record<string, ShareFact>;
  /** Draft id and step → hours from asking to the decision. */
  decided: Record<string, number>;
  /** ISO week → minutes of working time that the person says they have used. Absent until they say. */
  time?: Record<string, number>;
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

/** Days into the next month until which what belongs to a month may still be told: its last week, a store that was away. */
const lateDays = 4;

/** The first moment at which nothing of the month is told any more, and its figures are worked out: the fifth, UTC. */
export function closesAt(month: string): Date {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 1 + lateDays));
}

/** The newest month that is over and told. */
export function lastClosed(now: Date): string {
  const late = new Date(now.getTime() - lateDays * 86_400_000);
  return monthOf(new Date(Date.UTC(late.getUTCFullYear(), late.getUTCMonth() - 1, 1)));
}
