import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { openCatalogue } from '../../src/actions/catalogue.ts';
import { type ItemPage, searchItems } from '../../src/actions/searchItems.ts';
import { type ContentItem, isOver } from '../../src/domain/item.ts';
import { lookUp, type Searched, searchedFields, searchedOf } from '../../src/domain/library.ts';
import type { Ports } from '../../src/ports.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { buildPerson, buildProgramme, noFetch, noReader, plainOrg } from '../domain/build.ts';
import { type Chance, chanceFrom, manyItems, manyTopics, pick } from './manyItems.ts';
import { type Measurement, type Ratio, short } from './ratio.ts';
import type { Round } from './rounds.ts';
import { median, p95 } from './statistics.ts';

const count = 10_000;
const queriesInRound = 300;
const rounds = 7;

/**
 * Search as the tab and the bot ask for it: what is over is left out, what is left is counted topic by topic, and the
 * first page is made ready to be sent. The peer has the same texts in the same fields and looks words up by the same
 * options; it neither filters nor counts, and knows no compounds and no forms of a word.
 */
export const librarySearchRatio: Ratio = {
  id: 'R6',
  title: 'library search p95 with rights filter ÷ raw minisearch',
  goal: '≤ 1.3',
  packages: ['minisearch'],
  measure,
};

async function measure(): Promise<Measurement> {
  const now = new Date('2026-11-24T09:00:00.000Z');
  const items = manyItems(count, now);
  const { ports, close } = await openLibrary(items, now);
  try {
    const reader = buildPerson();
    const ours = (q: string) => searchItems({ q }, reader, ports);
    const peer = rawIndexOf(items);
    await ours('varme');
    const problems: string[] = [];
    const measured: Round<number[]>[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      measured.push(await inTurns(queriesOf(items, round), ours, async (q) => peer(q)));
    }
    // The first round is for warming up, and for looking at what both find.
    const byId = new Map(items.map((item) => [item.id, item]));
    for (const query of queriesOf(items, 0))
      problems.push(...faultsOf(query, await ours(query.q), peer(query.q), byId, now));
    const counted = measured.slice(1);
    const middle = (side: 'ours' | 'peer') => short(median(counted.flatMap((round) => round[side])));
    return {
      rounds: counted.map((round) => ({ ours: p95(round.ours), peer: p95(round.peer) })),
      unit: 'ms',
      n: rounds * queriesInRound,
      details: [
        `${count} items, ${queriesInRound} searches a round · median ours/peer ${middle('ours')}/${middle('peer')} ms`,
      ],
      problems: problems.slice(0, 10),
    };
  } finally {
    await close();
  }
}

async function timed(search: (q: string) => Promise<unknown>, q: string): Promise<number> {
  const before = performance.now();
  await search(q);
  return performance.now() - before;
}

/** One search after the other on both sides, so that whatever else the machine does falls on both. */
async function inTurns(
  queries: readonly Asked[],
  ours: (q: string) => Promise<unknown>,
  peer: (q: string) => Promise<unknown>,
): Promise<Round<number[]>> {
  const times: Round<number[]> = { ours: [], peer: [] };
  for (const [at, { q }] of queries.entries()) {
    const sides = at % 2 === 0 ? (['ours', 'peer'] as const) : (['peer', 'ours'] as const);
    for (const side of sides) times[side].push(await timed(side === 'ours' ? ours : peer, q));
  }
  return times;
}

async function openLibrary(items: ContentItem[], now: Date) {
  const folder = mkdtempSync(join(tmpdir(), 'chalkline-bench-library-'));
  const store = openSqlite(join(folder, 'store.sqlite'));
  await store.createMany('library', manyTopics);
  await store.createMany('library', items);
  const clock = { now: () => now };
  const ports: Ports = {
    ...openCatalogue(store, clock),
    directory: { org: () => plainOrg([buildPerson()]) },
    clock,
    ids: { id: () => 'unused', code: () => 'unused' },
    wake: () => {},
    fetch: noFetch,
    reader: noReader,
    programme: buildProgramme(),
  };
  const close = async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ports, close };
}

function rawIndexOf(items: readonly ContentItem[]): (q: string) => string[] {
  const index = new MiniSearch<Searched>({ fields: searchedFields });
  index.addAll(
    items.map((item) =>
      searchedOf(
        item,
        manyTopics.find(({ id }) => id === item.topicId),
      ),
    ),
  );
  return (q) => index.search(q, { ...lookUp, prefix: true, combineWith: 'AND' }).map(({ id }) => String(id));
}

interface Asked {
  q: string;
  /** The item it was made from, and whether it names that item and no other. */
  from: ContentItem;
  exact: boolean;
}

/** What people type: a word or two of a title, the beginning of a word, a slip, now and then a whole title. */
function queriesOf(items: readonly ContentItem[], round: number): Asked[] {
  const chance = chanceFrom(round + 1);
  return Array.from({ length: queriesInRound }, () => {
    const from = pick(items, chance);
    const words = from.title.split(/[\s:]+/).filter((word) => word.length > 3);
    const some = words.slice(Math.floor(chance() * words.length)).slice(0, 1 + Math.floor(chance() * 2));
    const kind = chance();
    if (kind < 0.1) return { q: from.title, from, exact: true };
    if (kind < 0.3) return { q: begun(some.join(' '), chance), from, exact: false };
    if (kind < 0.5) return { q: slipped(some.join(' '), chance), from, exact: false };
    return { q: some.join(' '), from, exact: false };
  });
}

function begun(text: string, chance: Chance): string {
  return text.slice(0, Math.max(3, text.length - 1 - Math.floor(chance() * 4)));
}

function slipped(text: string, chance: Chance): string {
  const at = 1 + Math.floor(chance() * (text.length - 2));
  return `${text.slice(0, at)}q${text.slice(at + 1)}`;
}

/** Ours finds nothing that is over; a title leads to its item; and what the peer has on top, ours does not miss. */
function faultsOf(
  { q, from, exact }: Asked,
  page: ItemPage,
  raw: readonly string[],
  byId: ReadonlyMap<string, ContentItem>,
  now: Date,
): string[] {
  const isLive = (id: string) => !isOver(byId.get(id) ?? { expiresAt: '', withdrawn: null }, now);
  const shown = page.items.map(({ id }) => id);
  const over = shown.filter((id) => !isLive(id));
  const live = raw.filter(isLive);
  return [
    ...over.map((id) => `“${q}” finds ${id}, which is over`),
    ...(exact && isLive(from.id) && shown[0] !== from.id
      ? [`“${q}” finds ${shown[0]} before ${from.id}`]
      : []),
    ...(live.length > 0 && live.length <= shown.length && !shown.includes(live[0] ?? '')
      ? [`“${q}” does not show ${live[0]}, the peer’s first`]
      : []),
  ];
}
