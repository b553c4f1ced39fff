import type { BroadcastView } from '../../src/server/contract/broadcast.ts';
import { readRun } from './checks/run.ts';
import { unfinished } from './checks/tallies.ts';
import { type Client, createClient, insist } from './client.ts';
import { connectorEvents, type History, type HistoryEvent, openHistory } from './history.ts';
import { openPlatform, type Platform, type PlatformOptions } from './platform.ts';
import { createFleet, type Fleet } from './processes.ts';
import { takeSnapshot } from './snapshot.ts';
import { until } from './until.ts';

/** Whole servers, what stands around them, and somebody who writes down all that is seen. */
export interface Laboratory {
  platform: Platform;
  fleet: Fleet;
  history: History;
  client: Client;
  /** Sends a broadcast of an item of its own to everybody; clients look at it from then on. */
  broadcast(id: string): Promise<void>;
  /** Until `cards` were taken in by the connector. */
  delivered(cards: number, withinMs: number): Promise<void>;
  /** Waits for the end of everything and puts down what is left in the store. */
  finish(withinMs: number): Promise<HistoryEvent[]>;
  close(): Promise<void>;
}

export async function openLaboratory(
  name: string,
  options: PlatformOptions & { servers: number },
): Promise<Laboratory> {
  // FAULT_HISTORY names a file that keeps the history of a run for reading it afterwards.
  const history = openHistory(process.env.FAULT_HISTORY);
  history.add({ event: 'begun', at: Date.now(), name, seed: String(options.plan.seed) });
  const platform = await openPlatform(options);
  const { writer } = platform.staff;
  const fleet = createFleet(platform.env, platform.documents, history);
  const client = createClient({
    url: () => {
      const url = fleet.url();
      return url && `${url}/api/v1`;
    },
    tokenOf: (personId) => platform.entra.mintTabToken(personId),
    history,
  });
  const watching: Promise<void>[] = [];
  let closed = false;
  // One after the other: the first one creates what both begin with.
  for (let count = 0; count < options.servers; count++) await fleet.start();

  /** A client that has the page open, whoever answers. */
  async function watch(id: string): Promise<void> {
    while (!closed) {
      await client<BroadcastView>(`/broadcasts/${id}`, writer);
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }

  return {
    platform,
    fleet,
    history,
    client,
    broadcast: async (id) => {
      const { body } = await insist<{ topics: { id: string }[] }>(client, '/topics', writer);
      const item = {
        id: `item-${id}`,
        title: 'A title',
        url: 'https://company.example/x',
        topicId: body.topics[0]?.id,
        why: 'It matters',
        question: 'And you?',
        language: 'da',
      };
      await insist(client, '/items', writer, item);
      const audience = { kind: 'everyone' };
      await insist(client, '/broadcasts', writer, { id, itemId: item.id, audience });
      watching.push(watch(id));
    },
    delivered: async (cards, withinMs) => {
      const enough = async () => (await platform.connector.delivered()) >= cards;
      await until(`${cards} cards delivered`, withinMs, enough);
    },
    finish: async (withinMs) => {
      let end = await takeSnapshot(platform.documents, Date.now());
      const isOver = async () => {
        end = await takeSnapshot(platform.documents, Date.now());
        return unfinished(readRun([end])).length === 0;
      };
      // Whatever never ends is for the checker to say.
      await until('everything has ended', withinMs, isOver).catch(() => undefined);
      // Whoever looks after the end sees the end.
      await new Promise((resolve) => setTimeout(resolve, 500));
      for (const event of connectorEvents(platform.connector.log())) history.add(event);
      history.add({ ...end, at: Date.now() });
      return history.events();
    },
    close: async () => {
      closed = true;
      await Promise.all(watching);
      await fleet.close();
      await platform.close();
    },
  };
}
