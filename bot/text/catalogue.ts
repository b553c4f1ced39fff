import type { Language } from '../../src/domain/person.ts';
import { da } from './da.ts';
import { en, type Text } from './en.ts';

const catalogues: Record<Language, Text> = { da, en };

export function textIn(language: Language): Text {
  return catalogues[language];
}
