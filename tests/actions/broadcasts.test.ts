import { describe, expect, it } from 'vitest';
import { audienceSize } from '../../src/actions/audience.ts';
import {
  cancelBroadcast,
  readBroadcast,
  resumeBroadcast,
  retryBroadcast,
  sendBroadcast,
} from '../../src/actions/broadcasts.ts';
import { changeMember } from '../../src/actions/members.ts';
import { prepareBroadcast } from '../../src/actions/prepareBroadcast.ts';
import { chunkId, newChunk, type Recipient } from '../../src/domain/broadcast.ts';
import { named } from '../domain/buildBroadcast.ts';
import { buildItem, openWorld, type World } from './world.ts';

const everyone = { kind: 'everyone' } as const;

const input = { id: 'b-1', itemId: 'item-1', audience: everyone };

/** As the dispatcher leaves it. */
async function openDone(states: Pick<Recipient, 'state' | 'reason'>[]): Promise<World> {
  const world = await openWorld();
  const { ports, person } = world;
  await sendBroadcast(input, person('writer'), ports);
  await prepareBroadcast('b-1', ports);
  const stored = await ports.documents.read('broadcasts', 'b-1', 'broadcast');
  if (!stored) throw new Error('The broadcast is missing.');
  const counts = { queued: 0, sending: 0, sent: 0, failed: 0, deferred: 0, uncertain: 0 };
  const reasons: Record<string, number> = {};
  for (const { state, reason } of states) {
    counts[state] += 1;
    if (reason) reasons[reason] = (reasons[reason] ?? 0) + 1;
  }
  const closed = { counts, reasons };
  await ports.documents.replace('broadcasts', { ...stored.doc, state: 'done', next: 1, closed }, stored.etag);
  return world;
}

describe('broadcasting', () => {
  it('places everyone in the audience once, also when it is sent and prepared twice', async () => {
    const { ports, person, woken } = await openWorld();
    expect(await sendBroadcast(input, person('writer'), ports)).toMatchObject({
      state: 'preparing',
      size: 0,
    });
    await sendBroadcast(input, person('writer'), ports);
    await prepareBroadcast('b-1', ports);
    await prepareBroadcast('b-1', ports);
    expect(await readBroadcast('b-1', ports)).toMatchObject({
      state: 'sending',
      size: 6,
      counts: { queued: 6 },
    });
    const { docs } = await ports.documents.query('chunks', { partition: 'b-1' });
    expect(docs).toHaveLength(1);
    expect(docs[0]?.doc.recipients.map(({ to }) => to).toSorted()).toEqual([
      'anna',
      'bo',
      'boss',
      'carl',
      'top',
      'writer',
    ]);
    expect(woken.some(({ container }) => container === 'broadcasts')).toBe(true);
  });

  it('begins anew when preparing was interrupted, and nobody stands in it twice', async () => {
    const { ports, person } = await openWorld();
    await sendBroadcast(input, person('writer'), ports);
    const left = newChunk({ id: 'b-1', generation: 'interrupted' }, 0, ['bo', 'carl'], ports.clock.now());
    await ports.documents.create('chunks', left);
    const { size, chunkCount, generation } = await prepareBroadcast('b-1', ports);
    expect({ size, chunkCount }).toEqual({ size: 6, chunkCount: 1 });
    const { docs } = await ports.documents.query('chunks', { partition: 'b-1' });
    expect(docs.map(({ doc }) => doc.id)).toEqual([chunkId('b-1', generation, 0)]);
  });

  it('ends at once when the content was taken down before anybody was placed', async () => {
    const { ports, person } = await openWorld();
    await sendBroadcast(input, person('writer'), ports);
    await ports.documents.remove('library', 'item-1', 'item');
    expect(await prepareBroadcast('b-1', ports)).toMatchObject({ size: 0, state: 'sending', chunkCount: 0 });
  });

  it('reaches a unit with its leader, and leaves out whoever removed the app', async () => {
    const { ports, person } = await openWorld();
    const unit = named({ units: ['boss'] });
    expect(await audienceSize(unit, null, person('writer'), ports)).toMatchObject({
      size: null,
      fewerThan: 5,
      people: 4,
    });
    const conversation = {
      serviceUrl: 'https://a.example/',
      conversationId: 'a:1',
      userId: '29:1',
      botId: '28:b',
      installed: false,
      lost: 'blocked',
    } as const;
    await changeMember('bo', ports, (member) => ({ ...member, conversation }));
    expect(await audienceSize(unit, null, person('writer'), ports)).toMatchObject({ size: null, people: 4 });
  });

  it('is for communicators, and for live items', async () => {
    const { ports, person } = await openWorld();
    await ports.documents.create('library', buildItem({ id: 'old', expiresAt: '2026-11-01T00:00:00.000Z' }));
    await expect(sendBroadcast(input, person('boss'), ports)).rejects.toThrow('forbidden');
    await expect(sendBroadcast({ ...input, itemId: 'old' }, person('writer'), ports)).rejects.toThrow(
      'expired',
    );
    const topic = named({ topics: ['none'] });
    await expect(sendBroadcast({ ...input, audience: topic }, person('writer'), ports)).rejects.toThrow(
      'notFound: topicId',
    );
  });
});

describe('stopping and going on', () => {
  it('is for communicators', async () => {
    const { ports, person } = await openDone([{ state: 'uncertain' }]);
    const again = { what: 'uncertain', passes: 1 } as const;
    await expect(cancelBroadcast('b-1', person('boss'), ports)).rejects.toThrow('forbidden');
    await expect(resumeBroadcast('b-1', person('boss'), ports)).rejects.toThrow('forbidden');
    await expect(retryBroadcast('b-1', again, person('boss'), ports)).rejects.toThrow('forbidden');
    await expect(cancelBroadcast('none', person('writer'), ports)).rejects.toThrow('notFound: broadcastId');
  });

  it('waits for the dispatcher to let go, and resumes', async () => {
    const { ports, person } = await openWorld();
    await sendBroadcast(input, person('writer'), ports);
    expect(await cancelBroadcast('b-1', person('writer'), ports)).toMatchObject({
      state: 'stopping',
      stopped: 'cancelled',
    });
    await prepareBroadcast('b-1', ports);
    expect(await readBroadcast('b-1', ports)).toMatchObject({
      state: 'stopped',
      counts: { queued: 0, cancelled: 6 },
      secondsLeft: null,
    });
    expect(await resumeBroadcast('b-1', person('writer'), ports)).toMatchObject({
      state: 'sending',
      stopped: null,
      counts: { queued: 6, cancelled: 0 },
      secondsLeft: 1,
    });
    expect((await cancelBroadcast('b-1', person('writer'), ports)).state).toBe('stopping');
  });

  it('cannot be stopped once it is done', async () => {
    const { ports, person } = await openDone([{ state: 'sent' }]);
    await expect(cancelBroadcast('b-1', person('writer'), ports)).rejects.toThrow('wrongState');
  });
});

describe('another pass', () => {
  it('is one, however often it is asked for', async () => {
    const { ports, person } = await openDone([{ state: 'sent' }, { state: 'uncertain' }]);
    const again = { what: 'uncertain', passes: 1 } as const;
    expect(await retryBroadcast('b-1', again, person('writer'), ports)).toMatchObject({
      state: 'sending',
      passes: 2,
    });
    expect(await retryBroadcast('b-1', again, person('writer'), ports)).toMatchObject({ passes: 2 });
    const next = { what: 'failed', passes: 2 } as const;
    await expect(retryBroadcast('b-1', next, person('writer'), ports)).rejects.toThrow('wrongState');
  });

  it('is none when nothing went wrong', async () => {
    const { ports, person } = await openDone([{ state: 'sent' }]);
    const again = { what: 'failed', passes: 1 } as const;
    expect(await retryBroadcast('b-1', again, person('writer'), ports)).toMatchObject({
      state: 'done',
      passes: 1,
      retryable: { failed: false, uncertain: false },
    });
  });
});
