import { describe, expect, it } from 'vitest';
import type { ShareSource } from '../../src/domain/activity.ts';
import type { Mode } from '../../src/domain/mode.ts';
import { modeMix } from '../../src/domain/modeMix.ts';
import { mixParts, type Place, shareMix } from '../../src/domain/shareMix.ts';
import { foldWorks } from '../../src/domain/whatWorks.ts';
import { buildCensus, buildFact, month } from './buildMonth.ts';
import { type Show, tryAll } from './smallTrial.ts';
import type { SmallItem } from './smallWorlds.ts';

type Rule = typeof modeMix;

const item = (
  id: string | null,
  mode: Mode | null,
  topicId = 't',
  source: ShareSource = id === null ? 'own' : 'organisation',
): SmallItem => ({ id, mode, topicId, source });

/** Whoever knows the library knows what is sensitive and so never goes straight out, and who has free hands in a topic. */
const libraries: Record<string, SmallItem[]> = {
  'each in its own mode': [item('1', null), item('2', 'gatekeeper'), item('3', 'gardener')],
  'one alone in its mode': [item('1', null), item('2', null), item('3', 'gatekeeper')],
  'one in two modes': [item('1', null), item('1', 'gatekeeper'), item('2', null)],
  'one in two modes, beside a sensitive one': [
    item('1', null),
    item('1', 'gatekeeper'),
    item('2', 'gatekeeper'),
  ],
  'a mode across topics': [item('1', null), item('2', 'gatekeeper'), item('3', 'gatekeeper', 'u')],
  'each topic in its own mode': [item('1', null), item('2', 'gatekeeper', 'u'), item('3', 'gardener', 'v')],
  'a mode across sources': [
    item('1', null),
    item('2', 'gatekeeper', 't', 'expert'),
    item('3', 'gatekeeper', 'u', 'expert'),
  ],
  'own texts beside an item in two modes': [item('1', null), item(null, 'gardener'), item('1', 'gatekeeper')],
  'own texts in one of the topics': [item('1', null), item(null, 'gardener'), item('3', 'gatekeeper', 'u')],
};

const fours: Record<string, SmallItem[]> = {
  'two in two modes': [item('1', null), item('1', 'gatekeeper'), item('2', null), item('2', 'gatekeeper')],
  'each of the modes': [
    item('1', null),
    item('2', 'gatekeeper'),
    item('3', 'gardener'),
    item('4', 'mediator'),
  ],
  'two modes across two topics': [
    item('1', null),
    item('2', 'gatekeeper'),
    item('3', null, 'u'),
    item('4', 'gatekeeper', 'u'),
  ],
  'two modes across three topics': [
    item('1', null),
    item('2', 'gatekeeper', 'u'),
    item('3', null, 'v'),
    item('4', 'gatekeeper', 'v'),
  ],
  'own texts beside experts': [
    item('1', null),
    item('2', null, 't', 'expert'),
    item(null, 'gardener'),
    item('3', 'gatekeeper', 'u'),
  ],
  'two modes across three sources': [
    item('1', null),
    item('2', 'gatekeeper'),
    item('3', null, 't', 'expert'),
    item(null, 'gatekeeper'),
  ],
};

/** Topics `t` and `v` are told together where `v` is small; nothing but `t` goes straight out, and `v` has a mode of its own. */
const together = [
  item('1', null),
  item('2', 'gatekeeper'),
  item('3', 'gardener', 'v'),
  item('4', 'gatekeeper', 'a'),
];

/** Topics and sources were shown before; what works and how it came about are shown since, as a closed month tells them. */
const by =
  (rule: Rule): Show =>
  (activity, items, threshold) => {
    const mix = mixParts(activity, threshold);
    const census = buildCensus(activity.map(({ personId }) => ({ id: personId, managerId: null })));
    const facts = { month, census, activity, clicks: [] };
    const works = foldWorks(facts, { threshold, tellsWords: false, mix });
    const modes = rule(activity, { mix, items: works.items }, threshold);
    const names = new Set(modes.map(({ key }) => key));
    const toldMode = ({ mode }: SmallItem) => (names.has(mode ?? 'card') ? (mode ?? 'card') : 'rest');
    return {
      before: JSON.stringify([activity.length, mix.shares, shareMix(activity, threshold, mix)]),
      since: JSON.stringify([works, modes]),
      isTold: modes.length > 0,
      // That nobody shared anything of a topic, a source and a mode that are told is told as well.
      meetings: items.map((one) => {
        const { topic, source } = mix.placeOf(buildFact(one));
        return [topic.told, source.told, modes.length > 0 && toldMode(one)].join(' ');
      }),
    };
  };

/** Modes told whatever the bands of items tell. */
const besideNoItems: Rule = (activity, beside, threshold) =>
  modeMix(activity, { ...beside, items: [] }, threshold);

const oneName = { own: 'all', told: 'all' };
const onePlace: Place = { topic: oneName, source: oneName };
/** Modes told whatever topics and sources tell. */
const besideNoPlaces: Rule = (activity, { mix, items }, threshold) =>
  modeMix(activity, { mix: { ...mix, placeOf: () => onePlace }, items }, threshold);

/** Modes told from the threshold on, not twice the threshold. */
const fromThreshold: Rule = (activity, beside, threshold) => modeMix(activity, beside, threshold / 2);

const small = { people: 6, most: 3, threshold: 2 };

describe('what can be worked out from how shares came about, beside items told by bands [C8] [P11]', () => {
  it.each(Object.entries(libraries))(
    'is nothing about few, in every small organisation: %s',
    (_name, items) => {
      const { tried, telling, foundOut } = tryAll(items, small, by(modeMix));
      expect(foundOut).toEqual([]);
      expect(tried).toBeGreaterThan(25_000);
      expect(telling).toBeGreaterThan(0);
      expect(tryAll(items, { people: 9, most: 2, threshold: 3 }, by(modeMix)).foundOut).toEqual([]);
    },
  );

  it.each(Object.entries(fours))('is nothing where there is more in the library: %s', (_name, items) => {
    const { telling, foundOut } = tryAll(items, { people: 6, most: 2, threshold: 2 }, by(modeMix));
    expect(foundOut).toEqual([]);
    expect(telling).toBeGreaterThan(0);
  });

  it('is nothing where topics are told together', () => {
    // Two meetings of four and a fifth topic: so many shares that no other number of them is tried.
    const { tried, telling, foundOut } = tryAll(together, { ...small, shares: 12 }, by(modeMix));
    expect(foundOut).toEqual([]);
    expect(tried).toBeGreaterThan(100_000);
    expect(telling).toBeGreaterThan(0);
  });

  it('is much where it is told without regard to the bands', () => {
    const items = libraries['one alone in its mode'] ?? [];
    expect(tryAll(items, small, by(besideNoItems)).foundOut.length).toBeGreaterThan(0);
  });

  it('is much where it is told without regard to topics and sources', () => {
    const items = libraries['each topic in its own mode'] ?? [];
    expect(tryAll(items, small, by(besideNoPlaces)).foundOut.length).toBeGreaterThan(0);
  });

  it('is much where it begins with the threshold', () => {
    const items = libraries['each in its own mode'] ?? [];
    expect(tryAll(items, small, by(fromThreshold)).foundOut.length).toBeGreaterThan(0);
  });
});
