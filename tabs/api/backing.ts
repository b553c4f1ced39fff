import type {
  BackingGap,
  BackingProgress,
  BackingStepInput,
  Backings,
  MonthCards,
  MyBacking,
  NewEndorsement,
} from '../../src/server/contract/backing.ts';
import type { AudienceInput } from '../../src/server/contract/broadcast.ts';
import type { Calls } from './calls.ts';

export function backingApi({ get, post, put }: Calls) {
  const leader = (id: string) => `/backings/${encodeURIComponent(id)}`;
  return {
    backings: () => get<Backings>('/backings'),
    myBacking: () => get<MyBacking>('/me/backing'),
    saveBackingStep: (input: BackingStepInput) => put<MyBacking>('/me/backing/step', input),
    monthCards: () => get<MonthCards>('/me/month-cards'),
    chooseMonthCards: (wanted: boolean) => put<MonthCards>('/me/month-cards', { wanted }),
    endorse: (input: NewEndorsement) => post<MyBacking>('/me/backing/endorsement', input),
    renewEndorsement: () => post<MyBacking>('/me/backing/renewal'),
    stepDown: (leaderId: string) => post<unknown>(`${leader(leaderId)}/step-down`),
    askLeader: (leaderId: string) => post<{ asked: boolean }>(`${leader(leaderId)}/ask`),
    backingProgress: (scope: BackingProgress['scope']) => get<BackingProgress>(`/backings/progress/${scope}`),
    backingGap: (audience: AudienceInput) => post<BackingGap>('/backings/gap', { audience }),
  };
}
