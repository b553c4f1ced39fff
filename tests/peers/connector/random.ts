import { createHash } from 'node:crypto';

/**
 * Numbers from 0 to 1 that depend on nothing but the parts: what is drawn for one person does not depend on who else
 * called before, so that a seed means the same however calls overlap.
 */
export function randomOf(...parts: readonly (string | number)[]): () => number {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest();
  let state = digest.readUInt32LE(0);
  // mulberry32: small, and good enough to choose faults and moments.
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
