import type { Logger } from 'pino';
import { countContentCard } from '../actions/members.ts';
import type { Message } from '../domain/message.ts';
import { traceOf } from '../domain/trace.ts';
import type { Attempt, Messenger, Outcome, Ports } from '../ports.ts';
import type { Rate } from './rate.ts';
import type { Timer } from './timer.ts';

export interface AttemptParts {
  messenger: Messenger;
  ports: Ports;
  rate: Rate;
  timer: Timer;
  /** Whether the lease is ours at this moment: asked after the wait for a turn, right before the call. */
  isOurs: () => boolean;
  onAttempt: (attempt: Attempt) => void;
  logger: Pick<Logger, 'error'>;
}

export type AttemptOnce = (
  message: Message,
  target: Message | null,
  options: { broadcastId: string | null; unwanted: AbortSignal },
) => Promise<Outcome>;

/** One message, one attempt: waits for its turn, sends, tells the rate and whoever listens. Never throws. */
export function createAttempts(parts: AttemptParts): AttemptOnce {
  const { messenger, ports, rate, timer, isOurs, onAttempt, logger } = parts;

  /** The card has left; a store that fails now must not make it look otherwise. */
  async function count(id: string, message: Message): Promise<void> {
    await countContentCard({ ...message, id }, ports).catch((error) =>
      logger.error({ err: error }, 'weekly cap not counted'),
    );
  }

  return async (message, target, { broadcastId, unwanted }) => {
    // A message of a broadcast has its name from the person already, any other only within its document.
    const id = broadcastId ? message.id : `${message.subject}:${message.id}`;
    let startedAt = timer.now();
    let called = false;
    const permit = async () => {
      if (!(await rate.permit(message.priority, message.to, unwanted))) return false;
      startedAt = timer.now();
      called = !unwanted.aborted && isOurs();
      return called;
    };
    const outcome = await messenger.deliver(message, target, permit);
    const ms = timer.now() - startedAt;
    // What was found out without asking the service says nothing about it, but that nothing is in reach.
    if (called || outcome.state === 'deferred') rate.tell(outcome, message.to);
    if (mayHaveArrived(outcome) && isOfOurOwn(message)) await count(id, message);
    // Nothing counts thanks, and no line tells of one.
    if (outcome.state !== 'held' && message.kind !== 'thanks') {
      const { kind, priority, attempts: attempt } = message;
      const reason = 'reason' in outcome ? outcome.reason : 'why' in outcome ? outcome.why : null;
      onAttempt({
        trace: traceOf(id),
        broadcastId,
        kind,
        priority,
        attempt,
        outcome: outcome.state,
        reason,
        ms,
      });
    }
    return outcome;
  };
}

function mayHaveArrived({ state }: Outcome): boolean {
  return state === 'sent' || state === 'uncertain';
}

/** Cards that nobody asked for and nobody waits for: these are what a person's weekly cap is about. */
function isOfOurOwn({ kind, operation }: Message): boolean {
  return operation === 'send' && ['content', 'invitation', 'digest'].includes(kind);
}
