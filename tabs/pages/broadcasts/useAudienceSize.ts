import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import type { AudienceInput } from '../../../src/server/contract/broadcast.ts';
import { api, queries } from '../../queries.ts';
import { usePaused } from '../../usePaused.ts';

/**
 * How many would get it, asked once the choosing has paused; null is nobody chosen yet. `settled` says whether `data`
 * is of the audience as it is now.
 */
export function useAudienceSize(audience: AudienceInput | null, itemId: string) {
  const wanted = JSON.stringify([audience, itemId]);
  const paused = usePaused(wanted);
  const [to, id] = JSON.parse(paused) as [AudienceInput | null, string];
  const item = id || null;
  const query = useQuery({
    ...queries.audienceSize(to ?? { kind: 'everyone' }, item),
    queryFn: to ? () => api.audienceSize(to, item) : skipToken,
    placeholderData: keepPreviousData,
  });
  return { query, settled: wanted === paused && !query.isPlaceholderData };
}

export type SizeQuery = ReturnType<typeof useAudienceSize>['query'];
