import type { MyThanks, NewThanks, ThanksState } from '../../src/server/contract/thanks.ts';
import type { Calls } from './calls.ts';

export function thanksApi({ get, put, remove }: Calls) {
  const ofItem = (id: string) => `/items/${encodeURIComponent(id)}/thanks`;
  return {
    thanksState: (itemId: string) => get<ThanksState>(ofItem(itemId)),
    giveThanks: (itemId: string, thanks: NewThanks) => put<ThanksState>(ofItem(itemId), thanks),
    myThanks: () => get<MyThanks>('/me/thanks'),
    chooseThanks: (wanted: boolean) => put<MyThanks>('/me/thanks', { wanted }),
    removeThanks: (id: string) => remove<MyThanks>(`/me/thanks/${encodeURIComponent(id)}`),
  };
}
