import type { EntryDraft } from '../../../src/server/contract/source.ts';
import type { Language } from '../../i18n.ts';
import { fieldsOfItem, type ItemFields } from './itemFields.ts';

/** In the language of what is shared, which need not be the one on the screen. */
const questions: Record<Language, string> = {
  da: 'Hvad tænker du om det?',
  en: 'What is your take on it?',
};

/** The form filled in as far as an entry tells. Its picture is taken by the picture field, which cuts it first. */
export function fieldsOfEntry(draft: EntryDraft): ItemFields {
  const { title, url, why, topicId, language, source, format, disclosure } = draft;
  const said = { title, url, why, topicId: topicId ?? '', question: questions[language] };
  return { ...fieldsOfItem(null), ...said, language, source, format, disclosure };
}
