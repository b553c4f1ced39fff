import type { Language } from '../../domain/person.ts';

export interface NamedTopic {
  id: string;
  name: Record<Language, string>;
}

/** Topics that go by this id or name, in either language. */
export function topicsNamed(text: string, topics: readonly NamedTopic[]): NamedTopic[] {
  const wanted = text.trim().toLowerCase();
  return topics.filter(({ id, name }) =>
    [id, name.da, name.en].some((known) => known.trim().toLowerCase() === wanted),
  );
}
