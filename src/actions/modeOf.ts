import { type Mode, modeFor } from '../domain/mode.ts';
import type { Ports } from '../ports.ts';

/** How the communicators and this person work together on a topic. */
export async function modeOf(personId: string, topicId: string | null, ports: Ports): Promise<Mode> {
  const stored = await ports.documents.read('collaborations', personId, personId);
  return modeFor(stored?.doc ?? null, topicId);
}
