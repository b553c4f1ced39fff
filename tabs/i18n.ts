import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { catalogues, type Language, languageOf } from './language.ts';
import { first as da } from './text/daFirst.ts';
import type { Catalogue } from './text/en.ts';
import { first as en, type FirstTexts } from './text/enFirst.ts';

export { type Language, languageOf } from './language.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Catalogue };
  }
}

/** What the first page says, a small part of the catalogue. */
const firstTexts: Record<Language, FirstTexts> = { en, da };

const whole = new Map<Language, Promise<void>>();

export function currentLanguage(): Language {
  return languageOf(i18next.language);
}

/** Knows what the first page says; everything else that is shown waits for allTexts. */
export async function startTexts(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: firstTexts[language] } },
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = language;
}

/** Knows all that the tab says in a language. Fetched once; again where it could not be fetched. */
export function allTexts(language: Language = currentLanguage()): Promise<void> {
  const fetched =
    whole.get(language) ??
    catalogues[language]().then((catalogue) => {
      i18next.addResourceBundle(language, 'translation', catalogue);
    });
  whole.set(language, fetched);
  fetched.catch(() => whole.delete(language));
  return fetched;
}

export async function switchLanguage(language: Language): Promise<void> {
  if (i18next.language === language) return;
  await allTexts(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
