import type { Message } from '../domain/message.ts';
import type { Outcome } from '../ports.ts';
import { createConversationLimits } from './conversationLimits.ts';
import { createThrottle, type Throttle } from './throttle.ts';
import { createBell, type Timer, wallTimer } from './timer.ts';

type Priority = Message['priority'];

/** Every call to the service asks here first. */
export interface Rate {
  /**
   * Resolves true when the call may start now. False when it has to wait for so long (the service asked for a pause,
   * or we are stopping) that it had better be put back, or is not wanted any more.
   */
  permit(priority: Priority, conversation: string, unwanted?: AbortSignal): Promise<boolean>;
  /** Calls that wait for their turn. */
  waiting(priority: Priority): number;
  tell(outcome: Outcome, conversation: string): void;
  pause: () => ReturnType<Throttle['pause']>;
  perSecond: () => number;
  pausedMs: () => number;
  /** Gives no permit any more. */
  close(): void;
}

interface Entry {
  conversation: string;
  give: (granted: boolean) => void;
}

/** While both wait, one in five is a broadcast: replies overtake, and a broadcast still comes to its end. */
const repliesInARow = 4;
/** Sends that may be made up for when a timer came late. */
const catchUp = 2;

/**
 * Lets at most `perSecond` calls start in any window of one second, evenly spread, and keeps to what one chat takes.
 * Replies and approvals overtake broadcasts, whatever stands in line.
 */
export function createRate(perSecond: number, timer: Timer = wallTimer): Rate {
  const lines: Record<Priority, Entry[]> = { reply: [], broadcast: [] };
  const throttle = createThrottle(perSecond);
  const conversations = createConversationLimits();
  const bell = createBell(timer);
  /** The latest starts, as many as may fall into one second. */
  let starts: number[] = [];
  let next = 0;
  let inARow = 0;
  let running = false;
  let closed = false;

  /** Milliseconds until the next call of whatever kind may start. */
  function waitMs(now: number): number {
    const limit = throttle.perSecond(now);
    if (!Number.isFinite(limit)) return 0;
    const oldest = starts.at(-Math.max(1, Math.floor(limit)));
    return Math.max(next - now, oldest === undefined ? 0 : oldest + 1000 - now);
  }

  function started(entry: Entry, now: number): void {
    const limit = throttle.perSecond(now);
    if (Number.isFinite(limit)) {
      const gap = 1000 / limit;
      next = Math.max(next, now - catchUp * gap) + gap;
      starts.push(now);
      if (starts.length > 2 * perSecond) starts = starts.slice(-perSecond);
    }
    conversations.started(entry.conversation, now);
    entry.give(true);
  }

  /** The first in each line whose chat takes one more; else how long until one does. */
  function choose(now: number): { entry: Entry } | { ms: number } {
    let ms = Number.POSITIVE_INFINITY;
    const broadcastsTurn = inARow >= repliesInARow && lines.broadcast.length > 0;
    const order = broadcastsTurn ? (['broadcast', 'reply'] as const) : (['reply', 'broadcast'] as const);
    for (const priority of order) {
      const line = lines[priority];
      for (const [at, entry] of line.entries()) {
        const own = conversations.waitMs(entry.conversation, now);
        ms = Math.min(ms, own);
        if (own > 0) continue;
        line.splice(at, 1);
        inARow = priority === 'reply' ? inARow + 1 : 0;
        return { entry };
      }
    }
    return { ms };
  }

  function withdraw(priority: Priority, entry: Entry): void {
    const at = lines[priority].indexOf(entry);
    if (at < 0) return;
    lines[priority].splice(at, 1);
    entry.give(false);
  }

  function hold(): void {
    for (const { give } of [...lines.reply.splice(0), ...lines.broadcast.splice(0)]) give(false);
  }

  async function run(): Promise<void> {
    if (running) return;
    running = true;
    while (lines.reply.length + lines.broadcast.length > 0) {
      const now = timer.now();
      if (closed || throttle.pause(now).ms > 0) {
        hold();
        break;
      }
      const ms = waitMs(now);
      if (ms > 0) {
        await bell.wait(ms);
        continue;
      }
      const choice = choose(now);
      if ('entry' in choice) started(choice.entry, now);
      else await bell.wait(choice.ms);
    }
    running = false;
  }

  return {
    permit: (priority, conversation, unwanted) =>
      new Promise((resolve) => {
        if (unwanted?.aborted) return resolve(false);
        const entry: Entry = {
          conversation,
          give: (granted) => {
            // A signal lives as long as its broadcast: what it need not tell any more is not kept.
            unwanted?.removeEventListener('abort', leave);
            resolve(granted);
          },
        };
        const leave = () => withdraw(priority, entry);
        lines[priority].push(entry);
        unwanted?.addEventListener('abort', leave);
        bell.ring();
        void run();
      }),
    waiting: (priority) => lines[priority].length,
    tell: (outcome, conversation) => {
      throttle.tell(outcome, conversation, timer.now());
      bell.ring();
    },
    pause: () => throttle.pause(timer.now()),
    perSecond: () => throttle.perSecond(timer.now()),
    pausedMs: throttle.pausedMs,
    close: () => {
      closed = true;
      bell.ring();
    },
  };
}
