import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Chunk, type Pass, type Recipient, tallyOf } from '../../src/domain/broadcast.ts';
import { isRetryable } from '../../src/domain/broadcastProgress.ts';
import {
  enterPass,
  isClaimable,
  messageOf,
  recipientOf,
  takeOver,
  withRecipients,
} from '../../src/domain/chunkChange.ts';
import { anyRecipient, begun, buildBroadcast, buildChunk } from './buildBroadcast.ts';

const subject = buildBroadcast();
const anyChunk = fc
  .record({ recipients: fc.array(anyRecipient, { maxLength: 12 }), fence: fc.nat(5), pass: fc.nat(3) })
  .map((own): Chunk => withRecipients({ ...buildChunk(0, 0), ...own }, (recipient) => recipient));
const anyPass = fc
  .constantFrom('failed' as const, 'uncertain' as const)
  .map((what): Pass => ({ what, by: 'writer', at: begun.toISOString() }));
const anyPasses = fc.array(anyPass, { maxLength: 3 }).map((later) => [...subject.passes, ...later]);

const open = ['queued', 'sending', 'deferred'];

describe('a recipient as a message', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(anyRecipient, (recipient) => {
        expect(recipientOf(messageOf(subject, recipient))).toEqual(recipient);
      }),
    );
  });

  it('is one message per broadcast and person, behind replies', () => {
    const message = messageOf(subject, { to: 'anna', state: 'queued', attempts: 0 });
    expect(message).toMatchObject({
      id: 'b-1:anna',
      to: 'anna',
      kind: 'content',
      subject: 'item-1',
      operation: 'send',
      priority: 'broadcast',
    });
  });
});

describe('when a chunk is due', () => {
  it('is when somebody in it has to be looked at, and never once all have reached their end', () => {
    fc.assert(
      fc.property(anyChunk, ({ recipients, due }) => {
        const waiting = recipients.filter(({ state }) => open.includes(state));
        expect(due === null).toBe(waiting.length === 0);
        if (waiting.length === 0 || waiting.some(({ state }) => state !== 'deferred')) return;
        expect(due).toBe(waiting.map((recipient) => recipient.due).sort()[0]);
      }),
    );
  });

  it('lets a deferred recipient be claimed at its time and not before', () => {
    const at = (ms: number) => new Date(begun.getTime() + ms);
    const recipient: Recipient = {
      to: 'anna',
      state: 'deferred',
      attempts: 1,
      due: at(10_000).toISOString(),
    };
    expect(isClaimable(recipient, at(9_999))).toBe(false);
    expect(isClaimable(recipient, at(10_000))).toBe(true);
  });

  it('does not wait for a clock that was set back an hour [F23]', () => {
    const due = new Date(begun.getTime() + 3_600_000).toISOString();
    expect(isClaimable({ to: 'anna', state: 'deferred', attempts: 1, due }, begun)).toBe(true);
  });
});

describe('taking over', () => {
  it('calls exactly those uncertain who were being sent to, and says why [F3]', () => {
    fc.assert(
      fc.property(anyChunk, fc.nat(8), (chunk, fence) => {
        const next = takeOver(chunk, fence);
        if (chunk.fence >= fence) {
          expect(next).toBe(chunk);
          return;
        }
        for (const [at, before] of chunk.recipients.entries()) {
          const after = next.recipients[at];
          if (before.state !== 'sending') expect(after).toEqual(before);
          else expect(after).toEqual({ ...before, state: 'uncertain', reason: 'interrupted' });
        }
      }),
    );
  });

  it('done twice is done once, and leaves nobody being sent to', () => {
    fc.assert(
      fc.property(anyChunk, fc.integer({ min: 6, max: 9 }), (chunk, fence) => {
        const next = takeOver(chunk, fence);
        expect(takeOver(next, fence)).toBe(next);
        expect(tallyOf(next.recipients).counts.sending).toBe(0);
      }),
    );
  });
});

describe('another pass', () => {
  const concerned = ({ state, reason = '' }: Recipient, what: Pass['what'] | undefined) =>
    what === 'failed' ? state === 'failed' && isRetryable(reason) : state === what;

  it('puts those in line whom it is about, from the beginning, and leaves everybody else as they are', () => {
    fc.assert(
      fc.property(anyChunk, anyPasses, (chunk, passes) => {
        const next = enterPass(chunk, passes, begun);
        const what = passes.length > 1 ? passes.at(-1)?.what : undefined;
        const isOver = chunk.pass >= passes.length - 1;
        for (const [at, before] of chunk.recipients.entries()) {
          const isAgain = !isOver && concerned(before, what);
          expect(next.recipients[at]).toEqual(
            isAgain ? { to: before.to, state: 'queued', attempts: 0 } : before,
          );
        }
        if (next !== chunk) expect(next).toMatchObject({ pass: passes.length - 1, due: expect.any(String) });
      }),
    );
  });

  it('is entered once: who failed again in it is not tried again by itself', () => {
    fc.assert(
      fc.property(anyChunk, anyPasses, (chunk, passes) => {
        const entered = enterPass(chunk, passes, begun);
        expect(enterPass(entered, passes, begun)).toBe(entered);
        if (entered === chunk) return;
        const failed = withRecipients(entered, (recipient) =>
          recipient.state === 'queued' ? { ...recipient, state: 'failed', reason: 'badCard' } : recipient,
        );
        expect(enterPass(failed, passes, begun)).toBe(failed);
      }),
    );
  });

  it.each(['declined', 'expired', 'unknownPerson'])('asks nobody again who failed as %s', (reason) => {
    const recipients: Recipient[] = [{ to: 'anna', state: 'failed', attempts: 1, reason }];
    const chunk = { ...buildChunk(0, 0), recipients, due: null };
    const passes: Pass[] = [...subject.passes, { what: 'failed', by: 'writer', at: begun.toISOString() }];
    expect(enterPass(chunk, passes, begun)).toBe(chunk);
  });
});
