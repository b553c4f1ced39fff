/** `now`, or the next millisecond where `before` is not over yet: two changes are always told apart. */
export function laterThan(before: string, now: string): string {
  return now > before ? now : new Date(Date.parse(before) + 1).toISOString();
}
