import type { NewSource, SourceCheck, SourceView } from '../../../src/server/contract/source.ts';
import { currentLanguage, type Language } from '../../i18n.ts';

/** A source as it is typed. */
export interface SourceFields {
  title: string;
  /** Empty: chosen each time. */
  topicId: string;
  language: Language;
  schedule: string | undefined;
}

export function fieldsOfSource({ title, topicId, language, schedule }: SourceView): SourceFields {
  return { title, topicId: topicId ?? '', language, schedule };
}

export function fieldsOfCheck({ title, language }: SourceCheck): SourceFields {
  return {
    title: title.slice(0, 120),
    topicId: '',
    language: language ?? currentLanguage(),
    schedule: undefined,
  };
}

export function sourceOf(
  { title, topicId, language, schedule }: SourceFields,
  url: string,
  enabled: boolean,
): Omit<NewSource, 'id'> {
  return {
    title: title.trim(),
    url,
    topicId: topicId || null,
    language,
    ...(schedule !== undefined && { schedule }),
    enabled,
  };
}
