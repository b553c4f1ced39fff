/**
 * Who was there in a month: one row a person, for the denominators of that month. A re-organisation changes the rows of the
 * months to come, never those behind.
 */
export interface CensusRow {
  id: string;
  /** The nearest manager on the last day on which the person was seen. */
  managerId: string | null;
  /** Counted days on which the person could have taken part. */
  days: number;
  /** The last counted day on which the person was there. */
  last: string;
  /** On that day: whether they took part, and minutes a week that leaders had set aside. */
  joined: boolean;
  promised: number;
  granted: number;
}

/** A part of one month's census. Id `MONTH:NUMBER`, partition key `month`. */
export interface CensusPage {
  id: string;
  month: string;
  /** Days that were counted on this page, `2026-11-26`. A day of the first page, `MONTH:0`, was counted on all. */
  days: string[];
  /** The first page only: the day that was begun last, and how many pages it has, so that it goes on as it began. */
  begun?: { day: string; of: number };
  rows: CensusRow[];
}

/** Somebody as they are on the day of the count. */
export interface Counted {
  id: string;
  managerId: string | null;
  eligible: boolean;
  joined: boolean;
  promised: number;
  granted: number;
}

export function emptyPage(month: string, number: number): CensusPage {
  return { id: `${month}:${number}`, month, days: [], rows: [] };
}

/** The page with one more day counted. A day that was counted stays as it is. */
export function withDay(page: CensusPage, day: string, people: readonly Counted[]): CensusPage {
  if (page.days.includes(day)) return page;
  const rows = new Map(page.rows.map((row) => [row.id, row]));
  for (const { id, eligible, ...now } of people) {
    rows.set(id, { id, ...now, days: (rows.get(id)?.days ?? 0) + (eligible ? 1 : 0), last: day });
  }
  return { ...page, days: [...page.days, day], rows: [...rows.values()] };
}

/** The first page once a day is begun; a day that was begun keeps its number of pages. */
export function withBegun(page: CensusPage, day: string, of: number): CensusPage {
  return page.begun?.day === day ? page : { ...page, begun: { day, of } };
}

/** People a page; a row takes about 150 bytes, and a document at most 2 MB. */
const pageSize = 4_000;

export function pagesFor(people: number): number {
  return Math.max(1, Math.ceil(people / pageSize));
}

/** The page that a person is on, by an even spread over their id; another one once there are more pages. */
export function pageOf(id: string, pages: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % pages;
}

/** A whole month. */
export interface Census {
  rows: readonly CensusRow[];
  /** Counted days. */
  days: number;
  /** The last of them. */
  last: string;
}

/** A day that was begun and not finished counts for nobody. */
export function wholeCensus(pages: readonly CensusPage[]): Census {
  const days = pages.find(({ id, month }) => id === `${month}:0`)?.days ?? [];
  const last = days.toSorted().at(-1) ?? '';
  const rows = new Map<string, CensusRow>();
  for (const row of pages.flatMap((page) => page.rows)) {
    const other = rows.get(row.id);
    const newer = other && other.last > row.last ? other : row;
    rows.set(row.id, other ? { ...newer, days: row.days + other.days } : row);
  }
  const whole = [...rows.values()].map((row) => ({
    ...row,
    days: Math.min(row.days, days.length),
    // Whoever was seen on a day that was not finished was there on the one before.
    last: [row.last, last].toSorted()[0] ?? last,
  }));
  return { rows: whole, days: days.length, last };
}
