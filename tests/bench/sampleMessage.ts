import type { Activity } from 'botbuilder';
import { startConnector } from '../peers/connector/server.ts';
import type { Broadcasted, Broadcasting } from './sender.ts';
import type { Worker } from './worker.ts';

/** The message as ours puts it on the wire, for the peer to send the same bytes. */
export async function sampleMessage(ours: Worker<Broadcasting, Broadcasted>): Promise<Partial<Activity>> {
  const connector = await startConnector();
  try {
    await ours.ask({ serviceUrl: connector.url, people: 1, perSecond: null, window: 1 });
    return connector.accepted[0] as Partial<Activity>;
  } finally {
    await connector.close();
  }
}
