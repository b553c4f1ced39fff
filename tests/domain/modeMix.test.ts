import { describe, expect, it } from 'vitest';
import type { Activity } from '../../src/domain/activity.ts';
import { shownValue } from '../../src/domain/figure.ts';
import type { Mode } from '../../src/domain/mode.ts';
import { modeMix } from '../../src/domain/modeMix.ts';
import { mixParts } from '../../src/domain/shareMix.ts';
import { buildActivity, buildFact } from './buildMonth.ts';

const threshold = 5;

const by = (mode: Mode | null, from: number, to: number, about: { topicId?: string; itemId?: string } = {}) =>
  Array.from({ length: to - from }, (_, at) =>
    buildActivity({ id: `p${from + at}`, managerId: null }, 1, {}, { topicId: 'a', ...about, mode }),
  );

function modesOf(activity: Activity[], items: { key: string; people: number }[] = []) {
  const parts = modeMix(activity, { mix: mixParts(activity, threshold), items }, threshold);
  return parts.map(({ key, figure }) => [key, shownValue(figure)]);
}

describe('how shares came about [P11] [C8]', () => {
  it('is told by mode, the few put together', () => {
    const all = [...by('gatekeeper', 0, 10), ...by('gardener', 10, 16), ...by(null, 16, 20)];
    expect(modesOf(all)).toEqual([
      ['gatekeeper', 10 / 20],
      ['rest', 10 / 20],
    ]);
    expect(modesOf([...by('gatekeeper', 0, 10), ...by('gardener', 10, 20)])).toHaveLength(2);
  });

  it('is not told where a topic could be taken from it', () => {
    // Topic b is told, and all but two of it are gatekeepers’.
    const b = [...by('gatekeeper', 10, 16, { topicId: 'b' }), ...by('gardener', 16, 18, { topicId: 'b' })];
    expect(modesOf([...by('gatekeeper', 0, 10), ...b, ...by('gardener', 18, 28)])).toEqual([]);
  });

  it('is not told where an item could be taken from it that is all of one mode', () => {
    const item = by('gatekeeper', 0, 12, { itemId: 'sensitive' });
    const all = [...item, ...by('gatekeeper', 12, 16), ...by('gardener', 16, 36)];
    expect(modesOf(all)).toHaveLength(2);
    expect(modesOf(all, [{ key: 'sensitive', people: 10 }])).toEqual([]);
    // With enough beside it, it is.
    const more = [...all, ...by('gatekeeper', 36, 40)];
    expect(modesOf(more, [{ key: 'sensitive', people: 10 }])).toHaveLength(2);
    // An item that came about in several ways is nobody's to place.
    const mixed = [...all, ...by('gardener', 40, 41, { itemId: 'sensitive' })];
    expect(modesOf(mixed, [{ key: 'sensitive', people: 10 }])).toHaveLength(2);
  });

  it('is not told where facts of an earlier version do not say', () => {
    const known = by('gardener', 0, 10);
    expect(modesOf(known)).toHaveLength(1);
    const older = buildActivity({ id: 'old', managerId: null }, 0, {
      shared: { s: buildFact({ topicId: 'a' }) },
    });
    expect(modesOf([...known, older])).toEqual([]);
  });
});
