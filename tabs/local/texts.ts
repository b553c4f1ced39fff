import { createContext, use } from 'react';
import { da } from './text/da.ts';
import { en, type Texts } from './text/en.ts';
import type { WirePerson } from './wire.ts';

export type Language = WirePerson['language'];

export const catalogues: Record<Language, Texts> = { da, en };

/** The language of the Teams client around: the window's own, or that of a person's column. */
export const LanguageContext = createContext<Language>('en');

export function useLanguage(): Language {
  return use(LanguageContext);
}

export function useTexts(): Texts {
  return catalogues[useLanguage()];
}
