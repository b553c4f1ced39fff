import { type Level, type Logger, pino } from 'pino';

/** While nothing can be written, how long before it is tried again. */
const pauseMs = 1_000;

/**
 * The log, on standard output. A disk that is full, or a reader that is gone, ends nobody's work: lines are lost
 * and counted meanwhile, and once one can be written again the log says how many they were.
 */
export function createLog(level: Level | 'silent'): Logger {
  const out = pino.destination({ fd: process.stdout.fd, sync: true });
  const log = pino({ level }, { write });
  let failedAt: number | null = null;
  let lost = 0;
  out.on('error', () => {
    failedAt = performance.now();
  });
  // What is written past the log, such as the address at start, fails in the same way.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

  function write(line: string): void {
    if (failedAt !== null && !isBack(failedAt)) {
      lost += 1;
      return;
    }
    const gone = lost;
    lost = 0;
    if (gone > 0) log.error({ lost: gone }, 'log lines lost: they could not be written');
    out.write(line);
  }

  /** Tries the line that failed once more, and nothing with it: what waits behind it would only pile up. */
  function isBack(since: number): boolean {
    if (performance.now() - since < pauseMs) return false;
    failedAt = null;
    out.write('');
    return failedAt === null;
  }

  return log;
}
