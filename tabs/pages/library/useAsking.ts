import { useQuery } from '@tanstack/react-query';
import { queries } from '../../queries.ts';

/**
 * True where own words on the topic have to be seen first: by the rules, unless the person has free hands there.
 * False until both are known; the server has the last word.
 */
export function useAsking(topicId: string): boolean {
  const { data: policy } = useQuery(queries.policy);
  const asked = policy?.topics[topicId]?.ownWords === true;
  const { data: own } = useQuery({ ...queries.collaboration(null), enabled: asked });
  if (!asked || !own) return asked;
  return (own.topics.find((topic) => topic.topicId === topicId)?.mode ?? own.general) !== 'gardener';
}
