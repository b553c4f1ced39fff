import type { Logger } from 'pino';

/**
 * Runs `task` at once and then `ms` after each run has ended, so that runs never overlap. A failure is logged
 * and the next run comes all the same. The answer stops it and resolves when a running task is over.
 */
export function every(
  ms: number,
  name: string,
  task: () => Promise<void>,
  logger: Logger,
): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let current: Promise<void> = run();

  async function run(): Promise<void> {
    try {
      await task();
    } catch (error) {
      logger.error({ err: error, task: name }, 'scheduled task failed');
    }
    if (!stopped) timer = setTimeout(() => (current = run()), ms);
  }

  return async () => {
    stopped = true;
    clearTimeout(timer);
    await current;
  };
}
