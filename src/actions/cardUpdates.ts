import { type Broadcast, deliveryId, type Recipient } from '../domain/broadcast.ts';
import { markedForRefresh } from '../domain/cardRefresh.ts';
import { Refusal } from '../domain/errors.ts';
import { withAnswered } from '../domain/member.ts';
import { type Message, queued } from '../domain/message.ts';
import type { Person } from '../domain/person.ts';
import { canAct } from '../domain/route.ts';
import type { Ports } from '../ports.ts';
import { change, everyDoc } from './change.ts';
import { changeMember, readMember } from './members.ts';

/**
 * The item is another than it was, or over: every card that a broadcast has put before somebody is brought up to date
 * by the dispatcher. Telling it twice is telling it once.
 */
export async function cardsChanged(itemId: string, ports: Ports): Promise<void> {
  const item = (await ports.documents.read('library', itemId, 'item'))?.doc;
  if (item?.kind !== 'item') throw new Refusal('notFound', 'itemId');
  const where = [{ field: 'itemId', op: '=', value: itemId } as const];
  for await (const { id, kind } of everyDoc(ports.documents, 'broadcasts', {
    partition: 'broadcast',
    where,
  })) {
    const { doc } = await change(ports.documents, 'broadcasts', id, kind, (broadcast) =>
      markedForRefresh(broadcast, item, ports.clock.now()),
    );
    if (doc.refreshing) ports.wake('broadcasts', id, kind);
  }
}

/** The person's card about this item gave way to another one, such as the draft that they made of it. */
export async function cardAnswered(itemId: string, person: Person, ports: Ports): Promise<void> {
  await changeMember(person.id, ports, (member) => withAnswered(member, itemId, ports.clock.now()));
}

/** How far back what ended or was changed is looked for when a process starts. */
const atStartMs = 30 * 86_400_000;
/** Looked at twice: a write may have been under way when the last look was taken, by a clock that is a little off. */
const overlapMs = 10 * 60_000;

/**
 * Finds the items whose time is over since the last look, and those that were changed by somebody who did not come to
 * tell it. Each call looks at what happened since the one before; the first at the last thirty days.
 */
export function createCardWatch(ports: Ports): () => Promise<void> {
  let since = ports.clock.now().getTime() - atStartMs;
  return async () => {
    const now = ports.clock.now();
    const from = new Date(Math.min(since, now.getTime()) - overlapMs).toISOString();
    for (const field of ['expiresAt', 'updatedAt'] as const) {
      const where = [
        { field, op: '>', value: from } as const,
        { field, op: '<=', value: now.toISOString() } as const,
      ];
      for await (const { id } of everyDoc(ports.documents, 'library', { partition: 'item', where })) {
        await cardsChanged(id, ports);
      }
    }
    since = now.getTime();
  };
}

/**
 * The message that brings one recipient's card up to date; null where it is left alone: whoever has answered it, shared
 * the item or said no to it since it was sent has another card in its place, and somebody who left or removed the app
 * has none. What they did before says nothing about this card.
 */
export async function cardUpdateFor(
  { id, itemId, createdAt, sendAt }: Pick<Broadcast, 'id' | 'itemId' | 'createdAt' | 'sendAt'>,
  { to, state, conversationId, activityId }: Recipient,
  ports: Ports,
): Promise<{ message: Message; target: Message } | null> {
  if (state !== 'sent' || !conversationId || !activityId) return null;
  const person = ports.directory.org().people.get(to);
  if (!person || !canAct(person)) return null;
  const member = await readMember(to, ports);
  if (member.conversation?.installed === false) return null;
  const since = sendAt && sendAt > createdAt ? sendAt : createdAt;
  const answer = member.answeredItems?.find((one) => one.itemId === itemId);
  if (member.declinedItems.includes(itemId) || (answer && answer.at >= since)) return null;
  if (await hasShared(to, itemId, since, ports)) return null;
  const about = { kind: 'content', to, subject: itemId, priority: 'broadcast' } as const;
  const epoch = new Date(0);
  const target = { ...queued({ id: deliveryId(id, to), ...about }, epoch), conversationId, activityId };
  const message = queued(
    { id: `${target.id}:update`, ...about, operation: 'update', target: target.id },
    epoch,
  );
  return { message, target };
}

async function hasShared(personId: string, itemId: string, since: string, ports: Ports): Promise<boolean> {
  const where = [
    { field: 'itemId', op: '=', value: itemId } as const,
    { field: 'openedAt', op: '>=', value: since } as const,
  ];
  const { docs } = await ports.documents.query('shares', { partition: personId, where, limit: 1 });
  return docs.length > 0;
}
