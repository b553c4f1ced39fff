import { Refusal } from '../domain/errors.ts';
import type { Member } from '../domain/member.ts';
import { type DeliveryState, type Message, queued, withMessages } from '../domain/message.ts';
import type { Person } from '../domain/person.ts';
import { mustBeSame } from '../domain/reusedId.ts';
import { rights } from '../domain/rights.ts';
import type { Ports } from '../ports.ts';
import { loadItem } from './items.ts';
import { changeMember, readMember } from './members.ts';

/** Tests that are kept with a person; older ones that have reached their end are forgotten. */
const kept = 20;

/**
 * The real content card to the one who asks, and to nobody else: one however often it is sent with this id. It counts
 * against no cap, and what its buttons do is what they do for everybody. Throws `reusedId` for another item.
 */
export async function sendTestCard(
  { id, itemId }: { id: string; itemId: string },
  person: Person,
  ports: Ports,
): Promise<{ id: string; state: DeliveryState }> {
  if (!rights.broadcast(person)) throw new Refusal('forbidden');
  const messageId = `test:${id}`;
  const known = findTest(await readMember(person.id, ports), messageId);
  if (known) mustBeSame(known.subject, itemId);
  await loadItem(itemId, ports);
  const about = { id: messageId, kind: 'contentTest', to: person.id, subject: itemId } as const;
  const member = await changeMember(person.id, ports, (current) => {
    if (findTest(current, messageId)) return current;
    return withMessages(withoutOldTests(current), [queued(about, ports.clock.now())]);
  });
  const test = findTest(member, messageId);
  mustBeSame(test?.subject, itemId);
  return { id, state: test?.state ?? 'queued' };
}

function findTest({ outbox }: Member, id: string): Message | undefined {
  return outbox.find((message) => message.id === id);
}

function withoutOldTests(member: Member): Member {
  const ended = member.outbox.filter(({ kind, due }) => kind === 'contentTest' && due === null);
  const old = new Set(ended.slice(0, Math.max(0, ended.length - kept + 1)));
  return old.size > 0 ? { ...member, outbox: member.outbox.filter((message) => !old.has(message)) } : member;
}
