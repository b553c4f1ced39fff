/**
 * The approval step as a process of its own, over a store that kills the process at a chosen write:
 * node tests/crash/step.ts FILE CONNECTOR before|after|never NUMBER
 * Prints `ack NAME` once an action has answered. Run again, it does as people do: it tries the same again.
 */
import { pino } from 'pino';
import { decideDraft } from '../../src/actions/approvals.ts';
import { startDraft, submitDraft } from '../../src/actions/drafts.ts';
import { createSender } from '../../src/delivery/sender.ts';
import { isRefusal } from '../../src/domain/errors.ts';
import type { Documents, Messenger, Ports } from '../../src/ports.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { buildPerson, plainOrg } from '../domain/build.ts';

const [file = '', connector = '', moment = 'never', number = '0'] = process.argv.slice(2);
const boss = buildPerson({ id: 'boss' });
const anna = buildPerson({ managerId: 'boss' });
const org = plainOrg([boss, anna]);

let writes = 0;
function killAt(when: string, write: number): void {
  if (moment === when && write === Number(number)) process.kill(process.pid, 'SIGKILL');
}

function deadly(documents: Documents): Documents {
  const write = async <T>(run: () => Promise<T>): Promise<T> => {
    // Others write while this one is on its way to the disk.
    const mine = ++writes;
    killAt('before', mine);
    const answer = await run();
    killAt('after', mine);
    return answer;
  };
  return {
    read: documents.read,
    query: documents.query,
    ready: documents.ready,
    close: documents.close,
    remove: documents.remove,
    createMany: documents.createMany,
    create: (container, doc) => write(() => documents.create(container, doc)),
    replace: (container, doc, etag) => write(() => documents.replace(container, doc, etag)),
  };
}

const messenger: Messenger = {
  deliver: async (message, target) => {
    const method = message.operation === 'send' ? 'POST' : 'PUT';
    if (method === 'PUT' && !target?.activityId) return { state: 'failed', reason: 'gone' };
    const response = await fetch(`${connector}/${encodeURIComponent(message.id)}`, { method });
    return { state: 'sent', conversationId: 'a:1', activityId: await response.text() };
  },
};

const documents = openSqlite(file);
let sender: ReturnType<typeof createSender> | undefined;
let ids = 0;
const ports: Ports = {
  documents: deadly(documents),
  directory: { org: () => org },
  clock: { now: () => new Date() },
  ids: { id: () => `id${++ids}`, code: () => `code${++ids}` },
  wake: (...place) => sender?.wake(...place),
  programme: {
    name: 'Pitch',
    organisation: 'Company',
    teamsAppId: 'app',
    publicUrl: 'https://a.example',
    cohortThreshold: 5,
  },
};
sender = createSender(messenger, ports, { perSecond: 40, alone: true, logger: pino({ level: 'silent' }) });
await sender.sweep();

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
process.stdout.write(`writes ${writes}\n`);
await sender.stop();
await documents.close();

async function delivered(): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    const stored = await documents.read('drafts', 'draft-1', 'draft-1');
    if (stored?.doc.due === null) return;
    if (tries % 20 === 19) await sender?.sweep();
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
