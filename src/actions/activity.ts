import { type Activity, monthOf, type ShareAbout, type ShareFact } from '../domain/activity.ts';
import type { ApprovalStep, Draft } from '../domain/draft.ts';
import type { ContentItem } from '../domain/item.ts';
import type { Mode } from '../domain/mode.ts';
import type { Share } from '../domain/share.ts';
import { shareTime } from '../domain/shareTime.ts';
import { homeZone } from '../domain/timeZone.ts';
import { isTwist } from '../domain/twist.ts';
import { zoneAt } from '../domain/workingTime.ts';
import type { Ports } from '../ports.ts';
import { change, createOnce, everyDoc } from './change.ts';

const hour = 3_600_000;

/** What a share was about, whether it was told in own words, and when in the week it was where its author is. */
export function aboutShare(share: Share, item: ContentItem | null, ports: Ports): ShareAbout {
  const person = ports.directory.org().people.get(share.personId);
  const zone = person ? zoneAt(person.country, person.city) : homeZone;
  const ideas = Object.values(item?.captions ?? {}).flat();
  return {
    itemId: item?.id ?? null,
    topicId: item?.topicId ?? null,
    source: item?.source ?? 'own',
    format: item?.format ?? null,
    twist: isTwist(share.words, ideas),
    ...shareTime(new Date(share.openedAt), zone),
  };
}

/** Counts a share once, in the month it was opened; `mode` is how its draft came about, if it had one. */
export async function recordShare(
  share: Share,
  about: ShareAbout,
  mode: Mode | null,
  ports: Ports,
): Promise<void> {
  const unitId = ports.directory.org().managerOf(share.personId)?.id ?? null;
  const fact: ShareFact = { ...about, unitId, followers: share.followers ?? null, mode };
  await changeActivity(monthOf(new Date(share.openedAt)), share.personId, ports, (activity) =>
    Object.hasOwn(activity.shared, share.id)
      ? activity
      : { ...activity, shared: { ...activity.shared, [share.id]: fact } },
  );
}

/** Takes a share out of the count, however often it is told. */
export async function forgetShare(share: Share, ports: Ports): Promise<void> {
  await changeActivity(monthOf(new Date(share.openedAt)), share.personId, ports, (activity) => {
    const { [share.id]: counted, ...shared } = activity.shared;
    return counted ? { ...activity, shared } : activity;
  });
}

/** Counts a decision once, with the hours from asking to deciding, in the author's unit. */
export async function recordDecision(draft: Draft, ports: Ports): Promise<void> {
  const step = draft.steps.findLast(({ decision }) => decision);
  if (step) await recordStep(draft, step, ports);
}

async function recordStep(draft: Draft, step: ApprovalStep, ports: Ports): Promise<void> {
  if (!step.decision) return;
  const decidedAt = new Date(step.decision.at);
  // A clock that was put back in between has nobody answer before they were asked.
  const hours = Math.max(0, decidedAt.getTime() - new Date(step.askedAt).getTime()) / hour;
  const key = `${draft.id}:${step.id}`;
  await changeActivity(monthOf(decidedAt), draft.authorId, ports, (activity) =>
    Object.hasOwn(activity.decided, key)
      ? activity
      : { ...activity, decided: { ...activity.decided, [key]: hours } },
  );
}

/**
 * Counts what a stop kept from being counted: the decision and its fact are two documents, and the process
 * may end between them. Looks one day back; counting twice changes nothing.
 */
export async function recordMissedDecisions(ports: Ports): Promise<void> {
  const since = new Date(ports.clock.now().getTime() - 24 * hour).toISOString();
  // Fans out: drafts are partitioned by id. Runs once, at start.
  const where = [{ field: 'updatedAt', op: '>=', value: since } as const];
  for await (const draft of everyDoc(ports.documents, 'drafts', { where })) {
    for (const step of draft.steps) await recordStep(draft, step, ports);
  }
}

/** Changes one person's facts of a month, from nothing where there are none. Nothing where no facts are collected. */
export async function changeActivity(
  month: string,
  personId: string,
  ports: Ports,
  next: (activity: Activity) => Activity,
): Promise<void> {
  if (!ports.programme.collectsFigures) return;
  const id = `${month}:${personId}`;
  const empty: Activity = { id, month, personId, shared: {}, decided: {} };
  if (!(await ports.documents.read('activity', id, month))) {
    const { isNew } = await createOnce(ports.documents, 'activity', next(empty), month);
    if (isNew) return;
  }
  await change(ports.documents, 'activity', id, month, next);
}
