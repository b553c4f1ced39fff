import { pino } from 'pino';
import { expect, it } from 'vitest';
import { decideDraft } from '../../src/actions/approvals.ts';
import { readBroadcast } from '../../src/actions/broadcasts.ts';
import { readDraftHistory } from '../../src/actions/draftHistory.ts';
import { myDrafts, publishDraft } from '../../src/actions/drafts.ts';
import { programmeInsight } from '../../src/actions/insight.ts';
import { loadTopic, readItem } from '../../src/actions/items.ts';
import { openShare } from '../../src/actions/shares.ts';
import { createDispatcher } from '../../src/delivery/dispatcher.ts';
import type { Activity } from '../../src/domain/activity.ts';
import type { Broadcast, Chunk } from '../../src/domain/broadcast.ts';
import type { Draft } from '../../src/domain/draft.ts';
import { appendHistory } from '../../src/domain/history.ts';
import type { ContentItem } from '../../src/domain/item.ts';
import type { LinkClicks } from '../../src/domain/link.ts';
import { type Message, queued } from '../../src/domain/message.ts';
import type { Messenger, Ports } from '../../src/ports.ts';
import { upgrading } from '../../src/store/upgrade.ts';
import { closeMonth } from '../actions/monthEnd.ts';
import { openWorld } from '../actions/world.ts';
import { buildBroadcast, named } from '../domain/buildBroadcast.ts';

const at = '2026-11-20T09:00:00.000Z';
const now = new Date(at);

/** As version 0.1.0 left it: sent to the nearest manager, not answered yet. */
function firstDraft(): Draft {
  const started = appendHistory([], { event: 'start', by: 'anna', at, facts: { revision: 1 } });
  const facts = { revision: 1, step: 1, basis: 'nearestManager', asked: 'boss' };
  return {
    id: 'old',
    authorId: 'anna',
    itemId: null,
    topicId: null,
    title: 'An old one',
    state: 'waiting',
    revisions: [{ number: 1, text: 'My words', network: 'linkedin', by: 'anna', at }],
    steps: [
      {
        id: '1',
        revision: 1,
        approverIds: ['boss'],
        basis: { kind: 'nearestManager', managerId: 'boss' },
        askedAt: at,
        decision: null,
      },
    ],
    waitingFor: ['boss'],
    history: appendHistory(started, { event: 'submit', by: 'anna', at, facts }),
    shareId: null,
    createdAt: at,
    updatedAt: at,
    outbox: [],
    due: null,
  } as unknown as Draft;
}

it('goes on with a draft that an earlier version began', async () => {
  const world = await openWorld();
  await world.ports.documents.create('drafts', firstDraft());
  const ports: Ports = { ...world.ports, documents: upgrading(world.ports.documents) };
  const anna = world.person('anna');
  expect((await myDrafts(anna, ports))[0]).toMatchObject({ id: 'old', routeBasis: 'nearestManager' });
  expect((await readDraftHistory('old', anna, ports)).intact).toBe(true);
  await decideDraft('old', { verdict: 'approve', revision: 1, comment: '' }, world.person('boss'), ports);
  await publishDraft('old', {}, anna, ports);
  expect((await readDraftHistory('old', anna, ports)).intact).toBe(true);
});

const first = (number: number, states: Message['state'][]) => ({
  id: `old:${number}`,
  broadcastId: 'old',
  outbox: states.map((state, at) => ({
    ...queued({ id: `old:p${number}${at}`, kind: 'content', to: `p${number}${at}`, subject: 'item-1' }, now),
    state,
    due: state === 'sent' ? null : now.toISOString(),
  })),
  due: now.toISOString(),
});

it('goes on with a broadcast that an earlier version began, and sends to nobody twice', async () => {
  const { ports: plain } = await openWorld();
  // Four people are few enough to have no figures.
  const programme = { ...plain.programme, cohortThreshold: 1 };
  const ports: Ports = { ...plain, programme, documents: upgrading(plain.documents) };
  const counts = { queued: 0, sending: 0, sent: 0, failed: 0, deferred: 0, uncertain: 0 };
  await plain.documents.create('broadcasts', {
    id: 'old',
    kind: 'broadcast',
    itemId: 'item-1',
    audience: { kind: 'everyone' },
    state: 'sending',
    size: 4,
    chunks: { 'old:0': { ...counts, sent: 1, sending: 1 }, 'old:1': { ...counts, queued: 2 } },
    createdBy: 'writer',
    createdAt: at,
    finishedAt: null,
  } as unknown as Broadcast);
  await plain.documents.create('chunks', first(0, ['sent', 'sending']) as unknown as Chunk);
  await plain.documents.create('chunks', first(1, ['queued', 'queued']) as unknown as Chunk);
  expect(await readBroadcast('old', ports)).toMatchObject({ size: 4, counts: { sent: 1, queued: 2 } });
  const sent: string[] = [];
  const messenger: Messenger = {
    deliver: async ({ to }, _target, permit) => {
      if (await permit()) sent.push(to);
      return { state: 'sent', conversationId: 'a:1', activityId: '1' };
    },
  };
  const logger = pino({ level: 'silent' });
  const dispatcher = createDispatcher(messenger, ports, { perSecond: 40, window: 10, alone: true, logger });
  dispatcher.start();
  await expect.poll(async () => (await readBroadcast('old', ports)).state).toBe('done');
  await dispatcher.stop();
  expect(await readBroadcast('old', ports)).toMatchObject({ counts: { sent: 3, uncertain: 1 } });
  expect(sent.filter((to) => to.startsWith('p')).toSorted()).toEqual(['p10', 'p11']);
});

it('reads the audience of a broadcast from when it was one unit or one topic', async () => {
  const { ports: plain } = await openWorld();
  const ports: Ports = { ...plain, documents: upgrading(plain.documents) };
  const { sendAt, review, itemOver, face, refresh, refreshing, wakeAt, ...second } = buildBroadcast();
  const write = (id: string, audience: object) =>
    plain.documents.create('broadcasts', { ...second, id, audience } as unknown as Broadcast);
  await write('unit', { kind: 'unit', managerId: 'boss' });
  await write('topic', { kind: 'topic', topicId: 'climate' });
  await write('all', { kind: 'everyone' });
  expect((await readBroadcast('unit', ports)).audience).toEqual(named({ units: ['boss'] }));
  expect((await readBroadcast('topic', ports)).audience).toEqual(named({ topics: ['climate'] }));
  expect(await readBroadcast('all', ports)).toMatchObject({ audience: { kind: 'everyone' }, sendAt: null });
});

it('offers an item and its topic that an earlier version stored', async () => {
  const world = await openWorld();
  const item = {
    id: 'old',
    kind: 'item',
    title: 'An old one',
    url: 'https://a.example/',
    topicId: 'old-topic',
    why: 'It matters',
    question: 'And you?',
    captions: { linkedin: 'An idea' },
    picture: null,
    language: 'da',
    source: 'organisation',
    expiresAt: null,
    createdBy: 'writer',
    createdAt: at,
    updatedAt: at,
  };
  const topic = { id: 'old-topic', kind: 'topic', name: { da: 'Emne', en: 'Topic' }, ownerId: null };
  await world.ports.documents.createMany('library', [item, topic] as unknown as ContentItem[]);
  const ports: Ports = { ...world.ports, documents: upgrading(world.ports.documents) };
  const view = await readItem('old', ports);
  expect(view).toMatchObject({ version: 1, captions: { linkedin: ['An idea'] }, expired: false });
  expect(await loadTopic('old-topic', ports)).toMatchObject({ promise: null, toldDryAt: null });
});

it('counts on where an earlier version counted shares and clicks, and the month is told', async () => {
  const world = await openWorld();
  const { documents } = world.ports;
  const month = '2026-11';
  const activity = { id: `${month}:anna`, month, personId: 'anna', shares: ['old-1'], decided: {} };
  const clicks = {
    id: `${month}:linkcode1`,
    month,
    code: 'linkcode1',
    unitId: 'boss',
    human: 3,
    bot: 0,
    repeated: 0,
  };
  await documents.createMany('activity', [activity] as unknown as Activity[]);
  await documents.createMany('clicks', [clicks] as unknown as LinkClicks[]);
  const ports: Ports = { ...world.ports, documents: upgrading(documents) };
  await openShare(
    { id: 'new-1', itemId: 'item-1', network: 'x', words: 'Mine' },
    world.person('anna'),
    ports,
  );
  const stored = await ports.documents.read('activity', `${month}:anna`, month);
  expect(Object.keys(stored?.doc.shared ?? {})).toEqual(['new-1']);
  await closeMonth({ ...world, ports });
  const { months } = await programmeInsight({}, world.person('writer'), ports);
  expect(months.map((one) => one.month)).toEqual([month]);
});
