import { useQuery } from '@tanstack/react-query';
import type { Item } from '../../../src/server/contract/item.ts';
import { queries } from '../../queries.ts';

/**
 * True where own words on an item have to be seen first: always where it is sensitive, else by the rules of its topic,
 * unless the person has free hands there. False until both are known; the server has the last word.
 */
export function useAsking({ topicId, sensitive }: Pick<Item, 'topicId' | 'sensitive'>): boolean {
  const { data: policy } = useQuery(queries.policy);
  const asked = policy?.topics[topicId]?.ownWords === true;
  const { data: own } = useQuery({ ...queries.collaboration(null), enabled: asked });
  if (sensitive) return true;
  if (!asked || !own) return asked;
  return (own.topics.find((topic) => topic.topicId === topicId)?.mode ?? own.general) !== 'gardener';
}
