import type { OwnPulse, Pulse, PulseAnswerSent } from '../../src/server/contract/pulse.ts';
import type { Calls } from './calls.ts';

export function pulseApi({ get, put }: Calls) {
  return {
    ownPulse: () => get<OwnPulse>('/me/pulse'),
    answerPulse: (answer: PulseAnswerSent['answer']) => put<OwnPulse>('/me/pulse', { answer }),
    pulse: () => get<Pulse>('/insight/pulse'),
  };
}
