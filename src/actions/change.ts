import { isRefusal, Refusal } from '../domain/errors.ts';
import type { Container, Containers, Documents, Stored } from '../ports.ts';

const maxAttempts = 200;

/**
 * Loads, applies `next`, writes under the ETag, and starts over when somebody else was first, so that `next`
 * always judges the newest document. Returning the same object means there is nothing to write.
 * Throws `notFound`, and whatever `next` throws.
 */
export async function change<C extends Container>(
  documents: Documents,
  container: C,
  id: string,
  partition: string,
  next: (doc: Containers[C]) => Containers[C],
): Promise<Stored<Containers[C]>> {
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const stored = await documents.read(container, id, partition);
    if (!stored) throw new Refusal('notFound');
    const doc = next(stored.doc);
    if (doc === stored.doc) return stored;
    try {
      return await documents.replace(container, doc, stored.etag);
    } catch (error) {
      if (!isRefusal(error, 'stale')) throw error;
      if (attempt > 2) await new Promise((resolve) => setTimeout(resolve, Math.random() * 20));
    }
  }
  throw new Refusal('unavailable');
}

/** Creates the document, or returns the one that is there already: the same work done twice collides. */
export async function createOnce<C extends Container>(
  documents: Documents,
  container: C,
  doc: Containers[C],
  partition: string,
): Promise<{ stored: Stored<Containers[C]>; isNew: boolean }> {
  try {
    return { stored: await documents.create(container, doc), isNew: true };
  } catch (error) {
    if (!isRefusal(error, 'conflict')) throw error;
    const stored = await documents.read(container, doc.id, partition);
    if (!stored) throw error;
    return { stored, isNew: false };
  }
}

/** Every document that a query finds, page by page. */
export async function* everyDoc<C extends Container>(
  documents: Documents,
  container: C,
  query: Parameters<Documents['query']>[1],
): AsyncGenerator<Containers[C]> {
  for await (const { doc } of everyStored(documents, container, query)) yield doc;
}

/** Every document that a query finds, with its etag. */
export async function* everyStored<C extends Container>(
  documents: Documents,
  container: C,
  query: Parameters<Documents['query']>[1],
): AsyncGenerator<Stored<Containers[C]>> {
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof documents.query<C>>> = await documents.query(container, {
      limit: 1000,
      ...query,
      ...(after ? { after } : {}),
    });
    yield* page.docs;
    after = page.next;
  } while (after);
}
