import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Item } from '../../../src/server/contract/item.ts';

/** Something done with an item besides saving it; what comes of it is what everybody sees from then on. */
export function useItemAct<Input>(act: (input: Input) => Promise<Item>, onDone: (item: Item) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: (item) => {
      client.setQueryData(['item', item.id], item);
      for (const queryKey of [['items'], ['desk', 'items'], ['topics'], ['item', item.id, 'versions']]) {
        void client.invalidateQueries({ queryKey });
      }
      onDone(item);
    },
  });
}
