/**
 * The approval step as a process of its own, over a store that kills the process at a chosen write:
 * node tests/crash/step.ts FILE CONNECTOR before|after|never NUMBER
 * Prints `ack NAME` once an action has answered. Run again, it does as people do: it tries the same again.
 */
import { pino } from 'pino';
import { decideDraft } from '../../src/actions/approvals.ts';
import { startDraft, submitDraft } from '../../src/actions/drafts.ts';
import { createDispatcher, type Dispatcher } from '../../src/delivery/dispatcher.ts';
import { isRefusal } from '../../src/domain/errors.ts';
import type { Messenger, Ports } from '../../src/ports.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { buildPerson, buildProgramme, noCatalogue, noFetch, noReader, plainOrg } from '../domain/build.ts';
import { deadly } from './deadly.ts';

const [file = '', connector = '', moment = 'never', number = '0'] = process.argv.slice(2);
const boss = buildPerson({ id: 'boss' });
const anna = buildPerson({ managerId: 'boss' });
const org = plainOrg([boss, anna]);

const messenger: Messenger = {
  deliver: async (message, target, permit) => {
    const method = message.operation === 'send' ? 'POST' : 'PUT';
    if (method === 'PUT' && !target?.activityId) return { state: 'failed', reason: 'gone' };
    if (!(await permit())) return { state: 'held' };
    const response = await fetch(`${connector}/${encodeURIComponent(message.id)}`, { method });
    return { state: 'sent', conversationId: 'a:1', activityId: await response.text() };
  },
};

const documents = openSqlite(file);
const store = deadly(documents, moment, Number(number));
let dispatcher: Dispatcher | undefined;
let ids = 0;
const ports: Ports = {
  documents: store.documents,
  directory: { org: () => org },
  clock: { now: () => new Date() },
  ids: { id: () => `id${++ids}`, code: () => `linkcode${++ids}` },
  wake: (...place) => dispatcher?.wake(...place),
  fetch: noFetch,
  catalogue: noCatalogue,
  reader: noReader,
  programme: buildProgramme({ publicUrl: 'https://a.example' }),
};
dispatcher = createDispatcher(messenger, ports, {
  perSecond: 40,
  window: 10,
  alone: true,
  logger: pino({ level: 'silent' }),
});
dispatcher.start();

async function act(name: string, run: () => Promise<unknown>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!isRefusal(error, 'decided', 'wrongState')) throw error;
  }
  // A pipe is written at once, so what was printed before a kill has been printed.
  process.stdout.write(`ack ${name}\n`);
}

const text = 'My words';
const input = {
  id: 'draft-1',
  itemId: null,
  topicId: null,
  title: 'Title',
  network: 'linkedin',
  text,
} as const;
await act('start', () => startDraft(input, anna, ports));
await act('submit', () => submitDraft('draft-1', { revision: 1 }, anna, ports));
await delivered();
await act('decide', () =>
  decideDraft('draft-1', { verdict: 'approve', revision: 1, comment: '' }, boss, ports),
);
await delivered();
process.stdout.write(`writes ${store.writes()}\n`);
await dispatcher.stop();
await documents.close();

async function delivered(): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    const stored = await documents.read('drafts', 'draft-1', 'draft-1');
    if (stored?.doc.due === null) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
