import { type Duel, openDuel } from './duel.ts';
import type { Posts } from './posts.ts';
import type { Measurement, Ratio } from './ratio.ts';
import { interleave } from './rounds.ts';
import { median } from './statistics.ts';

const load = { people: 3_000, perSecond: null, window: 50 };
const warmUps = 3;
const rounds = 7;

/**
 * The whole way of a broadcast as fast as it goes, against botbuilder told to send one ready message: 50 on their way
 * at a time, the same service, a token at hand. Ours reads each person, makes their card, and has every attempt on disk
 * before it is made and every outcome after it; the peer remembers nothing.
 */
export const unlimitedSendsRatio: Ratio = {
  id: 'R9',
  title: 'unlimited sends per second ÷ bare continueConversationAsync',
  goal: '≥ 1.2',
  packages: ['botbuilder'],
  measure,
};

async function measure(): Promise<Measurement> {
  const duel = await openDuel();
  try {
    return await measureIn(duel);
  } finally {
    await duel.close();
  }
}

async function measureIn(duel: Duel): Promise<Measurement> {
  const problems: string[] = [];
  const ours = async () => {
    const { posts, states, ...times } = await duel.ours(load);
    problems.push(...faultsOf('ours', posts));
    if (states.sent !== load.people) problems.push(`ours: the store says ${JSON.stringify(states)}`);
    return times;
  };
  const peer = async () => {
    const { posts, failed, ...times } = await duel.peer(load);
    problems.push(...faultsOf('peer', posts));
    if (failed > 0) problems.push(`peer: ${failed} sends failed`);
    return times;
  };
  await interleave(warmUps, ours, peer);
  const measured = await interleave(rounds, ours, peer);
  const perSecond = (ms: number) => load.people / (ms / 1000);
  const cpu = (side: 'ours' | 'peer') =>
    (median(measured.map((round) => round[side].cpuMs)) / load.people).toFixed(2);
  const bytes = Buffer.byteLength(JSON.stringify(duel.message));
  return {
    rounds: measured.map((round) => ({ ours: perSecond(round.ours.ms), peer: perSecond(round.peer.ms) })),
    unit: '/s',
    n: rounds * load.people,
    details: [
      `${load.people} people a round, ${load.window} at a time, ${bytes} bytes each · CPU ours/peer ${cpu('ours')}/${cpu('peer')} ms a send`,
    ],
    problems,
  };
}

/** Everybody got exactly one card, with one call. */
function faultsOf(side: string, { made, reached, twice }: Posts): string[] {
  if (made === load.people && reached === load.people && twice === 0) return [];
  return [`${side}: ${made} POSTs, ${reached} reached, ${twice} twice, of ${load.people} people`];
}
