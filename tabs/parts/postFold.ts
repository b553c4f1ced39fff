import type { Network } from '../../src/server/contract/network.ts';

interface Fold {
  characters: number;
  lines: number;
  /** Characters that go on one line of a post on a desktop. */
  width: number;
}

/** What a reader sees before »see more«, as measured on desktops; the networks publish no figures. */
const folds: Record<Network, Fold> = {
  linkedin: { characters: 210, lines: 3, width: 70 },
  x: { characters: 280, lines: 20, width: 60 },
  facebook: { characters: 477, lines: 5, width: 96 },
  // These show all that they take, and nobody folds a mail or a copy.
  bluesky: { characters: 300, lines: 60, width: 60 },
  mastodon: { characters: 500, lines: 60, width: 60 },
  threads: { characters: 500, lines: 60, width: 60 },
  mail: { characters: 60_000, lines: 10_000, width: 80 },
  copy: { characters: 60_000, lines: 10_000, width: 80 },
};

/** The start of a post that stands open; null when all of it does. Cut between words where there is a gap. */
export function foldPost(network: Network, text: string): string | null {
  const fold = folds[network];
  const end = Math.min(fold.characters, endOfLines(text, fold));
  if ([...text].length <= end) return null;
  const start = [...text].slice(0, end).join('');
  const gap = start.search(/\s+\S*$/u);
  return (gap > start.length * 0.6 ? start.slice(0, gap) : start).trimEnd();
}

/** Characters in the first lines, long ones counted as they wrap. */
function endOfLines(text: string, { lines, width }: Fold): number {
  let left = lines;
  let end = 0;
  for (const line of text.split('\n')) {
    const length = [...line].length;
    const needed = Math.max(1, Math.ceil(length / width));
    if (needed > left) return end + left * width;
    left -= needed;
    end += length + 1;
  }
  return end;
}
