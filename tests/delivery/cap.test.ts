import { pino } from 'pino';
import { describe, expect, it, onTestFinished } from 'vitest';
import { retryBroadcast, sendBroadcast } from '../../src/actions/broadcasts.ts';
import { offerToPost } from '../../src/actions/postDesk.ts';
import { dropPost } from '../../src/actions/posts.ts';
import { createDispatcher } from '../../src/delivery/dispatcher.ts';
import type { Messenger } from '../../src/ports.ts';
import { openWorld } from '../actions/world.ts';
import { Dispatch, personId, type Service, sent } from './dispatch.ts';

const messenger: Messenger = {
  deliver: async (_message, _target, permit) => ((await permit()) ? sent : { state: 'held' }),
};

describe('the weekly cap', () => {
  it('counts an invitation, which nobody asked for, and no other card about a post', async () => {
    const { ports, person } = await openWorld();
    const { id } = await dropPost({ url: 'https://social.example/1' }, person('anna'), ports);
    const writer = person('writer');
    await offerToPost(id, { kind: 'thank', text: 'T' }, writer, ports);
    await offerToPost(id, { kind: 'invite', text: 'You were there', to: 'bo' }, writer, ports);
    const dispatcher = createDispatcher(messenger, ports, {
      perSecond: 50,
      window: 10,
      alone: true,
      logger: pino({ level: 'silent' }),
    });
    onTestFinished(() => dispatcher.stop());
    dispatcher.start();
    const countOf = async (who: string) =>
      (await ports.documents.read('members', who, who))?.doc.sentThisWeek.count;
    await expect.poll(() => countOf('bo'), { timeout: 5_000 }).toBe(1);
    const due = async () => (await ports.documents.read('posts', id, id))?.doc.due;
    await expect.poll(due, { timeout: 5_000 }).toBeNull();
    expect(await countOf('anna')).toBe(0);
    expect(await countOf('writer')).toBe(0);
  });

  it('counts a card of which nobody knows whether it arrived, and not again when it is sent again', async () => {
    const service: Service = ({ to }, tries) => {
      if (to === personId(1)) return { state: 'failed', reason: 'badCard' };
      return to === personId(0) && tries === 1 ? { state: 'uncertain', reason: '503' } : sent;
    };
    const dispatch = await Dispatch.open({ people: 3, service });
    dispatch.boot();
    const input = { id: 'b-1', itemId: 'item-1', audience: { kind: 'everyone' } } as const;
    await sendBroadcast(input, dispatch.writer, dispatch.ports);
    await dispatch.untilState('done');
    const counts = () =>
      Promise.all(
        [0, 1, 2].map(async (number) => (await dispatch.member(personId(number))).sentThisWeek.count),
      );
    expect(await counts()).toEqual([1, 0, 1]);
    await retryBroadcast('b-1', { what: 'uncertain', passes: 1 }, dispatch.writer, dispatch.ports);
    await dispatch.untilState('done');
    expect(dispatch.callsTo(personId(0))).toBe(2);
    expect(await counts()).toEqual([1, 0, 1]);
  });
});
