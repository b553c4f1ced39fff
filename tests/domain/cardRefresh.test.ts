import { describe, expect, it } from 'vitest';
import { noTally } from '../../src/domain/broadcast.ts';
import { faceOf, isInHand, markedForRefresh, withRefreshed } from '../../src/domain/cardRefresh.ts';
import { buildItem } from '../actions/world.ts';
import { begun, buildBroadcast } from './buildBroadcast.ts';

const sent = buildBroadcast({ state: 'done', chunkCount: 3, next: 3, size: 120 });
const changed = buildItem({ version: 2 });
const marked = markedForRefresh(sent, changed, begun);

describe('marking the cards of a broadcast', () => {
  it('marks each face once, and begins anew with another', () => {
    expect(marked).toMatchObject({ refreshing: true, refresh: { next: 0, until: 3 }, face: '2' });
    expect(markedForRefresh(marked, changed, begun)).toBe(marked);
    const half = withRefreshed(marked, '2', 0, 1);
    const again = markedForRefresh(half, buildItem({ version: 3 }), begun);
    expect(again).toMatchObject({ refresh: { next: 0, until: 3 }, face: '3' });
  });

  it('leaves alone what shows the content as it is, and what has sent nothing', () => {
    expect(markedForRefresh(sent, buildItem(), begun)).toBe(sent);
    const unsent = buildBroadcast({ state: 'preparing' });
    expect(markedForRefresh(unsent, changed, begun)).toBe(unsent);
  });

  it('takes the end of the content for another face, early or in time', () => {
    const over = buildItem({ expiresAt: begun.toISOString() });
    const withdrawn = buildItem({ withdrawn: { by: 'writer', at: begun.toISOString(), why: '' } });
    expect(faceOf(over, begun)).toBe(faceOf(withdrawn, begun));
    expect(markedForRefresh(sent, over, begun).refreshing).toBe(true);
    expect(markedForRefresh(sent, over, new Date(begun.getTime() - 1)).refreshing).toBe(false);
  });

  it('takes only what has been opened, and everything in a later pass', () => {
    const running = { ...sent, state: 'sending' as const, next: 2 };
    expect(markedForRefresh(running, changed, begun).refresh?.until).toBe(2);
    const passes = [...sent.passes, { what: 'failed' as const, by: 'writer', at: begun.toISOString() }];
    expect(markedForRefresh({ ...running, passes, next: 0 }, changed, begun).refresh?.until).toBe(3);
  });

  it('judges a broadcast of an earlier version by its age', () => {
    const old = { ...sent, face: null };
    expect(markedForRefresh(old, buildItem(), begun)).toBe(old);
    expect(
      markedForRefresh(old, buildItem({ updatedAt: '2026-11-25T09:00:00.000Z' }), begun).refreshing,
    ).toBe(true);
  });
});

describe('a refresh under way', () => {
  it('goes on by a chunk, and ends after the last', () => {
    const steps = [0, 1, 2].reduce((broadcast, chunk) => withRefreshed(broadcast, '2', chunk, 4), marked);
    expect(steps).toMatchObject({ refreshing: false, refresh: null, face: '2', fence: 4 });
  });

  it('takes no word for another face, for a chunk that is done, or from a lease that is over', () => {
    expect(withRefreshed(marked, '1', 0, 1)).toBe(marked);
    expect(withRefreshed(marked, '2', 1, 1)).toBe(marked);
    expect(() => withRefreshed({ ...marked, fence: 9 }, '2', 0, 8)).toThrow('stale');
  });

  it('waits for a chunk that cards are still leaving from', () => {
    const open = { '1': noTally() };
    expect(isInHand({ ...marked, state: 'sending', open }, 1)).toBe(true);
    expect(isInHand({ ...marked, state: 'sending', open }, 0)).toBe(false);
    expect(isInHand({ ...marked, state: 'stopped', open }, 1)).toBe(false);
  });
});
