/**
 * The peer as a process of its own: botbuilder's adapter as it comes, which continues the conversation with each person
 * and sends them the same ready message. It reads nothing and writes nothing.
 */
import { type Activity, CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import PQueue from 'p-queue';
import { appId } from '../bot/channel.ts';
import { personId } from '../faults/simulation/company.ts';
import { serveJobs } from './worker.ts';

export interface Continuing {
  serviceUrl: string;
  people: number;
  /** With this, `p-queue` starts as many in each second. */
  perSecond: number | null;
  /** On their way at a time. */
  window: number;
  message: Partial<Activity>;
}

export interface Continued {
  ms: number;
  cpuMs: number;
  failed: number;
}

const channel = 'https://api.botframework.com';
const authentication = new ConfigurationBotFrameworkAuthentication(
  {
    MicrosoftAppId: appId,
    ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
    ToChannelFromBotOAuthScope: channel,
    ToBotFromChannelTokenIssuer: channel,
    ToBotFromChannelOpenIdMetadataUrl: channel,
    ToBotFromEmulatorOpenIdMetadataUrl: channel,
    OAuthUrl: channel,
    CallerId: '',
  },
  {
    isValidAppId: async (id) => id === appId,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => ({
      signRequest: async (request) => {
        request.headers.set('authorization', 'Bearer bot-token');
        return request;
      },
    }),
  },
);
const adapter = new CloudAdapter(authentication);

async function sendToAll({ people, perSecond, window, ...rest }: Continuing): Promise<Continued> {
  const startedAt = performance.now();
  const before = process.cpuUsage();
  let failed = 0;
  const send = (number: number) =>
    continueWith(personId(number), rest).catch(() => {
      failed += 1;
    });
  if (perSecond === null) await inParallel(people, window, send);
  else {
    const queue = new PQueue({ concurrency: window, intervalCap: perSecond, interval: 1000 });
    await queue.addAll(Array.from({ length: people }, (_, number) => () => send(number)));
  }
  const { user, system } = process.cpuUsage(before);
  return { ms: performance.now() - startedAt, cpuMs: (user + system) / 1000, failed };
}

async function continueWith(id: string, { serviceUrl, message }: Pick<Continuing, 'serviceUrl' | 'message'>) {
  const reference = {
    serviceUrl,
    channelId: 'msteams',
    bot: { id: `28:${appId}`, name: '' },
    user: { id: `29:${id}`, name: '' },
    conversation: { id: `a:${id}`, isGroup: false, conversationType: 'personal', name: '' },
  };
  await adapter.continueConversationAsync(appId, reference, async (context) => {
    await context.sendActivity({ ...message });
  });
}

async function inParallel(count: number, atOnce: number, work: (number: number) => Promise<void>) {
  const numbers = Array(count).keys();
  const worker = async () => {
    for (const number of numbers) await work(number);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

serveJobs(sendToAll);
