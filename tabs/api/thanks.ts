import type { ItemThanks, NewThanks, OwnThanks, Thanks } from '../../src/server/contract/thanks.ts';
import type { Calls } from './calls.ts';

export function thanksApi({ get, post }: Calls) {
  return {
    itemThanks: (itemId: string) => get<ItemThanks>(`/items/${itemId}/thanks`),
    giveThanks: (itemId: string, words: NewThanks) => post<Thanks>(`/items/${itemId}/thanks`, words),
    ownThanks: () => get<OwnThanks>('/me/thanks'),
    takeThanksAway: (id: string) => post<OwnThanks>(`/me/thanks/${id}/remove`),
  };
}
