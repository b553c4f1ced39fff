import type { Language } from '../domain/person.ts';

const danish = new Set(['dk', 'dnk', 'danmark', 'denmark']);

/** The language to speak to somebody of whom only the country is known, as a code or by name. */
export function languageOfCountry(country: string): Language {
  return danish.has(country.trim().toLowerCase()) ? 'da' : 'en';
}
