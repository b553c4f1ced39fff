import { dayMs } from './day.ts';
import type { ContentItem } from './item.ts';

/** How an item stands: offered, offered for a few days more, past its time, taken down. */
export const itemStates = ['live', 'soon', 'expired', 'withdrawn'] as const;
export type ItemState = (typeof itemStates)[number];

const soonMs = 7 * dayMs;

export function itemState(item: Pick<ContentItem, 'expiresAt' | 'withdrawn'>, now: Date): ItemState {
  if (item.withdrawn) return 'withdrawn';
  if (item.expiresAt === null) return 'live';
  const left = Date.parse(item.expiresAt) - now.getTime();
  if (left <= 0) return 'expired';
  return left <= soonMs ? 'soon' : 'live';
}
