import { inAudience, mayReceive } from '../domain/audience.ts';
import type { Audience } from '../domain/broadcast.ts';
import { Refusal } from '../domain/errors.ts';
import type { ContentItem } from '../domain/item.ts';
import type { Ports } from '../ports.ts';
import { everyDoc } from './change.ts';
import { loadItem, loadTopic } from './items.ts';

export async function checkAudience(audience: Audience, ports: Ports): Promise<void> {
  if (audience.kind === 'unit' && !ports.directory.org().people.has(audience.managerId)) {
    throw new Refusal('notFound', 'audience.managerId');
  }
  if (audience.kind === 'topic') await loadTopic(audience.topicId, ports);
}

/** How many would get the card now. Never names. */
export async function audienceSize(
  audience: Audience,
  itemId: string | null,
  ports: Ports,
): Promise<{ size: number }> {
  await checkAudience(audience, ports);
  const item = itemId ? (await loadItem(itemId, ports)).doc : null;
  let size = 0;
  for await (const _ of audienceOf(audience, item, ports)) size += 1;
  return { size };
}

/** Fans out over all members: an audience is of everyone, and is formed once a broadcast. */
export async function* audienceOf(
  audience: Audience,
  item: ContentItem | null,
  ports: Ports,
): AsyncGenerator<string> {
  const org = ports.directory.org();
  const now = ports.clock.now();
  const where = [{ field: 'joined', op: '=', value: true } as const];
  for await (const member of everyDoc(ports.documents, 'members', { where })) {
    if (inAudience(audience, member, org) && mayReceive(member, item, org, now)) yield member.id;
  }
}
