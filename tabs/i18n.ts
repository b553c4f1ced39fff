import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { catalogues, type Language, languageOf } from './language.ts';
import type { Catalogue } from './text/en.ts';

export { type Language, languageOf } from './language.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Catalogue };
  }
}

export function currentLanguage(): Language {
  return languageOf(i18next.language);
}

export async function startTexts(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: await catalogues[language]() } },
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = language;
}

export async function switchLanguage(language: Language): Promise<void> {
  if (i18next.language === language) return;
  if (!i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', await catalogues[language]());
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
