import type { Draft } from '../domain/draft.ts';
import { type Mode, modeFor } from '../domain/mode.ts';
import type { Ports } from '../ports.ts';

/** How the communicators and this person work together on a topic. */
export async function modeOf(personId: string, topicId: string | null, ports: Ports): Promise<Mode> {
  const stored = await ports.documents.read('collaborations', personId, personId);
  return modeFor(stored?.doc ?? null, topicId);
}

/** The mode that a draft goes out under: on a sensitive item nobody has free hands. */
export async function modeOfDraft(draft: Draft, ports: Ports): Promise<Mode> {
  const mode = await modeOf(draft.authorId, draft.topicId, ports);
  if (mode !== 'gardener' || !draft.itemId) return mode;
  const item = (await ports.documents.read('library', draft.itemId, 'item'))?.doc;
  return item?.kind === 'item' && item.sensitive ? 'gatekeeper' : mode;
}
