import type { Plan } from '../peers/connector/plan.ts';
import { type Duel, openDuel } from './duel.ts';
import type { Posts } from './posts.ts';
import type { Measurement, Ratio } from './ratio.ts';
import { interleave, type Round } from './rounds.ts';

const load = { people: 2_000, perSecond: null, window: 50 };
const rounds = 5;

/**
 * A service that answers one call in twenty with 503, half the time after it has taken the card in. Ours makes one call
 * a person and says of whom it does not know; botbuilder as it comes calls again.
 */
export const postsPerCardRatio: Ratio = {
  id: 'R5',
  title: 'POSTs per recipient attempted under 5 % 503',
  goal: '1.00',
  packages: ['botbuilder'],
  toIdeal: true,
  measure,
};

interface Side {
  posts: Posts;
  /** People of whom it says itself that the card may or may not have arrived. */
  unsure: number;
}

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
  const ours = async (round: number): Promise<Side> => {
    await duel.service.follow(planOf(round));
    const { posts, states } = await duel.ours(load);
    problems.push(...faultsOf(posts, states));
    return { posts, unsure: states['uncertain: 503'] ?? 0 };
  };
  const peer = async (round: number): Promise<Side> => {
    await duel.service.follow(planOf(round));
    const { posts, failed } = await duel.peer(load);
    if (posts.attempted !== load.people) problems.push(`peer: ${posts.attempted} attempted`);
    return { posts, unsure: failed };
  };
  const measured = await interleave(rounds, ours, peer);
  return {
    rounds: measured.map((round) => ({ ours: perRecipient(round.ours), peer: perRecipient(round.peer) })),
    unit: '',
    n: rounds * load.people,
    details: [`ours: ${summary(measured, 'ours')}`, `peer: ${summary(measured, 'peer')}`],
    problems,
  };
}

/** Each round of both sides meets the same plan, and another one than the round before. */
function planOf(round: number): Plan {
  const faults = [
    { share: 0.025, fault: { kind: 'refuse' as const, status: 503 } },
    { share: 0.025, fault: { kind: 'acceptThen' as const, status: 503 } },
  ];
  return { seed: `bench ${round}`, faults };
}

function perRecipient({ posts }: Side): number {
  return posts.made / posts.attempted;
}

function faultsOf(posts: Posts, states: Record<string, number>): string[] {
  const { sent = 0, 'uncertain: 503': uncertain = 0 } = states;
  const isRight =
    posts.made === load.people &&
    posts.attempted === load.people &&
    posts.twice === 0 &&
    sent + uncertain === load.people &&
    posts.reached >= sent;
  return isRight ? [] : [`ours: ${JSON.stringify(posts)}, the store says ${JSON.stringify(states)}`];
}

function summary(measured: readonly Round<Side>[], name: 'ours' | 'peer'): string {
  const sides = measured.map((round) => round[name]);
  const sum = (read: (side: Side) => number) => sides.reduce((total, side) => total + read(side), 0);
  const [made, attempted] = [sum(({ posts }) => posts.made), sum(({ posts }) => posts.attempted)];
  const [reached, twice] = [sum(({ posts }) => posts.reached), sum(({ posts }) => posts.twice)];
  return `${made} POSTs for ${attempted} people, ${reached} reached, ${twice} twice, ${sum(({ unsure }) => unsure)} called uncertain or failed`;
}
