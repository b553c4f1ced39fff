/** Where something stands in a text, in UTF-16 units: `text.slice(start, end)`. */
export interface Range {
  start: number;
  end: number;
}

/** Six digits, then four, with at most one sign or space between, and no digit right before or after. */
const cprShape = /(?<!\d)(\d{2})(\d{2})(\d{2})[-–‑ \u00a0]?(\d)\d{3}(?!\d)/g;

/**
 * Danish personal numbers: ten digits that begin with a day that has been. No check digit, since numbers
 * without one have been given out from 2007; other ten-digit numbers pass when they name no such day.
 */
export function findCprNumbers(text: string): Range[] {
  return rangesOf(text, cprShape, ([, day, month, year, serial]) =>
    isDate(centuryOf(Number(serial), Number(year)) + Number(year), Number(month), Number(day)),
  );
}

/** The century as the seventh digit tells it. Those born before 1900 are left out: they live no more. */
function centuryOf(serial: number, year: number): number {
  if (serial <= 3) return 1900;
  if (serial === 4 || serial === 9) return year <= 36 ? 2000 : 1900;
  return year <= 57 ? 2000 : Number.NaN;
}

function isDate(year: number, month: number, day: number): boolean {
  if (Number.isNaN(year) || month < 1 || month > 12 || day < 1) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const february = leap ? 29 : 28;
  return day <= ([31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0);
}

/** Bounded on both sides, so that a long run of letters costs no more than its length. */
const email =
  /(?<![\p{L}\d._%+'-])[\p{L}\d_%+'-][\p{L}\d._%+'-]{0,63}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){0,8}\.\p{L}{2,24}/gu;

export function findEmails(text: string): Range[] {
  return rangesOf(text, email);
}

/** Eight digits as Danes write them, +45 or not: 12345678, 12 34 56 78, 1234 5678. */
const phoneShape =
  /(?<![\d+.,/:#-]|\d[ \u00a0])(?:(?:\+|00)45[ \u00a0]?)?[2-9]\d(?:\d{6}|(?:[ \u00a0]\d{2}){3}|\d{2}[ \u00a0]\d{4})(?![\d]|[.,/:-]\d|[ \u00a0]?(?:kr\b|DKK|EUR|€|%))/gi;

/** Amounts, dates, years side by side and what stands in addresses of pages are no phone numbers. */
export function findPhoneNumbers(text: string): Range[] {
  const links = findLinks(text);
  return rangesOf(text, phoneShape, ([found, ...rest]) => {
    if (rest.length > 0) return false;
    return !/^(19|20)\d\d[ \u00a0]?((19|20)\d\d|(0[1-9]|1[0-2])[0-3]\d)$/.test(found ?? '');
  }).filter(({ start }) => !links.some((link) => start >= link.start && start < link.end));
}

const link = /(?<![\p{L}\d@.])(?:https?:\/\/|www\.)[^\s<>"»«“”]+/giu;

export function findLinks(text: string): Range[] {
  return rangesOf(text, link);
}

function rangesOf(
  text: string,
  pattern: RegExp,
  accepts: (groups: (string | undefined)[]) => boolean = () => true,
): Range[] {
  return [...text.matchAll(pattern)]
    .filter((match) => accepts([...match]))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
