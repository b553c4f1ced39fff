import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, queries } from '../../queries.ts';

/** Following a topic, or not any more; what was said against it before is over once it is followed. */
export function useTopicFollow(topicId: string) {
  const client = useQueryClient();
  const { data: settings } = useQuery(queries.settings);
  const follows = settings?.followedTopics.includes(topicId) ?? false;
  const without = (ids: string[] = []) => ids.filter((id) => id !== topicId);
  const change = useMutation({
    mutationFn: () =>
      api.changeSettings(
        follows
          ? { followedTopics: without(settings?.followedTopics) }
          : {
              followedTopics: [...without(settings?.followedTopics), topicId],
              mutedTopics: without(settings?.mutedTopics),
              lessTopics: without(settings?.lessTopics),
            },
      ),
    onSettled: () => client.invalidateQueries({ queryKey: ['settings'] }),
  });
  return { known: settings !== undefined, follows, change };
}
