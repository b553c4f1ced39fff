import { type Level, type Logger, pino } from 'pino';

/** What is kept while nothing can be written: a megabyte, the oldest lines of it. */
const maxKept = 1024 * 1024;

/**
 * The log, on standard output. A disk that is full, or a reader that is gone, ends nobody's work: lines are kept as
 * long as there is room for them, then lost and counted, and once one can be written again the log says how many.
 */
export function createLog(level: Level | 'silent'): Logger {
  const out = pino.destination({ fd: process.stdout.fd, sync: true, maxLength: maxKept });
  const log = pino({ level }, out);
  let lost = 0;
  out.on('error', () => undefined);
  out.on('drop', () => {
    lost += 1;
  });
  out.on('write', () => {
    if (lost === 0) return;
    const gone = lost;
    lost = 0;
    // Not in the middle of writing the line before.
    setImmediate(() => log.error({ lost: gone }, 'log lines lost: they could not be written'));
  });
  // What is written past the log, such as the address at start, fails in the same way.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  return log;
}
