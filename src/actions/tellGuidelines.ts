import { isRefusal } from '../domain/errors.ts';
import { type Guideline, guidelineFrom } from '../domain/guideline.ts';
import { withGuidelineNews } from '../domain/guidelineNews.ts';
import type { Ports } from '../ports.ts';
import { change, everyDoc, everyStored } from './change.ts';
import { isHeld } from './dispatchPause.ts';

/**
 * Puts the news of a changed guideline before those whom it is for: who takes part, and for managers who leads somebody.
 * Stopped half way it begins again, and nobody gets it twice. While an operator holds broadcasts, it waits.
 */
export async function tellGuidelines(ports: Ports): Promise<void> {
  for await (const { doc } of everyStored(ports.documents, 'library', { partition: 'guideline' })) {
    if (doc.kind !== 'guideline') continue;
    const guideline = guidelineFrom(doc);
    if (guideline.telling === null || (await isHeld(ports))) continue;
    await tellEverybody(guideline, ports);
    await told(guideline, ports);
  }
}

async function tellEverybody(guideline: Guideline, ports: Ports): Promise<void> {
  const org = ports.directory.org();
  // Fans out: members are partitioned by id, and it happens once a change.
  const where = [{ field: 'joined', op: '=', value: true } as const];
  for await (const { id, mutedTopics } of everyDoc(ports.documents, 'members', { where })) {
    const isFor = guideline.audience === 'everyone' || org.reportsOf(id).length > 0;
    const isMuted = guideline.topicId !== null && mutedTopics.includes(guideline.topicId);
    if (!isFor || isMuted || !org.people.get(id)?.enabled) continue;
    await change(ports.documents, 'members', id, id, (member) =>
      member.joined ? withGuidelineNews(member, guideline, ports.clock.now()) : member,
    ).catch((error) => {
      if (!isRefusal(error, 'notFound')) throw error;
    });
  }
}

/** A version that came meanwhile is told of next. */
async function told({ id, telling }: Guideline, ports: Ports): Promise<void> {
  await change(ports.documents, 'library', id, 'guideline', (doc) =>
    doc.kind === 'guideline' && doc.telling === telling ? { ...doc, telling: null } : doc,
  );
}
