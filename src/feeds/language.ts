import type { Language } from '../domain/person.ts';

/** The language of ours that a tag such as `en-GB` or `da_DK` means; null for others. */
export function languageOf(tag: string | undefined): Language | null {
  const [language] = (tag ?? '').trim().toLowerCase().split(/[-_]/);
  return language === 'da' || language === 'en' ? language : null;
}
