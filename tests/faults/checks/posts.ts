import type { Broadcast } from '../../../src/domain/broadcast.ts';
import { cardsOf, groupBy, type Problem, type Run } from './run.ts';

/** Re-sends of the uncertain that an operator asked for; pressing twice on the same view is one. */
export function uncertainResends(run: Run, broadcastId: string): number {
  const asked = run
    .of('operator')
    .filter((one) => one.broadcastId === broadcastId && one.what === 'resendUncertain');
  return new Set(asked.map(({ passes }) => passes)).size;
}

/**
 * At most one card a person and broadcast, and one more for each re-send of the uncertain that a person asked for. A
 * re-send of the failed allows no second one, because nothing had arrived.
 */
export function sentTwice(run: Run): Problem[] {
  const texts: string[] = [];
  const byItem = groupBy(run.end.broadcasts, ({ itemId }) => itemId);
  const groups = groupBy(cardsOf(run, 'content'), ({ subject, to }) => JSON.stringify([subject, to]));
  for (const [key, cards] of groups) {
    const [itemId = '', to = ''] = JSON.parse(key) as string[];
    const broadcasts = (byItem.get(itemId) ?? []).filter(({ id }) => run.isRecipient(id, to));
    const allowed = broadcasts.reduce((sum, { id }) => sum + 1 + uncertainResends(run, id), 0);
    if (cards.length <= allowed) continue;
    const times = cards.map(({ acceptedAt }) => Math.round(acceptedAt)).join(', ');
    texts.push(`${to} got ${cards.length} cards of ${itemId} where ${allowed} may come (at ${times})`);
  }
  for (const broadcast of run.end.broadcasts) texts.push(...passesUnasked(run, broadcast));
  return texts.map((text) => ({ invariant: 'I2', text }));
}

/** Nobody but a person begins another pass. */
function passesUnasked(run: Run, { id, passes }: Broadcast): string[] {
  const asked = run.of('operator').filter(({ broadcastId }) => broadcastId === id);
  return passes.flatMap(({ what }, number) => {
    const name = what === 'failed' ? 'resendFailed' : 'resendUncertain';
    const isAsked = asked.some((one) => one.what === name && one.passes === number);
    return number === 0 || isAsked ? [] : [`broadcast ${id}: nobody asked for pass ${number} (${what})`];
  });
}

/** A request for approval is sent twice at most; a reminder of it once. */
export function askedTooOften(run: Run): Problem[] {
  const groups = groupBy(cardsOf(run, 'approval'), ({ subject, to }) => JSON.stringify([subject, to]));
  return [...groups].flatMap(([key, cards]) => {
    const [draftId, to] = JSON.parse(key) as string[];
    const draft = run.end.drafts.find(({ id }) => id === draftId);
    const messages = (draft?.outbox ?? []).filter(
      (message) => message.to === to && message.operation === 'send',
    );
    const allowed = messages.reduce((sum, { kind }) => sum + (kind === 'approval' ? 2 : 1), 0);
    if (cards.length <= allowed) return [];
    const text = `${to} was asked ${cards.length} times about draft ${draftId} where ${allowed} may come`;
    return [{ invariant: 'I2' as const, text }];
  });
}

/** Once a client was told that it is stopped, no card leaves until somebody says to go on. */
export function sentWhileStopped(run: Run, allowed: number): Problem[] {
  return run.end.broadcasts.flatMap(({ id, itemId }) => {
    const told = run.of('shown').filter((one) => one.broadcastId === id && one.state === 'stopped');
    const operator = run.of('operator').filter((one) => one.broadcastId === id);
    const late = run.calls.filter(({ receivedAt, kind, subject, operation }) => {
      if (kind !== 'content' || subject !== itemId || operation !== 'send') return false;
      const last = operator.findLast(({ at }) => at <= receivedAt);
      if (last && last.what !== 'cancel') return false;
      return told.some(({ at }) => at < receivedAt && at > (last?.at ?? Number.NEGATIVE_INFINITY));
    });
    if (late.length <= allowed) return [];
    const text = `broadcast ${id}: ${late.length} cards left while clients were told that it is stopped`;
    return [{ invariant: 'I7' as const, text }];
  });
}
