import { describe, expect, it } from 'vitest';
import { retryBroadcast, sendBroadcast } from '../../src/actions/broadcasts.ts';
import { totalTally } from '../../src/domain/broadcast.ts';
import { queued, withMessages } from '../../src/domain/message.ts';
import type { Outcome } from '../../src/ports.ts';
import { buildDraft } from '../domain/build.ts';
import { Dispatch, personId, type Service, sent } from './dispatch.ts';

const poisoned = personId(7);
const badCard: Outcome = { state: 'failed', reason: 'badCard' };
const forOne: Service = ({ to }) => (to === poisoned ? badCard : sent);

describe('the same poison ten times [F19]', () => {
  it('in one broadcast that is tried over and over: it ends with its reason, and nobody else is bothered', async () => {
    const dispatch = await Dispatch.open({ people: 60, service: forOne });
    dispatch.boot();
    await sendBroadcast(
      { id: 'b-1', itemId: 'item-1', audience: { kind: 'everyone' } },
      dispatch.writer,
      dispatch.ports,
    );
    for (let passes = 1; passes <= 10; passes += 1) {
      await dispatch.untilState('done', 'b-1', 60_000);
      expect(totalTally(await dispatch.broadcast())).toMatchObject({
        counts: { sent: 59, failed: 1, queued: 0, sending: 0, deferred: 0, uncertain: 0 },
        reasons: { badCard: 1 },
      });
      expect(dispatch.callsTo(poisoned)).toBe(passes);
      await retryBroadcast('b-1', { what: 'failed', passes }, dispatch.writer, dispatch.ports);
    }
    for (let number = 0; number < 60; number += 1)
      if (personId(number) !== poisoned) expect(dispatch.callsTo(personId(number))).toBe(1);
  });

  it('in ten broadcasts at a time: each ends', async () => {
    const dispatch = await Dispatch.open({ people: 15, service: forOne });
    dispatch.boot();
    const ids = Array.from({ length: 10 }, (_, number) => `b-${number}`);
    for (const id of ids) {
      await dispatch.documents.create('library', {
        ...(await item(dispatch)),
        id: `item-${id}`,
      });
      await sendBroadcast(
        { id, itemId: `item-${id}`, audience: { kind: 'everyone' } },
        dispatch.writer,
        dispatch.ports,
      );
    }
    for (const id of ids) {
      const { closed } = await dispatch.untilState('done', id, 120_000);
      expect(closed).toMatchObject({ counts: { sent: 14, failed: 1 }, reasons: { badCard: 1 } });
    }
  });

  it('in one outbox, in front of what others wait for: it ends, and they get their cards', async () => {
    const service: Service = ({ id }) => (id.startsWith('poison') ? badCard : sent);
    const dispatch = await Dispatch.open({ people: 2, service });
    dispatch.boot();
    const now = dispatch.ports.clock.now();
    const message = (id: string) =>
      queued({ id, kind: 'approval', to: personId(0), subject: 'draft-1' }, now);
    const messages = Array.from({ length: 20 }, (_, at) =>
      message(at % 2 === 0 ? `poison:${at}` : `approval:${at}`),
    );
    await dispatch.documents.create('drafts', withMessages(buildDraft({ id: 'draft-1' }), messages));
    await dispatch.until(() => dispatch.calls.length === 20, 60_000);
    await dispatch.pass(60_000);
    expect(dispatch.calls).toHaveLength(20);
    const outbox = (await dispatch.documents.read('drafts', 'draft-1', 'draft-1'))?.doc.outbox ?? [];
    for (const { id, state, reason, due } of outbox)
      expect([state, reason, due]).toEqual(
        id.startsWith('poison') ? ['failed', 'badCard', null] : ['sent', null, null],
      );
  });
});

async function item({ documents }: Dispatch) {
  const stored = await documents.read('library', 'item-1', 'item');
  if (stored?.doc.kind !== 'item') throw new Error('The item is missing.');
  return stored.doc;
}
