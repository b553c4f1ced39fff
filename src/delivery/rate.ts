import type { Message } from '../domain/message.ts';

type Priority = Message['priority'];

/** Time as the rate sees it; tests pass a virtual one. */
export interface Timer {
  now(): number;
  wait(ms: number): Promise<void>;
}

export const wallTimer: Timer = {
  now: () => performance.now(),
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

/**
 * Lets at most `perSecond` sends start in any window of one second, counted by the starts themselves rather
 * than refilled at window edges. Replies and approvals overtake broadcasts, whatever stands in line.
 */
export function createRate(
  perSecond: number,
  timer: Timer = wallTimer,
): (priority: Priority) => Promise<void> {
  const lines: Record<Priority, (() => void)[]> = { reply: [], broadcast: [] };
  const starts: number[] = [];
  let running = false;

  async function run(): Promise<void> {
    if (running) return;
    running = true;
    while (lines.reply.length + lines.broadcast.length > 0) {
      const oldest = starts.length < perSecond ? undefined : starts[0];
      const wait = oldest === undefined ? 0 : oldest + 1000 - timer.now();
      if (wait > 0) {
        await timer.wait(wait);
        continue;
      }
      if (starts.push(timer.now()) > perSecond) starts.shift();
      (lines.reply.shift() ?? lines.broadcast.shift())?.();
    }
    running = false;
  }

  return (priority) =>
    new Promise((resolve) => {
      lines[priority].push(resolve);
      void run();
    });
}
