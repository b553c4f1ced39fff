/** An id made before the first request, so that sending twice is one thing. */
export function newId(): string {
  return crypto.randomUUID();
}

/**
 * Ids for what a form sends. Sent again unchanged it has the same id, so that a lost answer does no harm; with other
 * words it has another, so that they are never taken for the ones that may have arrived.
 */
export function sendingIds() {
  const fresh = { content: '', id: '' };
  let last = fresh;
  return {
    of(...content: readonly unknown[]): string {
      const written = JSON.stringify(content);
      if (last.content !== written) last = { content: written, id: newId() };
      return last.id;
    },
    /** The answer is there: from now on the same words are another thing. */
    sent(): void {
      last = fresh;
    },
  };
}
