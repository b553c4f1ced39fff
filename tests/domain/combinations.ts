/** With more than these, only two are taken from one another at a time. */
const mostTogether = 5;

/** How often each is added or taken away: once, or not at all. */
export function* combinations(count: number): Generator<number[]> {
  const all = count > mostTogether ? 2 : count;
  const factors: number[] = Array.from({ length: count }, () => 0);
  yield* from(0, all);

  function* from(at: number, left: number): Generator<number[]> {
    if (at === count || left === 0) {
      if (factors.some((factor) => factor !== 0)) yield factors;
      return;
    }
    for (const factor of [0, 1, -1]) {
      factors[at] = factor;
      yield* from(at + 1, factor === 0 ? left : left - 1);
    }
    factors[at] = 0;
  }
}
