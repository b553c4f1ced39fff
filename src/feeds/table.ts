import type { FeedReading } from '../ports.ts';
import { maxEntries } from './readFeed.ts';

const reasons = {
  page: 'a web page, not a feed',
  notAFeed: 'not a feed',
  unreadable: 'a feed too broken to read',
} as const;

interface Row {
  file: string;
  kind: string;
  entries: string;
  told: string;
}

/** What came of one file: its kind, its entries, and the first title, or the plain reason. */
export function rowOf(file: string, feed: FeedReading): Row {
  if (!feed.ok) {
    const [first] = feed.feeds;
    const hint = first ? `; it names ${first.url} as its feed` : '';
    return { file, kind: '-', entries: '-', told: `${reasons[feed.why]}${hint}` };
  }
  const { entries, total, bad } = feed;
  const left = total - bad - entries.length;
  const notes = [
    ...(bad > 0 ? [`${bad} without a link`] : []),
    ...(left > 0 ? [entries.length < maxEntries ? `${left} told twice` : `${left} older left out`] : []),
  ];
  const note = notes.length > 0 ? ` (${notes.join(', ')})` : '';
  return {
    file,
    kind: feed.kind,
    entries: `${entries.length}${note}`,
    told: entries[0]?.title ?? whyNone(feed),
  };
}

function whyNone({ total, badTitles: [first] }: Extract<FeedReading, { ok: true }>): string {
  if (total === 0) return 'the feed holds no entries';
  return `no entry has a link that can be opened${first ? `, such as “${first}”` : ''}`;
}

export function feedsTable(rows: readonly Row[]): string {
  const heading: Row = { file: 'file', kind: 'kind', entries: 'entries', told: 'first title, or why not' };
  const all = [heading, ...rows];
  const width = (field: keyof Row) => Math.max(...all.map((row) => row[field].length));
  const widths = { file: width('file'), kind: width('kind'), entries: width('entries') };
  return all
    .map(({ file, kind, entries, told }) =>
      [file.padEnd(widths.file), kind.padEnd(widths.kind), entries.padEnd(widths.entries), told].join('  '),
    )
    .join('\n');
}
