import type { Json } from './card.ts';
import { type OurBot, startEchoBot, startOurBot } from './cardBots.ts';
import { checkDecisions } from './cardCheck.ts';
import { type Answer, type Channel, openChannel } from './channel.ts';
import type { Child } from './child.ts';
import {
  cardIn,
  type Manager,
  type Press,
  prepare,
  pressesOf,
  settled,
  type Verb,
  verbs,
} from './colleagues.ts';
import { pairsIn } from './company.ts';
import { type Measurement, type Ratio, short } from './ratio.ts';
import { interleave, type Round } from './rounds.ts';
import { median, p95 } from './statistics.ts';

const companySize = 100_000;
const atOnce = 20;
const rounds = 5;
/** Of each person in one round, with five other presses to each. */
const decisionsInRound = 5;

/**
 * 20 people press at once, each the next button as soon as the last was answered. Both bots get the same bytes from
 * this process and check the same signatures; the echo bot answers with the very cards that ours gave. What ours
 * has to send because of a decision goes out meanwhile, as it does in life. In the peer's turn our server stands
 * still.
 */
export const cardActionRatio: Ratio = {
  id: 'R8',
  title: 'card action p95 ÷ bare botbuilder echo',
  goal: '≤ 2',
  packages: ['botbuilder', 'express'],
  measure,
};

type Timings = Record<Verb, number[]>;

async function measure(): Promise<Measurement> {
  const ours = await startOurBot(companySize);
  const token = await ours.issuer.channelToken(ours.connector.url);
  const channel = openChannel(token, atOnce);
  let echo: Child | null = null;
  try {
    const drafts = (rounds + 1) * decisionsInRound;
    const managers = await prepare(ours, channel, pairsIn(companySize, atOnce), drafts);
    const turn = (round: number) => managers.map((manager) => pressesIn(round, manager, ours));

    const warm = turn(0);
    const samples = await pressAll(ours.url, channel, warm);
    const problems = faultsOf(warm, samples);
    echo = await startEchoBot(samplesOf(warm, samples), ours.issuer.botOpenIdUrl());
    // Ours has got warm while it was being set up.
    for (let time = 0; time < 3; time += 1) await pressAll(echo.url, channel, warm);
    await settled(ours);

    const { url: echoUrl } = echo;
    const turns = Array.from({ length: rounds }, (_, index) => turn(index + 1));
    const measured = await interleave(
      rounds,
      async (round) => {
        const presses = turns[round] ?? [];
        await new Promise((resolve) => setTimeout(resolve, startsAfter(round)));
        const answers = await pressAll(ours.url, channel, presses);
        problems.push(...faultsOf(presses, answers));
        await settled(ours);
        return timings(presses, answers);
      },
      async (round) => {
        const presses = turns[round] ?? [];
        ours.pause();
        const answers = await pressAll(echoUrl, channel, presses);
        ours.resume();
        for (const answer of answers.flat()) cardIn(answer);
        return timings(presses, answers);
      },
    );
    problems.push(...(await checkDecisions(ours, managers)));
    return summary(measured, problems);
  } finally {
    channel.close();
    await Promise.all([ours.close(), echo?.close()]);
  }
}

/** Rounds fall on different moments of what the server does by itself every few seconds. */
function startsAfter(round: number): number {
  return ((round * 0.618) % 1) * 6000;
}

function pressesIn(round: number, manager: Manager, bot: OurBot): Press[] {
  const from = round * decisionsInRound;
  return pressesOf(manager, manager.approvals.slice(from, from + decisionsInRound), bot);
}

/** Everybody at once, one press after the other each. */
async function pressAll(url: string, channel: Channel, presses: readonly Press[][]): Promise<Answer[][]> {
  await channel.reconnect(url);
  return Promise.all(
    presses.map(async (own) => {
      const answers: Answer[] = [];
      for (const { activity } of own) answers.push(await channel.post(url, activity));
      return answers;
    }),
  );
}

function each<T>(
  presses: readonly Press[][],
  answers: readonly Answer[][],
  read: (press: Press, answer: Answer) => T,
): T[] {
  return presses.flatMap((own, person) =>
    own.map((press, at) => read(press, answers[person]?.[at] ?? { status: 0, text: '', ms: 0 })),
  );
}

function faultsOf(presses: readonly Press[][], answers: readonly Answer[][]): string[] {
  return each(presses, answers, (press, answer) => press.fault(cardIn(answer))).filter(
    (fault) => fault !== null,
  );
}

function timings(presses: readonly Press[][], answers: readonly Answer[][]): Timings {
  const of = (verb: Verb) =>
    each(presses, answers, (press, { ms }) => (press.verb === verb ? [ms] : [])).flat();
  return Object.fromEntries(verbs.map((verb) => [verb, of(verb)])) as Timings;
}

/** One card of each verb, for the echo bot to answer with. */
function samplesOf(presses: readonly Press[][], answers: readonly Answer[][]): Record<string, Json> {
  const cards = each(presses, answers, ({ verb }, answer) => [verb, JSON.parse(cardIn(answer))] as const);
  return Object.fromEntries(cards);
}

function summary(measured: readonly Round<Timings>[], problems: string[]): Measurement {
  const p95s = (read: (timings: Timings) => number[]) =>
    measured.map(({ ours, peer }) => ({ ours: p95(read(ours)), peer: p95(read(peer)) }));
  const pair = (found: Round<number>[]) =>
    `${short(median(found.map(({ ours }) => ours)))}/${short(median(found.map(({ peer }) => peer)))} ms`;
  const all = (timings: Timings) => Object.values(timings).flat();
  const details = verbs.map((verb) => `${verb} ${pair(p95s((timings) => timings[verb]))}`);
  const middle = measured.map(({ ours, peer }) => ({ ours: median(all(ours)), peer: median(all(peer)) }));
  return {
    rounds: p95s(all),
    unit: 'ms',
    n: measured.flatMap(({ ours }) => all(ours)).length,
    details: [`p95 ours/peer: ${details.join(' · ')} · median of all ${pair(middle)}`],
    problems,
  };
}
