import { useQuery } from '@tanstack/react-query';
import { currentLanguage } from '../i18n.ts';
import { queries } from '../queries.ts';

/** A topic's name in the reader's language; undefined until the topics are there, and for one that is not among them. */
export function useTopicName(): (id: string | null | undefined) => string | undefined {
  const { data: topics } = useQuery(queries.topics);
  return (id) => topics?.find((topic) => topic.id === id)?.name[currentLanguage()];
}
