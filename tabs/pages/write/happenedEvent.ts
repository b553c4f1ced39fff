import { historyEvents } from '../../../src/server/contract/draftEvents.ts';

/** The event when the catalogues have a sentence for it; `other` for what a later version may add. */
export function knownEvent(event: string): (typeof historyEvents)[number] | 'other' {
  return historyEvents.find((known) => known === event) ?? 'other';
}
