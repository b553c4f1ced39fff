import { describe, expect, it } from 'vitest';
import { everyDoc } from '../../src/actions/change.ts';
import { prepareBroadcast } from '../../src/actions/prepareBroadcast.ts';
import { type CardKind, cardKinds } from '../../src/domain/message.ts';
import { postIdOf } from '../../src/domain/post.ts';
import { outboxContainers, type Ports } from '../../src/ports.ts';
import { tasksOf } from '../../src/scheduler/tasks.ts';
import { buildItem } from '../actions/world.ts';
import { bodyOf, cases } from './cases.ts';
import { type Door, openDoor } from './door.ts';
import { rounds } from './rounds.ts';

/**
 * Every message that the product can send, walked through: two organisations do the same things, through every route
 * there is, and then eight weeks go by with everything that happens by itself. In the one everybody shares every week; in
 * the other nobody ever does. Whoever does not share gets nothing that the others do not get as well.
 */
const start = Date.parse('2026-11-24T09:00:00.000Z');
const hour = 3_600_000;
const day = 24 * hour;
const days = 56;
const colleagues = ['anna', 'bo', 'carl', 'boss', 'top', 'writer'];

/** Cards that no route brings about: what does, in each case somebody's act. */
const elsewhere: Partial<Record<CardKind, string>> = {
  welcome: 'the person installs the app',
  content: 'a communicator sends a broadcast; walked below as its recipients',
  endorsementOver: 'a year has gone by since a leader gave their backing',
  broadcastSummary: 'a broadcast has come to its end',
  leaderMonth: 'a month of a unit is over in which enough people shared; its leader alone gets it',
  stranded: 'nobody is left to answer a draft that its author has sent',
};

/** What takes several requests, so that each kind of card is met: method and path, as whom, and what is sent. */
const deeds: [name: string, as: string, body: Record<string, unknown>][] = [
  [
    'POST /interviews',
    'writer',
    { id: 'talk-9', expertId: 'anna', title: 'Heat', topicId: null, purpose: 'own', questions: ['How?'] },
  ],
  [
    'POST /interviews/talk-9/answers',
    'anna',
    { pieces: [{ id: 'a9', questionId: 'q1', text: 'With a cold house' }], done: true },
  ],
  ['POST /interviews/talk-9/draft', 'writer', {}],
  [
    'PUT /drafts/interview-talk-9',
    'writer',
    {
      title: 'Heat',
      network: 'linkedin',
      text: 'It began with a cold house.',
      claims: [{ text: 'It began with a cold house.', answerId: 'a9' }],
      revision: 1,
    },
  ],
  ['POST /drafts/interview-talk-9/submit', 'writer', { revision: 2 }],
  ['POST /posts', 'anna', { id: 'drop-9', url: 'https://social.example/9', title: 'Seen', note: '' }],
  [
    `POST /posts/${postIdOf('anna', 'https://social.example/9')}/offers`,
    'writer',
    { kind: 'fact', text: 'More' },
  ],
];

async function doDeeds(door: Door): Promise<void> {
  for (const [name, as, body] of deeds) {
    const [method = '', path = ''] = name.split(' ');
    const response = await door.ask(`/api/v1${path}`, as, { method, body });
    expect.soft(response.ok, `${name}: ${await response.clone().text()}`).toBe(true);
  }
  const { documents } = door.world.ports;
  const stored = await documents.read('library', 'climate', 'topic');
  if (stored?.doc.kind !== 'topic') throw new TypeError('The topic is gone.');
  // More than it will ever hold, so that it is dry all the time.
  await documents.replace(
    'library',
    { ...stored.doc, promise: { liveItems: 90, newestDays: 1 } },
    stored.etag,
  );
}

async function act(names: readonly string[], door: Door): Promise<void> {
  for (const name of names) {
    const one = cases[name];
    if (!one) continue;
    const [method = '', path = ''] = name.split(' ');
    await one.before?.(door).catch(() => undefined);
    const body = await bodyOf(one, door);
    const query = one.query ? `?${one.query}` : '';
    await door.ask(`/api/v1${path.replace(':id', one.id ?? '')}${query}`, one.as, {
      method: method.toUpperCase(),
      ...(body === undefined ? {} : { body }),
    });
  }
  for (const id of colleagues) await door.ask('/api/v1/me/join', id, { body: { language: 'da' } });
}

async function newItem(week: number, door: Door): Promise<string> {
  const at = door.world.ports.clock.now().toISOString();
  for (const n of [1, 2, 3]) {
    const id = `week-${week}-${n}`;
    await door.world.ports.documents.create(
      'library',
      buildItem({ id, url: `https://company.example/${id}`, createdAt: at, updatedAt: at }),
    );
  }
  return `week-${week}-1`;
}

async function live(door: Door, sharing: boolean): Promise<void> {
  const { ports, setTime } = door.world;
  const tasks = tasksOf(ports, new AbortController().signal);
  for (let passed = 0; passed < days; passed++) {
    for (const at of [0, 5]) {
      setTime(new Date(start + passed * day + at * hour).toISOString());
      if (passed % 7 === 0 && at === 0) {
        const itemId = await newItem(passed / 7, door);
        for (const id of sharing ? colleagues : []) {
          const share = { id: `${itemId}-${id}`, network: 'linkedin', words: `What ${id} saw` };
          // Where own words have to be seen first, nobody shares without asking.
          await door.ask(`/api/v1/items/${itemId}/shares`, id, { body: share });
        }
      }
      for (const { run } of tasks) await run();
    }
  }
}

interface Sent {
  kind: CardKind;
  to: string;
  id: string;
}

async function messagesOf(ports: Ports): Promise<Sent[]> {
  const sent: Sent[] = [];
  for (const container of outboxContainers) {
    for await (const { id: doc, outbox } of everyDoc(ports.documents, container, {})) {
      for (const { kind, to, id } of outbox)
        sent.push({ kind, to, id: `${container}/${plain(doc)}/${plain(id)}` });
    }
  }
  const stored = await ports.documents.query('broadcasts', { partition: 'broadcast' });
  for (const { doc } of stored.docs) await prepareBroadcast(doc.id, ports).catch(() => undefined);
  for await (const { broadcastId, recipients } of everyDoc(ports.documents, 'chunks', {})) {
    for (const { to } of recipients) sent.push({ kind: 'content', to, id: `${plain(broadcastId)}/${to}` });
  }
  return sent;
}

/** Ids are drawn one after the other, and sharing draws some too. */
function plain(id: string): string {
  return id.replace(/\b(id|code)\d+/g, '$1');
}

async function walk(sharing: boolean): Promise<Sent[]> {
  const sent: Sent[][] = [];
  for (const [round, names] of rounds().entries()) {
    const door = await openDoor();
    await act(names, door);
    if (round === 0) await doDeeds(door);
    await live(door, sharing);
    const found = await messagesOf(door.world.ports);
    sent.push(found.map((message) => ({ ...message, id: `${round}: ${message.id}` })));
  }
  return sent.flat();
}

describe('no pressure', () => {
  it('walks every message there is, and finds none that is sent because somebody has not shared', async () => {
    const silent = await walk(false);
    const met = new Set(silent.map(({ kind }) => kind));
    const unmet = cardKinds.filter((kind) => !met.has(kind) && !(kind in elsewhere));
    expect.soft(unmet, 'kinds of cards that were not walked').toEqual([]);

    const busy = new Set((await walk(true)).map(({ kind, to, id }) => `${kind} ${to} ${id}`));
    const extra = silent.filter(({ kind, to, id }) => !busy.has(`${kind} ${to} ${id}`));
    expect.soft(extra, 'what only those get who do not share').toEqual([]);

    // The one reminder there is speaks to an approver of a draft that a colleague has sent them.
    const reminders = silent.filter(({ kind }) => kind === 'reminder');
    expect.soft(reminders.filter(({ id }) => !id.includes(' drafts/'))).toEqual([]);
    expect
      .soft(cardKinds.filter((kind) => /remind|inactiv|missing|nudge|streak/i.test(kind)))
      .toEqual(['reminder']);
  }, 300_000);
});
