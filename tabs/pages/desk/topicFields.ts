import type { PersonRef } from '../../../src/server/contract/person.ts';
import type { DeskTopic, TopicChange } from '../../../src/server/contract/planning.ts';

/** The form as it is typed. */
export interface TopicFields {
  da: string;
  en: string;
  owner: PersonRef | null;
  hasPromise: boolean;
  liveItems: string;
  newestDays: string;
}

const most = { liveItems: 100, newestDays: 365 } as const;

export function fieldsOfTopic(topic: DeskTopic | null): TopicFields {
  return {
    da: topic?.name.da ?? '',
    en: topic?.name.en ?? '',
    owner: topic?.owner ?? null,
    hasPromise: topic ? topic.promise !== null : true,
    liveItems: String(topic?.promise?.liveItems ?? 3),
    newestDays: String(topic?.promise?.newestDays ?? 10),
  };
}

export function topicOfFields(fields: TopicFields): Required<Omit<TopicChange, 'etag'>> {
  const { da, en, owner, hasPromise, liveItems, newestDays } = fields;
  return {
    name: { da: da.trim(), en: en.trim() },
    ownerId: owner?.id ?? null,
    promise: hasPromise ? { liveItems: Number(liveItems), newestDays: Number(newestDays) } : null,
  };
}

/** What keeps the form from being sent: for a number, the most that it may be. */
export function problemsOfTopic(fields: TopicFields): Partial<Record<keyof TopicFields, 'name' | number>> {
  const problems: Partial<Record<keyof TopicFields, 'name' | number>> = {};
  for (const language of ['da', 'en'] as const) {
    const { length } = fields[language].trim();
    if (length < 2 || length > 60) problems[language] = 'name';
  }
  for (const number of ['liveItems', 'newestDays'] as const) {
    const value = Number(fields[number].trim() || Number.NaN);
    const isRight = Number.isInteger(value) && value >= 1 && value <= most[number];
    if (fields.hasPromise && !isRight) problems[number] = most[number];
  }
  return problems;
}
