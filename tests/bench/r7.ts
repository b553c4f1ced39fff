import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { type InsightView, unitInsight } from '../../src/actions/insight.ts';
import { closedMonths, project } from '../../src/actions/projector.ts';
import { shownValue } from '../../src/domain/figure.ts';
import { buildOrg } from '../../src/domain/orgChart.ts';
import type { Ports } from '../../src/ports.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { buildProgramme, noFetch, noReader } from '../domain/build.ts';
import { activityOf, censusPages, type ManyPeople, manyPeople, type Shared, sharesOf } from './manyFacts.ts';
import { chanceFrom } from './manyItems.ts';
import { type Measurement, type Ratio, short } from './ratio.ts';
import type { Round } from './rounds.ts';
import { p95 } from './statistics.ts';

const rounds = 5;
const leadersInRound = 60;
const threshold = 10;
const now = new Date('2026-11-24T09:00:00.000Z');
const large = { people: 100_000, facts: 5_000_000 };
const small = { people: 1_000, facts: 50_000 };

/**
 * What a leader's dashboard asks: twelve months of their unit, suppressed. Ours reads roll-ups that the projector made of
 * the same facts, and tells of the smaller units too; the peer asks the facts themselves, with everything in memory.
 */
export const dashboardRatio: Ratio = {
  id: 'R7',
  title: 'leader dashboard p95 ÷ DuckDB',
  goal: '≤ 1.00',
  packages: ['@duckdb/node-api'],
  measure,
};

async function measure(): Promise<Measurement> {
  const little = await openCompany(small, false);
  const company = await openCompany(large, true);
  try {
    const measured: Round<number[]>[] = [];
    const before: number[] = [];
    let compared = 0;
    const problems: string[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const [leaders, few] = [leadersOf(company, round), leadersOf(little, round)];
      const times: Round<number[]> = { ours: [], peer: [] };
      for (const [at, leader] of leaders.entries()) {
        const both = await inTurn(company, leader, at % 2 === 0);
        // The same question in a small company, at the same time.
        const { ms } = await ask(little, few[at] ?? 0);
        if (round > 0) before.push(ms);
        times.ours.push(both.oursMs);
        times.peer.push(both.peerMs);
        // The first round is for warming up, and for looking at what both say.
        if (round === 0) {
          problems.push(...faultsOf(leader, both.view, both.rows));
          compared += both.view.months.filter(({ shares }) => shares.kind === 'value').length;
        }
      }
      measured.push(times);
    }
    if (compared === 0) problems.push('No figure was told that the peer could be held against.');
    const counted = measured.slice(1);
    const [after, least] = [p95(counted.flatMap(({ ours }) => ours)), p95(before)];
    const { rebuildMs, peakMb, facts, rollups } = company;
    return {
      rounds: counted.map(({ ours, peer }) => ({ ours: p95(ours), peer: p95(peer) })),
      unit: 'ms',
      n: rounds * leadersInRound,
      details: [
        `${large.people} people, ${facts} facts, ${rollups} roll-ups · 12 months of a unit and the units within it · ${compared} months compared`,
        `growth of p95 from ${small.people} to ${large.people} people: ${short(after / least)} × (goal ≤ 1.5), ${short(least)} → ${short(after)} ms`,
        `full rebuild from the stored facts: ${short(rebuildMs / 1000)} s, at most ${short(peakMb)} MB resident`,
      ],
      problems: problems.slice(0, 10),
    };
  } finally {
    await little.close();
    await company.close();
  }
}

type Company = Awaited<ReturnType<typeof openCompany>>;

async function openCompany(size: typeof large, withPeer: boolean) {
  const folder = mkdtempSync(join(tmpdir(), 'chalkline-bench-insight-'));
  const store = openSqlite(join(folder, 'store.sqlite'));
  const many = manyPeople(size.people);
  const org = buildOrg(many.people);
  const clock = { now: () => now };
  const ports: Ports = {
    documents: store,
    catalogue: { library: async () => Promise.reject(new Error('no library here')) },
    directory: { org: () => org },
    clock,
    ids: { id: () => 'unused', code: () => 'unused' },
    wake: () => {},
    fetch: noFetch,
    reader: noReader,
    programme: buildProgramme({ cohortThreshold: threshold }),
  };
  const peer = withPeer ? await (await DuckDBInstance.create(':memory:')).connect() : null;
  await peer?.run('CREATE TABLE facts (month TINYINT, person INTEGER, topic TINYINT, twist BOOLEAN)');
  let facts = 0;
  const months = closedMonths(now);
  for (const [at, month] of months.entries()) {
    const shares = sharesOf(size.people, size.facts / months.length, at + 1);
    facts += shares.length;
    await store.createMany('activity', activityOf(month, shares, many.people));
    await store.createMany('census', censusPages(month, many.people));
    if (peer) await append(peer, at, shares);
  }
  const rebuild = await watched(() => project(ports));
  const { docs } = await store.query('rollups', {
    where: [{ field: 'month', op: '=', value: months[0] ?? '' }],
    limit: 1,
  });
  if (docs.length === 0) throw new Error('The projector told nothing.');
  return {
    ...{ many, ports, peer, facts, rebuildMs: rebuild.ms, peakMb: rebuild.peakMb },
    rollups: months.length * (1 + many.people.filter((_, at) => (many.ends[at] ?? 0) > at).length),
    close: async () => {
      peer?.closeSync();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function append(peer: DuckDBConnection, month: number, shares: readonly Shared[]): Promise<void> {
  const appender = await peer.createAppender('facts');
  for (const { person, topic, twist } of shares) {
    appender.appendTinyInt(month);
    appender.appendInteger(person);
    appender.appendTinyInt(topic);
    appender.appendBoolean(twist);
    appender.endRow();
  }
  appender.closeSync();
}

/** How long it took, and the most memory that the process held meanwhile. */
async function watched(work: () => Promise<void>): Promise<{ ms: number; peakMb: number }> {
  let peak = 0;
  const look = () => {
    peak = Math.max(peak, process.memoryUsage().rss);
  };
  const timer = setInterval(look, 50);
  const start = performance.now();
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  look();
  return { ms: performance.now() - start, peakMb: peak / 1e6 };
}

/** Leaders of units of every size, each round others. */
function leadersOf({ many }: { many: ManyPeople }, round: number): number[] {
  const chance = chanceFrom(round + 100);
  const leaders = many.people.flatMap((_, at) => ((many.ends[at] ?? 0) > at ? [at] : []));
  return Array.from({ length: leadersInRound }, (_, at) =>
    // Every tenth one stands near the top.
    at % 10 === 0
      ? (leaders[Math.floor(chance() * Math.min(9, leaders.length))] ?? 0)
      : (leaders[Math.floor(chance() * leaders.length)] ?? 0),
  );
}

async function ask({ ports, many }: Pick<Company, 'ports' | 'many'>, leader: number) {
  const person = many.people[leader];
  if (!person) throw new Error('nobody');
  const start = performance.now();
  const view = await unitInsight({}, person, ports);
  return { view, ms: performance.now() - start };
}

type Row = [month: number, shares: number, twists: number];

async function inTurn(company: Company, leader: number, oursFirst: boolean) {
  const { peer, many } = company;
  if (!peer) throw new Error('no peer');
  const query = async () => {
    const start = performance.now();
    const answer = await peer.runAndReadAll(
      `SELECT month, count(*)::INTEGER, count(*) FILTER (twist)::INTEGER FROM facts
       WHERE person > ${leader} AND person <= ${many.ends[leader] ?? 0}
       GROUP BY month HAVING count(DISTINCT person) >= ${threshold} ORDER BY month`,
    );
    const rows = answer.getRows() as unknown as Row[];
    return { rows, ms: performance.now() - start };
  };
  const first = oursFirst ? await ask(company, leader) : null;
  const theirs = await query();
  const ours = first ?? (await ask(company, leader));
  return { view: ours.view, oursMs: ours.ms, rows: theirs.rows, peerMs: theirs.ms };
}

/** Where ours tells a figure the peer tells the same. Ours hides more: also what others could be taken from. */
function faultsOf(leader: number, { months }: InsightView, rows: readonly Row[]): string[] {
  return months.flatMap(({ month, shares, twistRate }, at) => {
    const [told, rate] = [shownValue(shares), shownValue(twistRate)];
    const row = rows.find(([number]) => number === at);
    // The leader at the top sees the whole programme, of which the peer's unit lacks the leader alone.
    if (told === null || leader === 0) return [];
    if (row?.[1] !== told) return [`p${leader} has ${told} shares in ${month}, and the peer ${row?.[1]}`];
    return rate === null || Math.abs(rate - row[2] / row[1]) < 1e-9
      ? []
      : [`p${leader} has a twist rate of ${rate} in ${month}, and the peer ${row[2] / row[1]}`];
  });
}
