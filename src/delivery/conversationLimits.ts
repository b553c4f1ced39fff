/**
 * What Teams takes from one bot in one chat: at most `count` in any `ms`. Source: Microsoft's rate limits for agents;
 * estimates, so Retry-After has the last word.
 */
export const conversationLimits = [
  { count: 7, ms: 1_000 },
  { count: 8, ms: 2_000 },
  { count: 60, ms: 30_000 },
  { count: 1_800, ms: 3_600_000 },
] as const;

const hourMs = 3_600_000;
const quietMs = 30_000;
/** Messages that may have been forgotten in any hour: one in each quiet half minute. */
const forgottenAnHour = hourMs / quietMs;

export interface ConversationLimits {
  /** Milliseconds until the chat takes one more; 0 when it does now. */
  waitMs(conversation: string, now: number): number;
  started(conversation: string, now: number): void;
  /** Chats that are remembered. */
  size(): number;
}

/**
 * Remembers what was sent to each chat for as long as a limit may ask for it. A chat with one message is forgotten
 * after half a quiet minute, so that a broadcast to everybody does not fill the memory. No hour sees more than the
 * limit all the same, as what may have been forgotten counts as if it had been sent.
 */
export function createConversationLimits(): ConversationLimits {
  const chats = new Map<string, number[]>();
  let swept = 0;

  function sweep(now: number): void {
    if (now - swept < quietMs / 3) return;
    swept = now;
    for (const [chat, starts] of chats) {
      const recent = starts.filter((start) => start > now - hourMs);
      const isQuiet = (recent.at(-1) ?? Number.NEGATIVE_INFINITY) <= now - quietMs;
      if (isQuiet && recent.length <= 1) chats.delete(chat);
      else chats.set(chat, recent);
    }
  }

  return {
    waitMs: (conversation, now) => {
      const starts = chats.get(conversation);
      if (!starts) return 0;
      const waits = conversationLimits.map(({ count, ms }) => {
        const start = starts.at(-(ms < hourMs ? count : count - forgottenAnHour));
        return start === undefined ? 0 : start + ms - now;
      });
      return Math.max(0, ...waits);
    },
    started: (conversation, now) => {
      const starts = chats.get(conversation);
      if (starts) starts.push(now);
      else chats.set(conversation, [now]);
      sweep(now);
    },
    size: () => chats.size,
  };
}
