import { lastClosed } from '../domain/activity.ts';
import type { Backing } from '../domain/backing.ts';
import { holds } from '../domain/endorsement.ts';
import { Refusal } from '../domain/errors.ts';
import { isNoNews, type LeaderMonth, leaderMonth, monthTold } from '../domain/leaderMonth.ts';
import type { Person } from '../domain/person.ts';
import { plotPath } from '../domain/plotAddress.ts';
import { canAct } from '../domain/route.ts';
import { isOfficeHour } from '../domain/workingTime.ts';
import type { Ports } from '../ports.ts';
import { changeBacking, loadBacking } from './backings.ts';
import { deepLink } from './deepLink.ts';
import { givenEndorsements } from './endorsements.ts';
import { unitInsight } from './insight.ts';

/**
 * Sends each leader who stands behind the programme the card of their unit's month, once its figures are worked out: in working hours,
 * once, and not at all where nothing of it may be read or they want none.
 */
export async function tellLeaderMonths(ports: Ports): Promise<void> {
  const now = ports.clock.now();
  const month = lastClosed(now);
  if (isNoNews(month, now)) return;
  const org = ports.directory.org();
  for (const given of [...(await givenEndorsements(ports)).values()]) {
    const leader = org.people.get(given.id);
    if (!leader || !canAct(leader) || org.reportsOf(leader.id).length === 0) continue;
    if (!holds(given.endorsement, now) || !isOfficeHour(now, leader.country)) continue;
    if ((given.monthTold ?? '') >= month) continue;
    const view = await unitInsight({}, leader, ports);
    // The projector has not come to it yet.
    if (view.programme.at(-1)?.month !== month) return;
    const shown = leaderMonth(month, view.months, view.programme, given.endorsement, now);
    await changeBacking(leader, ports, (backing) => monthTold(backing, month, shown !== null, now));
  }
}

export interface LeaderMonthCardView {
  unitName: string;
  threshold: number;
  /** Null where nothing of the month may be read, or there is none yet. */
  shown: LeaderMonth | null;
  /** Address of a PNG; null without bars. */
  picture: string | null;
  /** Whether the card comes by itself. */
  comes: boolean;
  next: { month: string; on: string };
  tabUrl: string;
}

/** `month` null is the newest. Throws `forbidden` for who leads nobody. */
export async function loadLeaderMonthCard(
  month: string | null,
  person: Person,
  ports: Ports,
): Promise<LeaderMonthCardView> {
  const now = ports.clock.now();
  const [view, backing] = await Promise.all([unitInsight({}, person, ports), loadBacking(person.id, ports)]);
  const shown = leaderMonth(
    month ?? view.months.at(-1)?.month ?? '',
    view.months,
    view.programme,
    backing.endorsement,
    now,
  );
  return {
    unitName: view.name,
    threshold: view.threshold,
    shown,
    picture: shown?.bars
      ? new URL(plotPath(shown.bars.points.map(({ value }) => value)), ports.programme.publicUrl).href
      : null,
    comes: !backing.noMonthCards,
    next: view.next,
    tabUrl: deepLink(ports.programme, 'insight', 'unit'),
  };
}

/** Whether the card comes by itself. Throws `forbidden` for who leads nobody. */
export async function readMonthCards(person: Person, ports: Ports): Promise<{ wanted: boolean }> {
  mustLead(person, ports);
  return { wanted: !(await loadBacking(person.id, ports)).noMonthCards };
}

/** Whether it does from now on. Throws `forbidden` for who leads nobody. */
export async function chooseMonthCards(
  { wanted }: { wanted: boolean },
  person: Person,
  ports: Ports,
): Promise<{ wanted: boolean }> {
  mustLead(person, ports);
  await changeBacking(person, ports, (backing) => withMonthCards(backing, wanted));
  return { wanted };
}

function mustLead({ id }: Person, ports: Ports): void {
  if (ports.directory.org().reportsOf(id).length === 0) throw new Refusal('forbidden');
}

function withMonthCards(backing: Backing, wanted: boolean): Backing {
  if (Boolean(backing.noMonthCards) !== wanted) return backing;
  const { noMonthCards, ...rest } = backing;
  return wanted ? rest : { ...rest, noMonthCards: true };
}
