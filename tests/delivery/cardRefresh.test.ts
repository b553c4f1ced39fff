import { describe, expect, it } from 'vitest';
import { sendBroadcast } from '../../src/actions/broadcasts.ts';
import { cardAnswered, cardsChanged, createCardWatch } from '../../src/actions/cardUpdates.ts';
import { changeMember } from '../../src/actions/members.ts';
import { declineItem } from '../../src/actions/shares.ts';
import { chunkSize, tallyOf } from '../../src/domain/broadcast.ts';
import type { ContentItem } from '../../src/domain/item.ts';
import type { Share } from '../../src/domain/share.ts';
import type { Outcome } from '../../src/ports.ts';
import { buildItem } from '../actions/world.ts';
import { buildPerson } from '../domain/build.ts';
import { Dispatch, personId, type Service } from './dispatch.ts';

const input = { id: 'b-1', itemId: 'item-1', audience: { kind: 'everyone' } } as const;
const people = 120;
const ids = Array.from({ length: people }, (_, at) => personId(at));
const minute = 60_000;

/** Every card has an id of its own. */
const arrives: Service = ({ to }) => ({ state: 'sent', conversationId: `a:${to}`, activityId: `card-${to}` });

async function change(dispatch: Dispatch, overrides: Partial<ContentItem>): Promise<void> {
  const stored = await dispatch.documents.read('library', 'item-1', 'item');
  const item = { ...buildItem(), ...stored?.doc, ...overrides } as ContentItem;
  await dispatch.documents.replace('library', item, stored?.etag ?? '');
}

async function openSent(service: Service = arrives): Promise<Dispatch> {
  const dispatch = await Dispatch.open({ people, service });
  dispatch.boot();
  await sendBroadcast(input, dispatch.writer, dispatch.ports);
  await dispatch.untilState('done');
  await dispatch.pass(2_000);
  return dispatch;
}

function buildShare(
  id: string,
  personId: string,
  itemId: string,
  openedAt = '2026-11-25T08:00:30.000Z',
): Share {
  const empty = { words: '', text: '', code: id, copyKey: '', draftId: null };
  return { id, personId, itemId, network: 'linkedin', openedAt, ...empty };
}

const updates = (dispatch: Dispatch) => dispatch.calls.filter(({ operation }) => operation === 'update');
const posts = (dispatch: Dispatch) => dispatch.calls.filter(({ operation }) => operation === 'send');
const untilFresh = (dispatch: Dispatch, withinMs = 30 * minute) =>
  dispatch.until(async () => !(await dispatch.broadcast()).refreshing, withinMs);

describe('cards that were sent', () => {
  it('are each put once in place, at the rate that is allowed, and none is posted', async () => {
    const dispatch = await openSent();
    const sent = posts(dispatch).length;
    await change(dispatch, { version: 2, title: 'Another title' });
    await cardsChanged('item-1', dispatch.ports);
    await cardsChanged('item-1', dispatch.ports);
    expect(await dispatch.broadcast()).toMatchObject({ refreshing: true, face: '2' });
    await untilFresh(dispatch);
    await dispatch.pass(3_000);
    expect(
      updates(dispatch)
        .map(({ to }) => to)
        .toSorted(),
    ).toEqual(ids);
    for (const { to, target } of updates(dispatch)) expect(target).toBe(`card-${to}`);
    expect(posts(dispatch)).toHaveLength(sent);
    const times = updates(dispatch).map(({ at }) => at);
    for (const [at, time] of times.entries())
      expect((times[at + 40] ?? Number.POSITIVE_INFINITY) - time).toBeGreaterThan(1_000 - 1e-6);
    expect(tallyOf(await dispatch.recipients()).counts).toMatchObject({ sent: people });
    expect(await dispatch.broadcast()).toMatchObject({ state: 'done', refresh: null, refreshing: false });
    for (const id of ids.slice(0, 3)) expect((await dispatch.member(id)).sentThisWeek.count).toBe(1);
  });

  it('keep what they say where the person has shared, said no or gone on with a draft', async () => {
    const dispatch = await openSent();
    const { ports, documents } = dispatch;
    const [shared = '', notNow = '', never = '', drafted = '', removed = '', muted = ''] = ids;
    await documents.create('shares', buildShare('s-1', shared, 'item-1'));
    await documents.create('shares', buildShare('s-2', muted, 'another'));
    // Shared long before the card came.
    await documents.create('shares', buildShare('s-3', ids[7] ?? '', 'item-1', '2026-11-01T08:00:00.000Z'));
    const person = (id: string) => buildPerson({ id });
    await declineItem({ itemId: 'item-1', reason: 'notNow' }, person(notNow), ports);
    await declineItem({ itemId: 'item-1', reason: 'notForMe' }, person(never), ports);
    await cardAnswered('item-1', person(drafted), ports);
    const gone = { serviceUrl: '', conversationId: 'a', userId: 'u', botId: 'b', installed: false };
    await changeMember(removed, ports, (member) => ({ ...member, conversation: gone }));
    // Has left the topic alone since, and still has the card.
    await changeMember(muted, ports, (member) => ({ ...member, mutedTopics: ['climate'], joined: false }));
    await change(dispatch, { withdrawn: { by: 'writer', at: '2026-11-25T08:00:00.000Z', why: '' } });
    await cardsChanged('item-1', ports);
    await untilFresh(dispatch);
    expect(
      updates(dispatch)
        .map(({ to }) => to)
        .toSorted(),
    ).toEqual([muted, ...ids.slice(6)]);
  });

  it('are all put, though the process is killed again and again; a chunk at a time is done twice [F6]', async () => {
    const dispatch = await openSent();
    await change(dispatch, { version: 2 });
    await cardsChanged('item-1', dispatch.ports);
    const sent = posts(dispatch).length;
    for (const stop of [5, 60, 110]) {
      await dispatch.until(() => updates(dispatch).length >= stop);
      dispatch.kill();
      dispatch.boot();
    }
    await untilFresh(dispatch);
    const counts = ids.map((id) => updates(dispatch).filter(({ to }) => to === id).length);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(1);
    expect(updates(dispatch).length).toBeLessThanOrEqual(people + 3 * chunkSize);
    expect(posts(dispatch)).toHaveLength(sent);
  });

  it('wait as long as the service asks, and pass by whom it turns away [F14]', async () => {
    const answers: Record<string, (tries: number) => Outcome> = {
      [personId(3)]: (tries) =>
        tries < 3
          ? { state: 'deferred', why: 'throttled', retryAfterMs: 20_000 }
          : { state: 'failed', reason: 'gone' },
      [personId(4)]: () => ({ state: 'failed', reason: 'blocked' }),
      [personId(5)]: () => ({ state: 'uncertain', reason: '503' }),
      [personId(6)]: (tries) =>
        tries < 2
          ? { state: 'deferred', why: 'unreachable', retryAfterMs: null }
          : arrives({ to: personId(6) } as never, 1),
    };
    const dispatch = await openSent();
    dispatch.service = (message, tries) =>
      message.operation === 'update'
        ? (answers[message.to]?.(tries) ?? arrives(message, tries))
        : arrives(message, tries);
    await change(dispatch, { version: 2 });
    await cardsChanged('item-1', dispatch.ports);
    await untilFresh(dispatch);
    const times = (number: number) => updates(dispatch).filter(({ to }) => to === personId(number));
    expect(times(3)).toHaveLength(3);
    expect((times(3)[1]?.at ?? 0) - (times(3)[0]?.at ?? 0)).toBeGreaterThanOrEqual(20_000);
    expect([4, 5, 6, 7].map((number) => times(number).length)).toEqual([1, 3, 2, 1]);
    expect(new Set(updates(dispatch).map(({ to }) => to)).size).toBe(people);
  });

  it('begin anew when the content is changed again meanwhile', async () => {
    const dispatch = await openSent();
    await change(dispatch, { version: 2 });
    await cardsChanged('item-1', dispatch.ports);
    await dispatch.until(() => updates(dispatch).length > 70);
    await change(dispatch, { version: 3 });
    await cardsChanged('item-1', dispatch.ports);
    const changedAt = dispatch.time.now();
    await untilFresh(dispatch);
    const after = updates(dispatch).filter(({ at }) => at >= changedAt);
    for (const id of ids) expect(after.some(({ to }) => to === id)).toBe(true);
    expect((await dispatch.broadcast()).face).toBe('3');
  });

  it('are brought up to date while others are still being sent', async () => {
    const dispatch = await Dispatch.open({ people, service: arrives, latencyMs: 400 });
    dispatch.boot();
    await sendBroadcast(input, dispatch.writer, dispatch.ports);
    // Ten of the first chunk are on their way with the content as it was.
    await dispatch.until(() => posts(dispatch).length > 20);
    await change(dispatch, { version: 2 });
    await cardsChanged('item-1', dispatch.ports);
    const changedAt = dispatch.time.now();
    await dispatch.untilState('done');
    await untilFresh(dispatch);
    const before = posts(dispatch).filter(({ at, to }) => at <= changedAt && to !== 'writer');
    for (const { to } of before) expect(updates(dispatch).some((update) => update.to === to)).toBe(true);
    // Chunks that were opened later went out as the content is now.
    expect(updates(dispatch).length).toBeLessThan(people);
    expect(tallyOf(await dispatch.recipients()).counts).toMatchObject({ sent: people });
  });

  it('stand still while an operator holds broadcasts back', async () => {
    const dispatch = await openSent();
    const lease = await dispatch.documents.read('dispatch', 'dispatcher', 'dispatcher');
    if (!lease) throw new Error('nobody sends');
    const pause = { by: 'ops:kim', at: '2026-11-25T08:00:00.000Z' };
    await dispatch.documents.replace('dispatch', { ...lease.doc, pause }, lease.etag);
    await dispatch.pass(10_000);
    await change(dispatch, { version: 2 });
    await cardsChanged('item-1', dispatch.ports);
    await dispatch.pass(20_000);
    expect(updates(dispatch)).toEqual([]);
  });
});

describe('content whose time is over', () => {
  it('is found once, whoever looks, and its cards are put', async () => {
    const dispatch = await openSent();
    const looks = [createCardWatch(dispatch.ports), createCardWatch(dispatch.ports)];
    const look = () => Promise.all(looks.map((one) => one()));
    await look();
    await change(dispatch, { expiresAt: '2026-11-25T08:02:00.000Z' });
    await look();
    expect((await dispatch.broadcast()).refreshing).toBe(false);
    await dispatch.pass(3 * minute);
    await look();
    await look();
    await untilFresh(dispatch);
    await look();
    await dispatch.pass(5_000);
    expect(updates(dispatch)).toHaveLength(people);
  });

  it('is found though nobody told that it was changed, and though the process was away', async () => {
    const dispatch = await openSent();
    await change(dispatch, { version: 2, updatedAt: '2026-11-25T08:00:30.000Z' });
    await dispatch.pass(2 * minute);
    await createCardWatch(dispatch.ports)();
    await untilFresh(dispatch);
    expect(updates(dispatch)).toHaveLength(people);
  });
});
