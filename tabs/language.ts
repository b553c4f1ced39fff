import type { Settings } from '../src/server/contract/person.ts';
import type { Catalogue } from './text/en.ts';

export type Language = NonNullable<Settings['language']>;

/** Danish for every Danish locale, English for everybody else. */
export function languageOf(locale: string | undefined): Language {
  return locale?.toLowerCase().startsWith('da') ? 'da' : 'en';
}

export const catalogues: Record<Language, () => Promise<Catalogue>> = {
  en: async () => (await import('./text/en.ts')).en,
  da: async () => (await import('./text/da.ts')).da,
};
