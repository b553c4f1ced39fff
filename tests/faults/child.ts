/**
 * One broadcast from beginning to end as a process of its own, over a store that kills the process at a chosen write:
 * node tests/faults/child.ts STORE HISTORY CONNECTOR PEOPLE before|after|never NUMBER
 * Run again, it goes on with what it finds. Says at the end how often it wrote.
 */
import { pino } from 'pino';
import { createAdapter } from '../../bot/adapter.ts';
import { createMessenger } from '../../bot/messenger.ts';
import { readBroadcast, sendBroadcast } from '../../src/actions/broadcasts.ts';
import { createDispatcher, type Dispatcher } from '../../src/delivery/dispatcher.ts';
import { inFlight } from '../../src/domain/delivery.ts';
import { newMember } from '../../src/domain/member.ts';
import type { Ports } from '../../src/ports.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { buildItem, topic } from '../actions/world.ts';
import { appId } from '../bot/channel.ts';
import { tenantId } from '../bot/teams.ts';
import { deadly } from '../crash/deadly.ts';
import { buildPerson, buildProgramme, noCatalogue, noFetch, noReader, plainOrg } from '../domain/build.ts';
import { openHistory } from './history.ts';

const [store = '', historyFile = '', serviceUrl = '', people = '0', moment = 'never', number = '0'] =
  process.argv.slice(2);
const writer = buildPerson({ id: 'writer', roles: ['communicator'] });
const ids = Array.from({ length: Number(people) }, (_, at) => `person-${at}`);
const org = plainOrg([writer, ...ids.map((id) => buildPerson({ id }))]);
const history = openHistory(historyFile);
const sqlite = openSqlite(store);
await sqlite.createMany('library', [topic, buildItem()]);
await sqlite.createMany('members', ids.map(joined));

const { documents, writes } = deadly(sqlite, moment, Number(number));
let dispatcher: Dispatcher | undefined;
const ports: Ports = {
  documents,
  directory: { org: () => org },
  clock: { now: () => new Date() },
  ids: { id: () => crypto.randomUUID(), code: () => crypto.randomUUID() },
  wake: (...place) => dispatcher?.wake(...place),
  fetch: noFetch,
  catalogue: noCatalogue,
  reader: noReader,
  programme: buildProgramme({ publicUrl: 'https://a.example', sendsPerSecond: 50 }),
};
const log = pino({ level: process.env.LOG_LEVEL ?? 'silent' }, pino.destination(2));
const credential = { getToken: async () => ({ token: 'bot-token' }) };
const adapter = createAdapter({ appId, openIdUrl: `${serviceUrl}openid`, credential });
const messenger = createMessenger({ adapter, appId, tenantId, defaultServiceUrl: serviceUrl, ports, log });
dispatcher = createDispatcher(messenger, ports, {
  perSecond: 50,
  window: inFlight,
  alone: true,
  logger: log,
});
dispatcher.start();

const id = 'b-1';
const askedAt = Date.now();
await sendBroadcast({ id, itemId: buildItem().id, audience: { kind: 'everyone' } }, writer, ports);
history.add({
  event: 'acknowledged',
  askedAt,
  at: Date.now(),
  fact: { what: 'broadcast', broadcastId: id },
});
for (const deadline = Date.now() + 60_000; Date.now() < deadline; ) {
  if ((await look()) === 'done') break;
  await new Promise((resolve) => setTimeout(resolve, 20));
}
await dispatcher.stop();
await sqlite.close();
process.stdout.write(`writes ${writes()}\n`);
// A stop leaves the wait behind that would have cut it short.
process.exit(0);

async function look() {
  const lookedAt = Date.now();
  const { state, size, counts, passes, itemId } = await readBroadcast(id, ports);
  const view = { broadcastId: id, itemId, state, size, counts, passes };
  history.add({ event: 'shown', askedAt: lookedAt, at: Date.now(), ...view });
  const stored = await documents.read('broadcasts', id, 'broadcast');
  // The card about its end is part of it.
  return stored?.doc.due === null ? state : 'sending';
}

function joined(person: string) {
  const conversation = {
    serviceUrl,
    conversationId: `a:${person}`,
    userId: `29:${person}`,
    botId: `28:${appId}`,
    installed: true,
  };
  return { ...newMember(person), joined: true, conversation };
}
