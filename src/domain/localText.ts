import { type Language, languages } from './person.ts';

/** Words in one language or both; what is not written in a reader's own is read in the other. */
export type LocalText = Partial<Record<Language, string>>;

export function textFor(text: LocalText, language: Language): string {
  const own = text[language];
  if (own) return own;
  return languages.flatMap((other) => text[other] || []).at(0) ?? '';
}
