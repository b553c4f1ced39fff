/**
 * Our redirect as a process of its own: the app of production on a SQLite file, with links to nowhere in particular.
 * Arguments: port, folder. SIGUSR2 takes the store away, and the next one gives it back.
 */
import { createServer } from 'node:http';
import { join } from 'node:path';
import { Refusal } from '../../src/domain/errors.ts';
import type { Documents, Ports } from '../../src/ports.ts';
import { every } from '../../src/scheduler/every.ts';
import { createApp } from '../../src/server/app.ts';
import { createClickCounter } from '../../src/server/clicks.ts';
import { createLog } from '../../src/server/log.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { buildProgramme, noCatalogue, noFetch, noReader } from '../domain/build.ts';
import { linkOf, links } from './redirects.ts';

const [port = '0', folder = '.'] = process.argv.slice(2);
const clock = { now: () => new Date() };
const logger = createLog('silent');
const store = openSqlite(join(folder, 'store.sqlite'));
await store.createMany(
  'links',
  Array.from({ length: links }, (_, index) => linkOf(index)),
);

let away = false;
process.on('SIGUSR2', () => {
  away = !away;
});
/** While it is away everything waits for as long as a client would, and then fails. */
async function reach(): Promise<void> {
  if (!away) return;
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  throw new Refusal('unavailable');
}
const documents: Documents = {
  ...store,
  read: async (...at) => reach().then(() => store.read(...at)),
  create: async (...at) => reach().then(() => store.create(...at)),
  replace: async (...at) => reach().then(() => store.replace(...at)),
};
const ports: Ports = {
  documents,
  catalogue: noCatalogue,
  directory: {
    org: () => {
      throw new Error('nobody is looked up');
    },
  },
  clock,
  ids: { id: () => crypto.randomUUID(), code: () => crypto.randomUUID() },
  wake: () => undefined,
  fetch: noFetch,
  reader: noReader,
  programme: buildProgramme(),
};
const clicks = createClickCounter(documents, clock, logger);
const app = createApp({
  ports,
  clicks,
  logger,
  gate: async () => {
    throw new Refusal('unauthenticated');
  },
  messages: (_request, response) => void response.end(),
  importPeople: async () => {
    throw new Refusal('wrongState');
  },
  metrics: null,
  tabDir: '/nowhere',
  local: null,
  trustProxy: 0,
  // One address asks here for what comes from thousands in life.
  limits: { person: 1e9, address: 1e9, failures: 1e9 },
});
createServer(app).listen(Number(port), 'localhost');
const stop = every(1_000, 'clicks', clicks.flush, logger);
process.once('SIGTERM', async () => {
  await stop();
  await clicks.flush();
  await store.close();
  process.exit(0);
});
