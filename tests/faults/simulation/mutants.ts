import type { LeaseKeeper, LeaseParts } from '../../../src/delivery/leaseKeeper.ts';
import type { Chunk } from '../../../src/domain/broadcast.ts';
import { firstLease } from '../../../src/domain/lease.ts';
import type { Documents } from '../../../src/ports.ts';

/** Everybody believes to hold the lease, always. */
export function withoutLease(parts: LeaseParts): LeaseKeeper {
  return {
    valid: () => true,
    current: () => null,
    start: () => parts.gained(1, firstLease(parts.ports.clock.now())),
    stop: async () => undefined,
  };
}

/** Writes whatever was there meanwhile. */
export function withoutIfMatch(documents: Documents): Documents {
  return {
    ...documents,
    replace: async (container, doc, etag) => {
      const { partition, id } = placeOf(doc);
      const stored = await documents.read(container, id, partition);
      return documents.replace(container, doc, stored?.etag ?? etag);
    },
  };
}

function placeOf(doc: { id: string; broadcastId?: string; kind?: string }) {
  return { id: doc.id, partition: doc.broadcastId ?? (doc.kind === 'broadcast' ? doc.kind : doc.id) };
}

/** The attempt is not written before the POST, only what came of it. */
export function withoutClaims(documents: Documents): Documents {
  return {
    ...documents,
    replace: async (container, doc, etag) => {
      if (container !== 'chunks') return documents.replace(container, doc, etag);
      const chunk = doc as Chunk;
      const recipients = chunk.recipients.map((recipient) =>
        recipient.state === 'sending' ? { ...recipient, state: 'queued' as const } : recipient,
      );
      const stored = await documents.replace(container, { ...chunk, recipients } as typeof doc, etag);
      return { doc, etag: stored.etag };
    },
  };
}
