import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { BroadcastView } from '../../../src/server/contract/broadcast.ts';
import { queries } from '../../queries.ts';
import { isRefused } from '../../request.ts';

/** Steers a broadcast. When somebody was faster, what stands now is shown. */
export function useBroadcastChange(id: string) {
  const client = useQueryClient();
  const { queryKey } = queries.broadcast(id);
  return useMutation({
    mutationFn: (change: () => Promise<BroadcastView>) => change(),
    onSuccess: (answer) => {
      client.setQueryData(queryKey, answer);
      void client.invalidateQueries({ queryKey: queries.broadcasts.queryKey, exact: true });
    },
    onError: async (error) => {
      if (!isRefused(error, 'wrongState', 'decided', 'stale')) return;
      // Stale is the content that was looked at.
      await client.invalidateQueries({ queryKey: ['item'] });
      await client.invalidateQueries({ queryKey, exact: true });
    },
  });
}

export type BroadcastChange = ReturnType<typeof useBroadcastChange>;
