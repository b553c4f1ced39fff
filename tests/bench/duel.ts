import { join } from 'node:path';
import type { Activity } from 'botbuilder';
import type { Continued, Continuing } from './bareBot.ts';
import { type Posts, postsIn } from './posts.ts';
import { sampleMessage } from './sampleMessage.ts';
import type { Broadcasted, Broadcasting } from './sender.ts';
import { type Service, startService } from './service.ts';
import { startWorker, type Worker } from './worker.ts';

type Load = Pick<Broadcasting, 'people' | 'perSecond' | 'window'>;

/** Both senders and the service, each in a process of its own. */
export interface Duel {
  service: Service;
  message: Partial<Activity>;
  ours(load: Load): Promise<Broadcasted & { posts: Posts }>;
  peer(load: Load): Promise<Continued & { posts: Posts }>;
  close(): Promise<void>;
}

export async function openDuel(): Promise<Duel> {
  const ours = startWorker<Broadcasting, Broadcasted>(join(import.meta.dirname, 'sender.ts'));
  const peer = startWorker<Continuing, Continued>(join(import.meta.dirname, 'bareBot.ts'));
  const service = await startService();
  const message = await sampleMessage(ours);
  const { url: serviceUrl } = service;

  async function turn<Job, Answer>(worker: Worker<Job, Answer>, job: Job) {
    service.entries();
    const answer = await worker.ask(job);
    return { ...answer, posts: postsIn(service.entries()) };
  }
  return {
    service,
    message,
    ours: (load) => turn(ours, { ...load, serviceUrl }),
    peer: (load) => turn(peer, { ...load, serviceUrl, message }),
    close: async () => {
      await Promise.all([ours.close(), peer.close(), service.close()]);
    },
  };
}
