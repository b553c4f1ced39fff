import type { OwnTime } from '../../src/server/contract/time.ts';
import type { Calls } from './calls.ts';

export function timeApi({ get, put }: Calls) {
  return {
    ownTime: () => get<OwnTime>('/me/time'),
    sayTimeUsed: (used: number | null) => put<OwnTime>('/me/time', { used }),
  };
}
