import type { Settings } from '../src/server/contract/person.ts';
import type { Catalogue } from './text/en.ts';
import type { FirstTexts } from './text/enFirst.ts';

export type Language = NonNullable<Settings['language']>;

/** Danish for every Danish locale, English for everybody else. */
export function languageOf(locale: string | undefined): Language {
  return locale?.toLowerCase().startsWith('da') ? 'da' : 'en';
}

export const catalogues: Record<Language, () => Promise<Catalogue>> = {
  en: async () => (await import('./text/en.ts')).en,
  da: async () => (await import('./text/da.ts')).da,
};

/** What the first page says, a small part of the catalogue. */
export const firstTexts: Record<Language, () => Promise<FirstTexts>> = {
  en: async () => (await import('./text/enFirst.ts')).first,
  da: async () => (await import('./text/daFirst.ts')).first,
};
