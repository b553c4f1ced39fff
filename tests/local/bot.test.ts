import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ConversationReference, TurnContext } from 'botbuilder';
import { generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { localBot, localBotAppId, localTenantId } from '../../src/local/identity.ts';
import { type Bench, startBench } from './bench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.close());

const texts = async (personId: string) =>
  (await bench.openChat(personId)).messages.map((message) => `${message.from}: ${message.activity.text}`);

describe('a bot made with botbuilder', () => {
  test('hears of a person once, at first open', async () => {
    await bench.openChat('17');
    await bench.openChat('17');
    const events = () => bench.bot.seen.filter((activity) => activity.from.aadObjectId === '17');
    await vi.waitFor(() => expect(events()).toHaveLength(2));
    expect(events()).toMatchObject([
      { type: 'installationUpdate', action: 'add' },
      { type: 'conversationUpdate', membersAdded: [{ id: localBot.id }] },
    ]);
  });

  test('gets messages in the shape of Teams and answers', async () => {
    const said = await bench.ask('/teams/people/17/messages', { text: 'hej' });
    expect(said.status).toBe(201);
    const heard = bench.bot.seen.at(-1);
    expect(heard).toMatchObject({
      type: 'message',
      text: 'hej',
      channelId: 'msteams',
      serviceUrl: `${bench.base}/local/connector/`,
      locale: 'da-DK',
      from: { id: '29:17', aadObjectId: '17', name: 'Mette Holm Sørensen' },
      recipient: { id: localBot.id },
      conversation: { conversationType: 'personal', tenantId: localTenantId },
      channelData: { tenant: { id: localTenantId } },
      entities: [{ type: 'clientInfo', locale: 'da-DK' }],
      localTimezone: 'Europe/Copenhagen',
    });
    expect(await texts('17')).toEqual(['person: hej', 'bot: echo hej']);
  });

  test('answers a card action with a card', async () => {
    const answer = await bench.ask('/teams/people/17/invokes', {
      messageId: '1',
      language: 'en',
      action: { type: 'Action.Execute', verb: 'content.share', data: { words: 'my own' } },
    });
    expect(await answer.json()).toMatchObject({
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: { body: [{ text: 'my own' }] },
    });
    expect(bench.bot.seen.at(-1)).toMatchObject({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: '1',
      locale: 'en-GB',
      value: { trigger: 'manual', action: { verb: 'content.share' } },
    });
  });

  test('gets a submit as message with value', async () => {
    const answer = await bench.ask('/teams/people/17/submits', { messageId: '1', value: { a: 1 } });
    expect(answer.status).toBe(202);
    expect(bench.bot.seen.at(-1)).toMatchObject({ type: 'message', value: { a: 1 }, replyToId: '1' });
  });

  test('writes first, then updates and deletes', async () => {
    let reference: Partial<ConversationReference> = {};
    let sent: string | undefined;
    await bench.adapter.createConversationAsync(
      localBotAppId,
      'msteams',
      bench.teams.bot.serviceUrl(),
      'https://api.botframework.com',
      {
        isGroup: false,
        bot: localBot,
        members: [{ id: '4', name: '' }],
        tenantId: localTenantId,
      } as never,
      async (context) => {
        reference = TurnContext.getConversationReference(context.activity);
        sent = (await context.sendActivity('first'))?.id;
        await context.sendActivity('second');
      },
    );
    expect(await texts('4')).toEqual(['bot: first', 'bot: second']);
    await bench.adapter.continueConversationAsync(localBotAppId, reference, async (context) => {
      await context.updateActivity({ type: 'message', id: sent ?? '', text: 'first, mended' });
    });
    expect(await texts('4')).toEqual(['bot: first, mended', 'bot: second']);
    await bench.adapter.continueConversationAsync(localBotAppId, reference, async (context) => {
      await context.deleteActivity(sent ?? '');
    });
    expect(await texts('4')).toEqual(['bot: second']);
  });

  test('hears a removal, and the new installation', async () => {
    await bench.ask('/teams/people/4/installation', { installation: 'uninstalled' });
    expect(bench.bot.seen.at(-1)).toMatchObject({ type: 'installationUpdate', action: 'remove' });
    await bench.ask('/teams/people/4/installation', { installation: 'installed' });
    expect(bench.bot.seen.at(-1)).toMatchObject({ type: 'conversationUpdate' });
  });
});

describe('the bot’s door', () => {
  const knock = (token: string | null, serviceUrl = `${bench.base}/local/connector/`) =>
    fetch(`${bench.base}/api/messages`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ type: 'message', text: 'let me in', channelId: 'msteams', serviceUrl }),
    });

  test('is shut to unsigned and foreign activities', async () => {
    const heard = bench.bot.seen.length;
    const { privateKey } = await generateKeyPair('RS256');
    const foreign = await new SignJWT({ serviceurl: `${bench.base}/local/connector/` })
      .setProtectedHeader({ alg: 'RS256', kid: 'foreign' })
      .setIssuer('https://api.botframework.com')
      .setAudience(localBotAppId)
      .setExpirationTime('1h')
      .sign(privateKey);
    const { token: tabToken } = (await (await bench.ask('/token', { personId: '17' })).json()) as {
      token: string;
    };
    const otherService = await bench.teams.issuer.channelToken('http://127.0.0.1:9/');
    const answers = [
      await knock(null),
      await knock(foreign),
      await knock(tabToken),
      await knock(otherService),
    ];
    expect(answers.map((answer) => answer.status)).toEqual([401, 401, 401, 401]);
    expect(bench.bot.seen).toHaveLength(heard);
  });
});

describe('chats', () => {
  test('survive a restart', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'local-teams-'));
    const first = await startBench(dataDir);
    await first.ask('/teams/people/17/messages', { text: 'remember me' });
    await first.close(true);
    const second = await startBench(dataDir);
    const { messages } = await second.openChat('17');
    expect(messages.map((message) => message.activity.text)).toContain('remember me');
    await second.close();
  });

  test('say so when the bot is away', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'local-teams-'));
    const lonely = await startBench(dataDir);
    lonely.adapter.process = async (_req: unknown, res: unknown) => {
      (res as { status(code: number): { end(): void } }).status(500).end();
    };
    const answer = await lonely.ask('/teams/people/17/messages', { text: 'anyone?' });
    expect(answer.status).toBe(502);
    expect(await answer.json()).toMatchObject({ code: 'botFailed' });
    await lonely.close();
  });
});
