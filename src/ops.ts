import { existsSync } from 'node:fs';
import { type Config, ConfigError, readConfig } from './config.ts';
import { isRefusal } from './domain/errors.ts';
import type { Person } from './domain/person.ts';
import { type Command, readOrder, UsageError, usage } from './ops/command.ts';
import { pauseAll, releaseAll } from './ops/hold.ts';
import { operatorNamed, operatorPorts } from './ops/operator.ts';
import { show } from './ops/show.ts';
import { status } from './ops/status.ts';
import { cancel, NotPossible, replay, resume } from './ops/steer.ts';
import type { Ports } from './ports.ts';
import { createCredential, openStore, sqliteFile } from './store/open.ts';

/** The operator's door: it works on the store, beside the server or without one. */
async function run(argv: readonly string[]): Promise<void> {
  const order = readOrder(argv);
  const operator = operatorNamed(order.as);
  const config = readConfig(process.env, order.flags);
  checkStore(config);
  const documents = openStore(config, createCredential(config));
  try {
    const { text, json } = await carryOut(order.command, operator, operatorPorts(config, documents));
    process.stdout.write(`${order.json ? JSON.stringify(json, null, 2) : text}\n`);
  } finally {
    await documents.close();
  }
}

function carryOut(command: Command, operator: Person, ports: Ports) {
  switch (command.name) {
    case 'status':
      return status(ports);
    case 'show':
      return show(command.id, command.recipients, ports);
    case 'pause':
      return pauseAll(operator, ports);
    case 'release':
      return releaseAll(ports);
    case 'cancel':
      return cancel(command.id, operator, ports);
    case 'resume':
      return resume(command.id, operator, ports);
    case 'replay':
      return replay(command.id, command.what, operator, ports);
  }
}

/** A wrong folder would get an empty store of its own, in which all is well. */
function checkStore(config: Config): void {
  if (config.STORE === 'cosmos' || existsSync(sqliteFile(config))) return;
  throw new NotPossible(`There is no store in ${config.DATA_DIR}: name the server's folder with --data DIR.`);
}

function sentenceOf(error: unknown): string | null {
  if (error instanceof ConfigError || error instanceof NotPossible) return error.message;
  if (isRefusal(error, 'notFound'))
    return 'There is no such broadcast: `status` and the desk list their ids.';
  if (!isRefusal(error, 'unavailable', 'tooLarge')) return null;
  const where = error.field ? ` (container ${error.field})` : '';
  return `The store does not answer${where}: see that it runs, and that this process may reach and read it.`;
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n\n${usage}\n`);
    process.exitCode = 2;
  } else {
    const sentence = sentenceOf(error);
    if (sentence === null) throw error;
    process.stderr.write(`${sentence}\n`);
    process.exitCode = 1;
  }
}
