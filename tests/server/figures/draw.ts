import type { Activity, ShareFact } from '../../../src/domain/activity.ts';
import type { CensusRow } from '../../../src/domain/census.ts';
import type { MonthFacts } from '../../../src/domain/insight.ts';
import type { LinkClicks } from '../../../src/domain/link.ts';
import { daytimes } from '../../../src/domain/shareTime.ts';

/** A whole number below `limit`. */
export type Draw = (limit: number) => number;

/** The same numbers from the same seed (Park and Miller). */
export function drawFrom(seed: number): Draw {
  let state = (seed % 2_147_483_646) + 1;
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647;
    return Math.floor((state / 2_147_483_647) * limit);
  };
}

/** What there is to share: own texts, and items of topics that have content of some sources only. */
const library = [
  { itemId: 'heat', topicId: 'climate', source: 'organisation', format: 'article' },
  { itemId: 'pump', topicId: 'climate', source: 'expert', format: 'post' },
  { itemId: 'job', topicId: 'jobs', source: 'organisation', format: 'job' },
  { itemId: 'film', topicId: 'jobs', source: 'employee', format: 'video' },
  { itemId: null, topicId: null, source: 'own', format: null },
] as const;
const modes = [null, 'mediator', 'gatekeeper', 'gardener'] as const;

/** Days on which somebody counted, in every month. */
export const countedDays = ['10', '28'];

export interface Present extends Pick<CensusRow, 'id' | 'managerId' | 'joined'> {
  /** Counted days on which they could take part; both unless told. */
  days?: number;
  /** Gone on the last counted day. */
  isGone?: boolean;
}

/** What became of a month: `shares` says who shared anything; everything else is drawn, at odds that are drawn as well. */
export function drawMonth(
  month: string,
  people: readonly Present[],
  shares: (at: number) => boolean,
  draw: Draw,
): MonthFacts {
  const odds = () => [15, 40, 60, 85, 100][draw(5)] ?? 0;
  const [own, told, wrote, spoke, favourite] = [odds(), odds(), odds(), odds(), odds()];
  const [liked, usual] = [draw(library.length), draw(modes.length)];
  const is = (chance: number) => draw(100) < chance;
  const rows = people.map(
    ({ id, managerId, joined, days = countedDays.length, isGone = false }): CensusRow => {
      const last = `${month}-${countedDays.at(isGone ? 0 : -1)}`;
      return {
        id,
        managerId,
        joined,
        days: isGone ? Math.min(days, 1) : days,
        last,
        promised: 30,
        granted: 15,
      };
    },
  );
  const clicks: LinkClicks[] = [];
  const activity = people.map(({ id, managerId }, at): Activity => {
    const shared: Record<string, ShareFact> = {};
    const count = shares(at) ? 1 + draw(3) : 0;
    for (let number = 0; number < count; number += 1) {
      const about = {
        ...(library[is(favourite) ? liked : draw(library.length)] ?? library[0]),
        twist: is(own),
        weekday: 1 + draw(7),
        daytime: daytimes[draw(daytimes.length)] ?? 'morning',
      };
      // Some move within the month: a link says where its sharer was.
      const unitId = draw(20) === 0 ? null : managerId;
      const mode = modes[is(favourite) ? usual : draw(modes.length)] ?? null;
      shared[`${month}-${id}-${number}`] = { ...about, unitId, mode, followers: is(told) ? draw(900) : null };
      const code = `${month}-${id}-${number}`;
      const counted = { month, code, unitId, human: draw(9), bot: draw(3), repeated: draw(2) };
      clicks.push({ id: `${month}:${code}`, ...counted, sharedIn: month, about });
      if (draw(4) === 0) clicks.push({ id: `${month}:old-${code}`, ...counted, sharedIn: '2000-01', about });
    }
    const decided = Object.fromEntries(
      Array.from({ length: is(wrote) ? 1 + draw(2) : 0 }, (_, draft) => [`${id}-${draft}`, draw(60)]),
    );
    const time = is(spoke) ? { time: { W1: draw(120), W2: draw(120) } } : {};
    return { id: `${month}:${id}`, month, personId: id, shared, decided, ...time };
  });
  const last = `${month}-${countedDays.at(-1)}`;
  return {
    month,
    census: { rows, days: countedDays.length, last },
    activity: activity.filter(({ shared, decided, time }) =>
      [shared, decided, time ?? {}].some((some) => Object.keys(some).length > 0),
    ),
    clicks,
  };
}
