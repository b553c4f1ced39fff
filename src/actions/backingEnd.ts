import { endTold } from '../domain/backingMessages.ts';
import { canAct } from '../domain/route.ts';
import { isOfficeHour } from '../domain/workingTime.ts';
import type { Ports } from '../ports.ts';
import { changeBacking } from './backings.ts';
import { givenEndorsements } from './endorsements.ts';

/** Tells leaders, each once a year and in working hours, that their endorsement is about to run out or just has. */
export async function tellEndorsementsEnding(ports: Ports): Promise<void> {
  const now = ports.clock.now();
  const org = ports.directory.org();
  for (const given of [...(await givenEndorsements(ports)).values()]) {
    const leader = org.people.get(given.id);
    if (!leader || !canAct(leader) || org.reportsOf(leader.id).length === 0) continue;
    if (endTold(given, now) === given || !isOfficeHour(now, leader.country)) continue;
    await changeBacking(leader, ports, (backing) => endTold(backing, now));
  }
}
