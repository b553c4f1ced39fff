import { afterEach, beforeEach, expect, it } from 'vitest';
import { deliveryId } from '../../src/domain/broadcast.ts';
import { leaseId, renewed } from '../../src/domain/lease.ts';
import { traceOf } from '../../src/domain/trace.ts';
import { at, buildBroadcast, buildLease, fill } from './company.ts';
import { type Operated, operate } from './stores.ts';

/** What the command does on every store: the real one, in a process of its own, beside this one. */
export function operatorContract(store: 'sqlite' | 'cosmos'): void {
  let operated: Operated;
  beforeEach(async () => {
    operated = await operate(store);
    await fill(operated.documents);
  });
  afterEach(() => operated.close());

  const lease = async () => (await operated.documents.read('dispatch', leaseId, leaseId))?.doc;
  const broadcast = async (id: string) => (await operated.documents.read('broadcasts', id, 'broadcast'))?.doc;
  async function json(...args: string[]) {
    const { code, out, err } = await operated.ops(...args, '--json');
    expect(err).toBe('');
    expect(code).toBe(0);
    return JSON.parse(out);
  }

  it('tells who sends, what is running and what waits', async () => {
    const facts = await json('status');
    expect(facts).toMatchObject({ holder: 'host-a:41:x', fence: 12, sending: false, pause: null });
    expect(facts.beatSeconds).toBeGreaterThan(0);
    expect(facts.broadcasts).toEqual([
      {
        id: 'running',
        state: 'sending',
        stop: null,
        size: 203,
        counts: { queued: 197, sending: 0, sent: 2, failed: 2, deferred: 1, uncertain: 1, cancelled: 0 },
        pace: 20,
        secondsLeft: Math.ceil(198 / 20),
      },
    ]);
    expect(facts.outboxes).toContainEqual({ container: 'drafts', due: 1, oldest: at });
    expect(facts.outboxes).toContainEqual({ container: 'members', due: 0, oldest: null });

    const { out } = await operated.ops('status');
    expect(out).toMatch(/^Sending {5}nobody \(fence 12, last beat .* ago, by host-a:41:x\)$/m);
    expect(out).toMatch(/^Broadcasts {2}not held back$/m);
    expect(out).toMatch(/^running +sending +10 s +203 +197 +0 +2 +2 +1 +1 +0$/m);
    expect(out).toMatch(/^drafts +\d.* +1$/m);
  });

  it('shows one broadcast', async () => {
    expect(await json('show', 'running')).toMatchObject({
      id: 'running',
      counts: { queued: 197, sent: 2, failed: 2 },
      reasons: { blocked: 1, throttled: 1 },
      passes: [{ what: 'everyone', by: 'writer' }],
      open: { 1: { counts: { deferred: 1 } } },
    });
    const { out } = await operated.ops('show', 'running');
    expect(out).toMatch(/^State +sending$/m);
    expect(out).toMatch(/^throttled +1$/m);
    expect(out).toMatch(/^1 {5}everyone {2}writer {2}2026-11-24 09:00:00 UTC$/m);
    expect(out).toMatch(/^OPEN CHUNK/m);
    expect(out).not.toContain('anna');
  });

  it('lists whom it concerns, with the trace that stands in the log', async () => {
    const trace = traceOf(deliveryId('running', 'finn'));
    const failed = await json('show', 'running', '--recipients', 'failed');
    expect(failed.recipients.map((one: { to: string }) => one.to)).toEqual(['bo', 'finn']);
    const { out } = await operated.ops('show', 'running', '--recipients', 'failed');
    expect(out).toMatch(new RegExp(`^finn +failed +throttled +${trace} +- +8$`, 'm'));
    const deferred = await json('show', 'running', '--recipients', 'deferred');
    expect(deferred.recipients).toMatchObject([{ to: 'eva', due: '2026-11-24T09:05:00.000Z', attempts: 2 }]);
    expect((await operated.ops('show', 'done', '--recipients', 'deferred')).out).toContain(
      'No recipient is deferred.',
    );
  });

  it('holds broadcasts back and lets them go on, whoever sends', async () => {
    const first = await operated.ops('pause');
    expect(first.out).toContain('Broadcasts are held back.');
    expect(await lease()).toEqual({
      ...buildLease(),
      pause: { by: 'ops:kim', at: expect.stringMatching(/Z$/) },
    });
    expect((await operated.ops('pause')).out).toContain('held back already, by ops:kim since');
    expect((await operated.ops('status')).out).toMatch(/^Broadcasts {2}held back by ops:kim since/m);
    expect((await operated.ops('resume')).out).toContain('Broadcasts go on.');
    expect(await lease()).toEqual(buildLease());
    expect((await operated.ops('resume')).out).toContain('were not held back');
  });

  it('pauses a store that nobody has sent from', async () => {
    await operated.documents.remove('dispatch', leaseId, leaseId);
    expect((await operated.ops('resume')).out).toContain('were not held back');
    expect(await lease()).toBeUndefined();
    expect((await operated.ops('pause')).code).toBe(0);
    expect(await lease()).toMatchObject({ holder: null, fence: 0, pause: { by: 'ops:kim' } });
  });

  it('pauses beside a sender that beats all the time, and neither loses a word', async () => {
    let beats = 0;
    let done = false;
    const beating = (async () => {
      while (!done) {
        const stored = await operated.documents.read('dispatch', leaseId, leaseId);
        if (!stored) continue;
        await operated.documents.replace('dispatch', renewed(stored.doc, new Date()), stored.etag).then(
          () => (beats += 1),
          () => undefined,
        );
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    })();
    const { code } = await operated.ops('pause');
    done = true;
    await beating;
    expect(code).toBe(0);
    expect(beats).toBeGreaterThan(10);
    expect(await lease()).toMatchObject({ beat: 500 + beats, fence: 12, pause: { by: 'ops:kim' } });
  });

  it('stops a broadcast and lets it go on', async () => {
    const { out } = await operated.ops('cancel', 'running');
    expect(out).toBe('Broadcast running stops; what is on its way still arrives. 2 of 203 have the card.\n');
    expect(await broadcast('running')).toMatchObject({
      state: 'stopping',
      stop: { why: 'cancelled', by: 'ops:kim' },
    });
    expect((await operated.ops('cancel', 'running')).out).toContain('was stopped already');
    expect((await operated.ops('show', 'running')).out).toMatch(/^State +stopping \(cancelled by ops:kim, /m);
    expect((await operated.ops('resume', 'running')).out).toContain('Broadcast running goes on.');
    expect(await broadcast('running')).toMatchObject({ state: 'sending', stop: null });
    expect((await operated.ops('resume', 'running')).out).toContain('was not stopped: it is sending');
  });

  it('lets a broadcast of a restored store go on', async () => {
    const stop = { why: 'restored', by: null, at } as const;
    await operated.documents.create(
      'broadcasts',
      buildBroadcast({ id: 'old', state: 'stopped', stop, size: 4 }),
    );
    const { out } = await operated.ops('status');
    expect(out).toMatch(/^old +stopped \(restored\) +- +4 +0 .* 4$/m);
    expect((await json('resume', 'old')).state).toBe('sending');
  });

  it('tries the failed or the uncertain once more', async () => {
    const { out } = await operated.ops('replay', 'done', 'uncertain');
    expect(out).toContain(
      'tries the uncertain once more, as pass 2. Some of them may get the card a second time.',
    );
    expect(await broadcast('done')).toMatchObject({
      state: 'sending',
      passes: [{ what: 'everyone' }, { what: 'uncertain', by: 'ops:kim' }],
    });
    const again = await operated.ops('replay', 'done', 'failed');
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining('It is still running') });
  });

  it('says in a sentence what cannot be done', async () => {
    const none = await operated.ops('show', 'nothing');
    expect(none).toEqual({ code: 1, out: '', err: expect.stringMatching(/^There is no such broadcast/) });
    for (const args of [
      ['cancel', 'x'],
      ['resume', 'x'],
      ['replay', 'x', 'failed'],
    ]) {
      expect((await operated.ops(...args)).code, args.join(' ')).toBe(1);
    }
    expect((await operated.ops('cancel', 'done')).err).toContain('Broadcast done is done');
    const closed = { counts: { ...buildBroadcast({ id: '' }).closed.counts, sent: 1 }, reasons: {} };
    await operated.documents.create(
      'broadcasts',
      buildBroadcast({ id: 'fine', state: 'done', size: 1, closed }),
    );
    expect((await operated.ops('replay', 'fine', 'failed')).out).toContain(
      'Nobody of broadcast fine is failed',
    );
  });
}
