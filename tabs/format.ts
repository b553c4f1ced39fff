import { useTranslation } from 'react-i18next';
import { type Language, languageOf } from './i18n.ts';

/** The time that the tab speaks of, wherever the person is. */
export const timeZone = 'Europe/Copenhagen';
const locales: Record<Language, string> = { da: 'da-DK', en: 'en-GB' };

/** Made when it is first wanted: each of them takes a page noticeably longer to appear. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Between thousands, as `Intl` has it. */
const thousands: Record<Language, string> = { da: '.', en: ',' };

/** Numbers, dates and times as the language writes them, in Danish time. */
export function formatsOf(language: Language) {
  const locale = locales[language];
  const numbers = once(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }));
  const percent = once(() => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }));
  const day = once(
    () => new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'long', year: 'numeric' }),
  );
  const clock = once(() => new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit' }));
  const hours = once(
    () => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', hour: '2-digit', minute: '2-digit' }),
  );
  const weekday = once(() => new Intl.DateTimeFormat(locale, { timeZone, weekday: 'long' }));
  const relative = once(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
  const months = once(
    () => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'long', year: 'numeric' }),
  );
  const shortMonths = once(() => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'short' }));
  // Not to be broken between lines.
  const clockPrefix = language === 'da' ? 'kl.\u00a0' : '';
  const time = (iso: string) => clockPrefix + clock().format(new Date(iso));
  const date = (iso: string) => day().format(new Date(iso));
  return {
    locale,
    // Counts stand on the first page, and the browser's own formats take a slow laptop a fifth of a second to begin with.
    number: (value: number) =>
      Number.isSafeInteger(value) && value >= 0
        ? String(value).replace(/\B(?=(\d{3})+$)/g, thousands[language])
        : numbers().format(value),
    percent: (rate: number) => percent().format(rate),
    /** Points between two rates, without sign. */
    points: (difference: number) => numbers().format(Math.abs(Math.round(difference * 100))),
    date,
    time,
    dateTime: (iso: string) => `${date(iso)} ${time(iso)}`,
    /** 8 → 08:00, as the language writes it. */
    hour: (hour: number) => clockPrefix + hours().format(new Date(Date.UTC(2026, 0, 1, hour))),
    /** ISO weekday, Monday being 1. The first of June 2026 is one. */
    weekday: (day: number) => weekday().format(new Date(Date.UTC(2026, 5, day, 12))),
    /** Today, tomorrow or the weekday within a week, else the date; and the time. `days` lie between now and then. */
    soon: (iso: string, days: number) => {
      if (days >= 0 && days < 2) return `${relative().format(days, 'day')} ${time(iso)}`;
      return days > 1 && days < 7
        ? `${weekday().format(new Date(iso))} ${time(iso)}`
        : `${date(iso)} ${time(iso)}`;
    },
    /** `2026-11` → November 2026 */
    month: (month: string) => months().format(new Date(`${month}-01T00:00:00Z`)),
    shortMonth: (month: string) => shortMonths().format(new Date(`${month}-01T00:00:00Z`)),
  };
}

export type Formats = ReturnType<typeof formatsOf>;

const cache: Partial<Record<Language, Formats>> = {};

export function useFormats(): Formats {
  const { i18n } = useTranslation();
  const language = languageOf(i18n.language);
  cache[language] ??= formatsOf(language);
  return cache[language];
}
