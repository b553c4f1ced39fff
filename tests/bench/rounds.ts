/** One round of both sides; which of them went first changes from round to round. */
export interface Round<T> {
  ours: T;
  peer: T;
}

/** Measures both sides in turns, so that a slow minute of the machine falls on both. */
export async function interleave<T>(
  count: number,
  ours: (round: number) => Promise<T>,
  peer: (round: number) => Promise<T>,
): Promise<Round<T>[]> {
  const rounds: Round<T>[] = [];
  for (let round = 0; round < count; round += 1) {
    if (round % 2 === 0) {
      const first = await ours(round);
      rounds.push({ ours: first, peer: await peer(round) });
    } else {
      const first = await peer(round);
      rounds.push({ ours: await ours(round), peer: first });
    }
  }
  return rounds;
}
