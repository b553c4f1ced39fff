import type { Org } from '../../../src/domain/org.ts';
import { buildOrg } from '../../../src/domain/orgChart.ts';
import { defaultPolicy } from '../../../src/domain/policy.ts';
import type { Documents } from '../../../src/ports.ts';
import { buildItem, topic } from '../../actions/world.ts';
import { appId } from '../../bot/channel.ts';
import { buildMember, buildPerson } from '../../domain/build.ts';

export const writerId = 'writer';

export function personId(number: number): string {
  return `person-${String(number).padStart(6, '0')}`;
}

/** Everybody leads eight; the first is at the top. */
export function simulatedOrg(size: number): Org {
  const people = Array.from({ length: size }, (_, number) =>
    buildPerson({
      id: personId(number),
      managerId: number === 0 ? null : personId(Math.floor((number - 1) / 8)),
    }),
  );
  return buildOrg([...people, buildPerson({ id: writerId, roles: ['communicator'] })]);
}

/** An item, and the first `joined` people as members whose chat is with this service. */
export async function fillStore(documents: Documents, joined: number, serviceUrl: string): Promise<void> {
  await documents.createMany('library', [topic, buildItem()]);
  // What is watched here is delivery: nothing waits for a leader's backing.
  await documents.create('policies', { ...defaultPolicy, backingFirst: 'never' });
  for (let from = 0; from < joined; from += 500) {
    const count = Math.min(500, joined - from);
    await documents.createMany(
      'members',
      Array.from({ length: count }, (_, at) => memberOf(personId(from + at), serviceUrl)),
    );
  }
}

function memberOf(id: string, serviceUrl: string) {
  const conversation = {
    serviceUrl,
    conversationId: `a:${id}`,
    userId: `29:${id}`,
    botId: `28:${appId}`,
    installed: true,
  };
  return buildMember({ id, conversation });
}
