import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { BroadcastView } from '../../../src/server/contract/broadcast.ts';
import { followBroadcast, isRunning, keepFollowing } from '../../broadcastEvents.ts';
import { open, queries } from '../../queries.ts';

/** One broadcast, followed live while it moves; where that does not work, it is asked for every second instead. */
export function useBroadcast(id: string): UseQueryResult<BroadcastView> {
  const client = useQueryClient();
  const [live, setLive] = useState(false);
  const broadcast = useQuery({ ...queries.broadcast(id), ...(live && { refetchInterval: false as const }) });
  const running = broadcast.data !== undefined && isRunning(broadcast.data);
  useEffect(() => {
    if (!running) return;
    const away = new AbortController();
    const seen = (view: BroadcastView) => {
      if (away.signal.aborted) return;
      client.setQueryData(queries.broadcast(id).queryKey, view);
      setLive(true);
    };
    const follow = () => followBroadcast(open, id, { seen, signal: away.signal });
    void keepFollowing(follow, () => setLive(false), away.signal);
    return () => {
      away.abort();
      setLive(false);
    };
  }, [client, id, running]);
  return broadcast;
}
