import { Refusal } from './errors.ts';
import { appendHistory } from './history.ts';
import { type Collaboration, type KnownProposal, type ModeProposal, type ModeSide, modeFor } from './mode.ts';
import { proposalsIn } from './modeHistory.ts';
import { tellAnswer, tellProposal } from './modeMessages.ts';
import { mustBeSame } from './reusedId.ts';

/** Who acts, and on which side of the collaboration. */
export interface ModeOccasion {
  by: string;
  side: ModeSide;
  now: Date;
}

export type ModeWish = Pick<ModeProposal, 'id' | 'mode' | 'topicId' | 'note'>;

/**
 * One open wish at a time: a newer one takes the place of the older. The same wish sent again, also after its
 * answer, changes nothing. Throws `reusedId` for another wish under its id, `wrongState` for the way they work already, `tooSoon` for what the
 * person said “not now” to within a month.
 */
export function propose(
  current: Collaboration,
  wish: ModeWish,
  to: readonly string[],
  { by, side, now }: ModeOccasion,
): Collaboration {
  const known = proposalsIn(current.history).find(({ id }) => id === wish.id);
  if (known && known.by !== by) throw new Refusal('conflict', 'id');
  if (known) mustBeSame([known.mode, known.topicId, known.note], [wish.mode, wish.topicId, wish.note]);
  if (known) return current;
  if (modeFor(current, wish.topicId) === wish.mode) throw new Refusal('wrongState', 'mode');
  if (side === 'communicator' && saidNotNow(current, wish, now)) throw new Refusal('tooSoon', 'mode');
  const at = now.toISOString();
  const proposal: ModeProposal = { ...wish, by, side, at };
  const facts = { proposal: wish.id, mode: wish.mode, topic: wish.topicId, side, note: wish.note };
  const history = appendHistory(current.history, { event: 'propose', by, at, facts });
  const proposed = { ...current, proposal, history, updatedAt: at };
  return tellProposal(proposed, proposal, current.proposal, to, now);
}

/** How long a “not now” holds: asking again before that would be nagging. */
const quietMs = 30 * 86_400_000;

function saidNotNow(current: Collaboration, { mode, topicId }: ModeWish, now: Date): boolean {
  return proposalsIn(current.history).some(
    (known) =>
      known.state === 'disagreed' &&
      known.side === 'communicator' &&
      known.mode === mode &&
      known.topicId === topicId &&
      now.getTime() - Date.parse(known.answer?.at ?? '') < quietMs,
  );
}

export interface ModeAnswer {
  proposalId: string;
  accept: boolean;
}

/**
 * The answer to the wish that was shown: the other side's yes or no, or taken back by the side that made it. The
 * same answer again changes nothing. Throws `stale` when the wish has been replaced, `decided` when somebody
 * else was first, `forbidden` for a yes to the own side's wish.
 */
export function answer(current: Collaboration, given: ModeAnswer, occasion: ModeOccasion): Collaboration {
  const { by, side, now } = occasion;
  const wish = proposalsIn(current.history).find(({ id }) => id === given.proposalId);
  if (!wish) throw new Refusal('notFound', 'proposalId');
  if (isRepeated(wish, given, by)) return current;
  if (wish.state === 'replaced') throw new Refusal('stale', 'proposalId');
  if (wish.state !== 'open') throw new Refusal('decided', 'proposalId');
  if (given.accept && wish.side === side) throw new Refusal('forbidden');
  const event = given.accept ? 'agree' : wish.side === side ? 'takeBack' : 'disagree';
  const at = now.toISOString();
  const facts = { proposal: wish.id, mode: wish.mode, topic: wish.topicId };
  const history = appendHistory(current.history, { event, by, at, facts });
  const settled = given.accept ? withMode(current, wish) : current;
  return tellAnswer({ ...settled, proposal: null, history, updatedAt: at }, wish, by, now);
}

function isRepeated({ state, answer: first }: KnownProposal, { accept }: ModeAnswer, by: string): boolean {
  return first?.by === by && (state === 'agreed') === accept;
}

function withMode(current: Collaboration, { mode, topicId }: ModeProposal): Collaboration {
  if (topicId === null) return { ...current, general: mode };
  return { ...current, topics: { ...current.topics, [topicId]: mode } };
}
