import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A side of a ratio in a process of its own, which does one job after the other. */
export interface Worker<Job, Answer> {
  ask(job: Job): Promise<Answer>;
  close(): Promise<void>;
}

/** Runs a module that calls `serveJobs`. What it prints as an error is shown. */
export function startWorker<Job extends object, Answer>(module: string): Worker<Job, Answer> {
  const child = spawn(process.execPath, [...process.execArgv, module], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`${module} ended: ${code}`)));
  ended.catch(() => undefined);
  return {
    ask: async (job) => {
      const answered = once(child, 'message').then(([answer]) => answer as Answer);
      child.send(job);
      return Promise.race([answered, ended]);
    },
    close: async () => {
      // It ends when nobody is left to ask it anything.
      if (child.connected) child.disconnect();
      await ended.catch(() => undefined);
    },
  };
}

/** In the worker: answers each job. A job that fails ends the process, and with that the run. */
export function serveJobs<Job, Answer extends object>(work: (job: Job) => Promise<Answer>): void {
  process.on('message', (job) => {
    work(job as Job).then(
      (answer) => process.send?.(answer),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  });
  process.once('disconnect', () => process.exit(0));
}
