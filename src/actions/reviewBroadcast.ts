import { reviewed } from '../domain/broadcastReview.ts';
import { Refusal } from '../domain/errors.ts';
import type { Person } from '../domain/person.ts';
import type { Ports } from '../ports.ts';
import { loadBroadcast } from './broadcasts.ts';
import { change } from './change.ts';
import { loadItem } from './items.ts';
import { presentBroadcast } from './presentBroadcast.ts';
import type { BroadcastView } from './views.ts';

export interface ReviewInput {
  verdict: 'approve' | 'return';
  comment: string;
  /** Version of the content that was seen. */
  version: number;
}

/**
 * Somebody else's yes or no to a broadcast. Throws `ownText`, `forbidden`, `decided`, `wrongState`, `stale`, and
 * `invalid` for a no without a word.
 */
export async function reviewBroadcast(
  id: string,
  { verdict, comment, version: seen }: ReviewInput,
  person: Person,
  ports: Ports,
): Promise<BroadcastView> {
  const { doc: broadcast } = await loadBroadcast(id, ports);
  if (verdict === 'return' && comment.trim() === '') throw new Refusal('invalid', 'comment');
  const { doc: item } = await loadItem(broadcast.itemId, ports);
  const { doc } = await change(ports.documents, 'broadcasts', id, broadcast.kind, (current) =>
    reviewed(
      current,
      { verdict, comment: comment.trim(), by: person.id, seen },
      { version: item.version, org: ports.directory.org(), now: ports.clock.now() },
    ),
  );
  ports.wake('broadcasts', id, doc.kind);
  return presentBroadcast(doc, ports);
}
