import { parseArgs } from 'node:util';

const listed = ['failed', 'uncertain', 'deferred'] as const;
const replayed = ['failed', 'uncertain'] as const;
export type ListedState = (typeof listed)[number];

export type Command =
  | { name: 'status' | 'pause' | 'release' }
  | { name: 'show'; id: string; recipients: ListedState | null }
  | { name: 'cancel' | 'resume'; id: string }
  | { name: 'replay'; id: string; what: (typeof replayed)[number] };

export interface Order {
  command: Command;
  /** Who gives it, where somebody said so. */
  as: string | null;
  json: boolean;
  /** What the server would be given as well. */
  flags: string[];
}

export class UsageError extends Error {}

export const usage = `Usage: npm run ops -- COMMAND [--as NAME] [--json] [--data DIR]

  status                              who sends, what is running, what waits
  show BROADCAST                      counts, reasons, passes and open chunks of one broadcast
       --recipients STATE             whom it concerns: the failed, uncertain or deferred
  pause                               hold all broadcasts; replies and approvals go on
  resume                              let them go on
  cancel BROADCAST                    stop one; what is on its way still arrives
  resume BROADCAST                    go on where it was stopped
  replay BROADCAST failed|uncertain   try those once more

The environment is the server's: run it where the server runs. NAME is kept with what you do (your login here unless
told); --json is for programs; DIR is the folder of the local store.`;

/** What was asked for. Throws UsageError with what is wrong. */
export function readOrder(argv: readonly string[]): Order {
  const { values, positionals } = parse(argv);
  const [name, ...rest] = positionals;
  if (!name) throw new UsageError('There is no command.');
  const command = commandOf(name, rest, values.recipients);
  if (values.recipients !== undefined && command.name !== 'show') {
    throw new UsageError('--recipients goes with show.');
  }
  for (const flag of ['as', 'data'] as const) {
    if (values[flag]?.trim() === '') throw new UsageError(`--${flag} is empty.`);
  }
  const flags = values.data === undefined ? [] : ['--data', values.data];
  return { command, as: values.as ?? null, json: values.json, flags };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        as: { type: 'string' },
        json: { type: 'boolean', default: false },
        recipients: { type: 'string' },
        data: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : '');
  }
}

function commandOf(name: string, rest: readonly string[], recipients: string | undefined): Command {
  const [id] = rest;
  switch (name) {
    case 'status':
    case 'pause':
      take(name, rest, 0);
      return { name };
    case 'resume':
      if (id === undefined) return { name: 'release' };
      take(name, rest, 1);
      return { name, id };
    case 'cancel':
      return { name, id: take(name, rest, 1)[0] ?? '' };
    case 'show': {
      const state = recipients === undefined ? null : oneOf(listed, recipients, '--recipients');
      return { name, id: take(name, rest, 1)[0] ?? '', recipients: state };
    }
    case 'replay': {
      const [replayedId = '', what = ''] = take(name, rest, 2);
      return { name, id: replayedId, what: oneOf(replayed, what, 'What to replay') };
    }
    default:
      throw new UsageError(`There is no command ${name}.`);
  }
}

const wanted = ['nothing', 'the id of a broadcast', 'the id of a broadcast, and failed or uncertain'];

function take(name: string, rest: readonly string[], count: 0 | 1 | 2): readonly string[] {
  if (rest.length === count && !rest.includes('')) return rest;
  throw new UsageError(`${name} takes ${wanted[count]}.`);
}

function oneOf<T extends string>(values: readonly T[], value: string, what: string): T {
  const found = values.find((one) => one === value);
  if (found === undefined) throw new UsageError(`${what} is ${values.join(', ')}; not ${value}.`);
  return found;
}
