import type { Report } from '../faults/simulation/main.ts';
import { longestRetryAfterMs, usualScenario } from '../faults/simulation/scenarios.ts';
import { openDuel } from './duel.ts';
import type { Posts } from './posts.ts';
import { type Measurement, type Ratio, short } from './ratio.ts';
import { requestUnits } from './requestUnits.ts';
import { interleave, type Round } from './rounds.ts';
import { simulated } from './simulated.ts';
import { median } from './statistics.ts';

const recipients = 5_000;
const perSecond = 40;
const seeds = ['one', 'two', 'three'];
/** In real time, where nobody is turned away: what Teams takes at most, and a few seconds of it. */
const real = { people: 250, perSecond: 50, window: 10 };
const rounds = 5;

/**
 * Ours on the virtual clock, with one call in ten turned away: the ideal is as many calls as had to be made, at the rate
 * that is allowed. `p-queue` lives by real timers only, so both also send to fewer people in real time, in turns.
 */
export const broadcastTimeRatio: Ratio = {
  id: 'R4',
  title: 'broadcast wall time ÷ ideal',
  goal: '≤ 1.05',
  packages: ['botbuilder', 'p-queue'],
  toIdeal: true,
  measure,
};

async function measure(): Promise<Measurement> {
  const reports: Report[] = [];
  for (const seed of seeds) reports.push(await simulated(throttled(seed)));
  const { measured, problems } = await inRealTime();
  const units = await requestUnits();
  const peer = median(measured.map((round) => round.peer.ms)) / idealMs(real.people, real.perSecond);
  return {
    rounds: reports.map((report) => ({ ours: report.wallMs / idealMs(report.calls, perSecond), peer })),
    unit: '',
    n: seeds.length * recipients,
    details: [virtualLine(reports), realLine(measured), units.line],
    problems: [...reports.flatMap(faultsOf), ...problems, ...units.problems],
  };
}

function throttled(seed: string) {
  const fault = { kind: 'throttle', retryAfter: longestRetryAfterMs / 1000 } as const;
  const plan = { ...usualScenario().plan, faults: [{ share: 0.1, fault }] };
  return { people: recipients, recipients, seed, perSecond, plan };
}

function idealMs(calls: number, rate: number): number {
  return (calls / rate) * 1000;
}

interface Side {
  ms: number;
  posts: Posts;
}

async function inRealTime(): Promise<{ measured: Round<Side>[]; problems: string[] }> {
  const duel = await openDuel();
  try {
    const measured = await interleave<Side>(
      rounds,
      () => duel.ours(real),
      () => duel.peer(real),
    );
    const isRight = ({ posts }: Side) => posts.made === real.people && posts.reached === real.people;
    const wrong = measured.flatMap(({ ours, peer }) => [ours, peer]).filter((side) => !isRight(side));
    return { measured, problems: wrong.map(({ posts }) => `in real time: ${JSON.stringify(posts)}`) };
  } finally {
    await duel.close();
  }
}

function faultsOf({ states, peak, doubled, wrong, size }: Report): string[] {
  const isRight =
    states.sent === recipients &&
    size === recipients &&
    doubled === 0 &&
    peak <= perSecond &&
    wrong.length === 0;
  return isRight ? [] : [JSON.stringify({ states, peak, doubled, wrong })];
}

function virtualLine(reports: readonly Report[]): string {
  const toRecipients = reports.map(({ wallMs }) => wallMs / idealMs(recipients, perSecond));
  const most = (read: (report: Report) => number) => Math.max(...reports.map(read));
  const calls = median(reports.map((report) => report.calls));
  return [
    `virtual clock: ${recipients} people at ${perSecond}/s took ${calls} calls`,
    `wall ÷ (recipients ÷ rate) ${short(median(toRecipients))}`,
    `most in any second ${most(({ peak }) => peak)}`,
    `${most(({ doubled }) => doubled)} twice`,
  ].join(' · ');
}

function realLine(measured: readonly Round<Side>[]): string {
  const side = (name: 'ours' | 'peer') => {
    const sides = measured.map((round) => round[name]);
    const seconds = short(median(sides.map(({ ms }) => ms)) / 1000);
    return `${seconds} s, most in any second ${Math.max(...sides.map(({ posts }) => posts.peak))}`;
  };
  return `real time: ${real.people} people at ${real.perSecond}/s: ours ${side('ours')} · p-queue ${side('peer')}`;
}
