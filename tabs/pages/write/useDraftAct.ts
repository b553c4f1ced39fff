import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { DraftView } from '../../../src/server/contract/draft.ts';
import { api } from '../../queries.ts';
import { isRefused } from '../../request.ts';

/** Codes that say: the draft is not what this page shows. */
const moved = ['stale', 'decided', 'wrongState', 'handedOver', 'forbidden', 'ownText'];

/**
 * One answer to a draft. When somebody was faster, or the text has changed, what stands now is shown in its
 * place; `onDone` hears of it once there is nothing left for this person to answer.
 */
export function useDraftAct<T>(
  draft: DraftView,
  act: (input: T) => Promise<DraftView>,
  onDone?: (answer: DraftView) => void,
) {
  const client = useQueryClient();
  function show(answer: DraftView) {
    client.setQueryData(['draft', draft.id], answer);
    for (const key of ['me', 'approvals', 'drafts']) void client.invalidateQueries({ queryKey: [key] });
  }
  return useMutation({
    mutationFn: act,
    onSuccess: (answer) => {
      show(answer);
      onDone?.(answer);
    },
    onError: async (error) => {
      if (!isRefused(error, ...moved)) return;
      const answer = await api.draft(draft.id).catch(() => null);
      if (!answer) return;
      show(answer);
      if (!answer.can.decide && !answer.can.accept) onDone?.(answer);
    },
  });
}
