import { broadcastSummaryCard } from '../../bot/cards/broadcastSummary.ts';
import type { Card } from '../../bot/cards/parts.ts';
import type { BroadcastView } from '../../src/actions/views.ts';
import type { Language } from '../../src/domain/person.ts';
import { buildBroadcastView } from './build.ts';

const tabUrl = 'https://teams.microsoft.com/l/entity/app/desk';
const none = { queued: 0, sending: 0, sent: 0, failed: 0, deferred: 0, uncertain: 0, cancelled: 0 };
const some = { ...none, queued: 3, sending: 2, sent: 9, failed: 1, deferred: 4, uncertain: 3 };
const half = { ...none, sent: 9, failed: 1, uncertain: 3, cancelled: 9 };

/** Broadcasts as they may stand when their card is looked at. */
export const broadcastStates: Record<string, Partial<BroadcastView>> = {
  done: {},
  preparing: { state: 'preparing', size: 0, counts: none },
  sending: { state: 'sending', size: 22, counts: some, secondsLeft: 60 },
  held: { state: 'sending', held: true, size: 22, counts: some },
  stopping: { state: 'stopping', stopped: 'cancelled', size: 22, counts: some },
  stopped: { state: 'stopped', stopped: 'cancelled', size: 22, counts: half },
  restored: { state: 'stopped', stopped: 'restored', held: true, size: 22, counts: half },
  uncertain: { size: 13, counts: { ...none, sent: 9, failed: 1, uncertain: 3 } },
  nobody: { size: 0, counts: none },
  large: { size: 1_234_567, counts: { ...none, sent: 1_234_564, failed: 2, uncertain: 1 } },
};

export function broadcastCards(language: Language, said: (usual: string) => string): [string, Card][] {
  return Object.entries(broadcastStates).map(([name, state]) => {
    const broadcast = buildBroadcastView({ ...state, title: said('Varme') });
    const viewer = name === 'done' ? null : '29:17';
    return [`broadcast ${name}`, broadcastSummaryCard({ broadcast, tabUrl }, language, viewer)];
  });
}
