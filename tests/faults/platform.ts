import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Member, newMember } from '../../src/domain/member.ts';
import { defaultPolicy } from '../../src/domain/policy.ts';
import type { Documents } from '../../src/ports.ts';
import { openCosmos } from '../../src/store/cosmos.ts';
import { createContainers } from '../../src/store/createContainers.ts';
import { productionEnv } from '../e2e/production.ts';
import { type LogEntry, readLines } from '../peers/connector/log.ts';
import type { Plan } from '../peers/connector/plan.ts';
import { peerKey } from '../peers/cosmos/server.ts';
import { type EntraPeer, startEntra } from '../peers/entra/server.ts';
import { buildUser } from '../peers/graph/data.ts';
import { startGraph } from '../peers/graph/server.ts';
import { startPeer } from '../peers/process.ts';

export interface PlatformOptions {
  /** People who take part, besides the few who run things. */
  people: number;
  plan: Plan;
}

/** What stands around the servers, and outlives them. */
export interface Platform {
  entra: EntraPeer;
  /** What a server is started with. */
  env: Record<string, string>;
  /** The store that the servers share. */
  documents: Documents;
  staff: { chief: string; boss: string; writer: string };
  people: string[];
  connector: {
    url: string;
    /** Every step so far, from the file. */
    log(): LogEntry[];
    /** Cards taken in so far. */
    delivered(): Promise<number>;
    follow(plan: Plan): Promise<void>;
  };
  close(): Promise<void>;
}

/**
 * Entra and Graph in this process; Cosmos DB and the connector in one each, so that what they hold survives whoever is
 * killed. The people have joined, and have a chat with the bot.
 */
export async function openPlatform({ people: size, plan }: PlatformOptions): Promise<Platform> {
  const folder = mkdtempSync(join(tmpdir(), 'chalkline-faults-'));
  const logFile = join(folder, 'connector.jsonl');
  const [chief = '', boss = '', writer = '', ...people] = Array.from({ length: size + 3 }, (_, number) =>
    idOf(number),
  );
  const groups = { communicators: randomUUID(), administrators: randomUUID() };
  const entra = await startEntra();
  let graphUrl = '';
  const graph = await startGraph({
    users: [
      buildUser({ id: chief, displayName: 'Carla Chief' }),
      buildUser({ id: boss, displayName: 'Malthe Manager', managerId: chief }),
      buildUser({ id: writer, displayName: 'Kim Kommunikatør', managerId: chief }),
      ...people.map((id, number) => buildUser({ id, displayName: `Person ${number}`, managerId: boss })),
    ],
    groups: { [groups.communicators]: [writer], [groups.administrators]: [writer] },
    accepts: (token) => entra.acceptsAccessToken(token, graphUrl),
  });
  graphUrl = graph.url;
  const cosmos = await startPeer('cosmos', []);
  const connector = await startPeer('connector', ['--log', logFile, '--plan', JSON.stringify(plan)]);
  const store = { endpoint: cosmos.url, key: peerKey, database: 'chalkline' };
  await createContainers(store);
  const documents = openCosmos(store);
  const members = people.map((id) => joined(id, connector.url, entra.botAppId));
  await documents.createMany('members', members);
  // What is watched here is delivery: nothing waits for a leader's backing.
  await documents.create('policies', { ...defaultPolicy, backingFirst: 'never' });

  return {
    entra,
    env: productionEnv({
      entra,
      groups,
      graphUrl,
      cosmosEndpoint: cosmos.url,
      connectorUrl: connector.url.slice(0, -1),
    }),
    documents,
    staff: { chief, boss, writer },
    people,
    connector: {
      url: connector.url,
      log: () => readLines<LogEntry>(logFile),
      delivered: async () => {
        const answer = await fetch(`${connector.url}_load`);
        return ((await answer.json()) as { delivered: number }).delivered;
      },
      follow: async (next) => {
        await fetch(`${connector.url}_plan`, { method: 'POST', body: JSON.stringify(next) });
      },
    },
    close: async () => {
      await documents.close();
      await Promise.all([cosmos.close(), connector.close(), graph.close(), entra.close()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function idOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

function joined(id: string, serviceUrl: string, botAppId: string): Member {
  const conversation = {
    serviceUrl,
    conversationId: `a:${id}`,
    userId: `29:${id}`,
    botId: `28:${botAppId}`,
    installed: true,
  };
  return { ...newMember(id), joined: true, weeklyCap: 7, conversation };
}
