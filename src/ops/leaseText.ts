import type { Lease } from '../domain/lease.ts';
import { duration, moment, secondsSince, table } from './answer.ts';

/** A sender that is well beats every few seconds, and another one takes over within this time. */
const silentSeconds = 15;

export function summaryOfLease(lease: Lease | null, now: Date) {
  const beatSeconds = lease ? secondsSince(lease.at, now) : null;
  return {
    holder: lease?.holder ?? null,
    fence: lease?.fence ?? null,
    beatSeconds,
    /** Whether the holder has beaten lately, by this machine's clock. */
    sending: lease?.holder != null && beatSeconds !== null && beatSeconds < silentSeconds,
    pause: lease?.pause ?? null,
  };
}

export function leaseText(lease: Lease | null, now: Date): string {
  const { pause } = lease ?? {};
  const held = pause ? `held back by ${pause.by} since ${moment(pause.at)}` : 'not held back';
  return table([
    ['Sending', senderText(lease, now)],
    ['Broadcasts', held],
  ]);
}

function senderText(lease: Lease | null, now: Date): string {
  const { holder, fence, beatSeconds, sending } = summaryOfLease(lease, now);
  if (beatSeconds === null) return 'nobody has sent from this store yet';
  const beat = `last beat ${duration(beatSeconds)} ago`;
  if (holder === null) return `nobody (fence ${fence}, ${beat}: the last one stopped in good order)`;
  return sending ? `${holder} (fence ${fence}, ${beat})` : `nobody (fence ${fence}, ${beat}, by ${holder})`;
}
