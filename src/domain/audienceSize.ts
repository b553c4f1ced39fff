/** Sizes are told in steps, so that adding or leaving out one person does not show. */
const step = 5;

/**
 * About how many, as a multiple of five; null for fewer than `threshold`. `offset`, 0 to 4, is where this audience is
 * rounded up: it has to be the same each time for the same people, and another for others, so that two audiences that
 * differ by one person do not tell whether that person takes part.
 */
export function aboutSize(count: number, threshold: number, offset: number): number | null {
  if (count < threshold) return null;
  return Math.max(threshold, Math.floor((count + offset) / step) * step);
}

/**
 * A count that grows before the reader's eyes, as the multiple of `threshold` that it has reached; null below the first.
 * Two looks at it tell of at least as many people as that, where a finer one would tell of whoever came between.
 */
export function countReached(count: number, threshold: number): number | null {
  return count < threshold ? null : Math.floor(count / threshold) * threshold;
}

/** 0 to 4, from 32 bits of a digest. */
export function offsetOf(digest: Buffer): number {
  return digest.readUInt32BE(0) % step;
}
