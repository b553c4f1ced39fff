import { dueDigests } from '../../src/actions/digests.ts';
import { changeMember, countContentCard, join, readMember } from '../../src/actions/members.ts';
import type { ContentItem } from '../../src/domain/item.ts';
import type { Member } from '../../src/domain/member.ts';
import { buildItem, openWorld, type World } from './world.ts';

export const channel = { language: 'da', channel: 'tab' } as const;
/** Tuesday at nine in Copenhagen. */
export const due = '2026-11-24T08:00:00.000Z';
export const nextWeek = '2026-12-01T08:00:00.000Z';

async function fill(world: World, count: number, changes: Partial<ContentItem> = {}): Promise<void> {
  const { documents } = world.ports;
  for (let number = 2; number <= count; number++) {
    const createdAt = new Date(Date.parse('2026-11-20T09:00:00Z') - number * 60_000).toISOString();
    await documents.create('library', buildItem({ id: `item-${number}`, createdAt, ...changes }));
  }
}

/** Anna has joined on the Monday, and there are so many items. */
export async function openWeek(count = 8): Promise<World> {
  const world = await openWorld();
  world.setTime('2026-11-23T09:00:00.000Z');
  for (const id of ['anna', 'bo']) {
    await changeMember(id, world.ports, (member) => ({ ...member, joined: false }));
  }
  await join(channel, world.person('anna'), world.ports);
  await fill(world, count);
  return world;
}

export async function runAt(world: World, iso: string): Promise<Member> {
  world.setTime(iso);
  await dueDigests(world.ports);
  return readMember('anna', world.ports);
}

export const digestsOf = ({ outbox }: Member) => outbox.filter(({ kind }) => kind === 'digest');

/** As the dispatcher leaves it once the card has arrived. */
export async function arrive(world: World, personId = 'anna'): Promise<void> {
  const { ports } = world;
  const [message] = digestsOf(await readMember(personId, ports)).filter(({ due }) => due);
  if (!message) throw new TypeError('There is no digest to send.');
  await countContentCard({ ...message, id: `${message.subject}:${message.id}` }, ports);
  await changeMember(personId, ports, (member) => ({
    ...member,
    outbox: member.outbox.map((one) => (one.id === message.id ? { ...one, state: 'sent', due: null } : one)),
    due: null,
  }));
}
