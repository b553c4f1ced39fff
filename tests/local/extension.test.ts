import type { InvokeResponse, TurnContext } from 'botbuilder';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readAppManifest, unfurls } from '../../src/local/appManifest.ts';
import { readFound } from '../../src/local/extension.ts';
import { localBot } from '../../src/local/identity.ts';
import type { WireApp, WireChannelTab } from '../../src/local/wire.ts';
import { type Bench, EchoBot, startBenchWith } from './bench.ts';

const adaptive = 'application/vnd.microsoft.card.adaptive';

function found(version = '1.3') {
  return {
    contentType: adaptive,
    content: { type: 'AdaptiveCard', version, body: [] },
    preview: { contentType: 'application/vnd.microsoft.card.thumbnail', content: { title: 'Heat' } },
  };
}

const result = (...attachments: object[]) => ({
  composeExtension: { type: 'result', attachmentLayout: 'list', attachments },
});

/** Answers invokes with what it is told, and remembers them. */
class ExtensionBot extends EchoBot {
  answer: InvokeResponse = { status: 200, body: result(found()) };

  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    return context.activity.name === 'adaptiveCard/action' ? super.onInvokeActivity(context) : this.answer;
  }
}

let bench: Bench<ExtensionBot>;
beforeAll(async () => {
  bench = await startBenchWith(new ExtensionBot());
});
afterAll(() => bench.close());

const extend = (call: object) => bench.ask('/teams/people/17/extensions', call);
const query = {
  name: 'query',
  commandId: 'searchLibrary',
  parameters: [{ name: 'q', value: 'heat' }],
  queryOptions: { skip: 25, count: 25 },
};

describe('the app’s package', () => {
  test('tells the window its commands, its links and its configuration page', async () => {
    const app = (await (await bench.ask('/teams/app')).json()) as WireApp;
    expect(app.commands.map(({ id, type }) => [id, type])).toEqual([
      ['dropLink', 'action'],
      ['makeDraft', 'action'],
      ['searchLibrary', 'query'],
    ]);
    expect(app.commands[2]).toMatchObject({
      title: { en: 'Library', da: 'Bibliotek' },
      initialRun: true,
      parameter: { name: 'q', title: { en: 'Search', da: 'Søg' } },
    });
    expect(app.domains).toContain('127.0.0.1');
    expect(app.configurationUrl).toBe(`${bench.base}/tab/configure`);
    expect(JSON.stringify(app)).not.toContain('${');
  });

  test('matches hosts as Teams does', async () => {
    const { domains } = await readAppManifest('http://localhost:3978');
    expect(unfurls({ domains }, 'http://localhost:3978/s/code')).toBe(true);
    expect(unfurls({ domains }, 'https://localhost.evil.example/s/code')).toBe(false);
    expect(unfurls({ domains: ['*.example.com'] }, 'https://www.example.com/a')).toBe(true);
    expect(unfurls({ domains: ['*.example.com'] }, 'https://a.www.example.com/a')).toBe(false);
    expect(unfurls({ domains: ['*.example.com'] }, 'https://example.com/a')).toBe(false);
    expect(unfurls({ domains }, 'no link')).toBe(false);
  });
});

describe('a search and a link', () => {
  test('reach the bot in the words of Teams', async () => {
    expect(await (await extend(query)).json()).toMatchObject(result(found()));
    expect(bench.bot.seen.at(-1)).toMatchObject({
      type: 'invoke',
      name: 'composeExtension/query',
      from: { aadObjectId: '17' },
      value: {
        commandId: 'searchLibrary',
        parameters: [{ name: 'q', value: 'heat' }],
        queryOptions: { skip: 25, count: 25 },
      },
    });
    const url = `${bench.base}/s/code`;
    expect(await (await extend({ name: 'queryLink', url })).json()).toMatchObject(result(found()));
    expect(bench.bot.seen.at(-1)).toMatchObject({ name: 'composeExtension/queryLink', value: { url } });
  });

  test('do not reach it for a link of somebody else', async () => {
    const heard = bench.bot.seen.length;
    const answer = await extend({ name: 'queryLink', url: 'https://elsewhere.example/s/code' });
    expect(await answer.json()).toMatchObject(result());
    expect(bench.bot.seen).toHaveLength(heard);
  });

  test('fail where the answer is none that Teams takes', async () => {
    for (const body of [
      undefined,
      {},
      result({ ...found(), preview: undefined }),
      result({ contentType: 'x' }),
    ]) {
      bench.bot.answer = { status: 200, body };
      expect((await extend(query)).status).toBe(502);
    }
    bench.bot.answer = { status: 200, body: result(found()) };
  });

  test('show of a link one card, and none of a schema that Teams does not unfurl', () => {
    expect(readFound(result(found('1.2'), found()), 'queryLink')).toMatchObject(result(found('1.2')));
    expect(readFound(result(found('1.4')), 'queryLink')).toMatchObject(result());
    expect(readFound(result(found('1.5'), found('1.5')), 'query')).toMatchObject(
      result(found('1.5'), found('1.5')),
    );
  });
});

describe('what was found', () => {
  const content = { type: 'AdaptiveCard', version: '1.5', body: [] };

  test('is sent along with a message, or alone', async () => {
    const said = await bench.ask('/teams/people/17/messages', { text: 'See & <read>\nthis', card: content });
    expect(said.status).toBe(201);
    expect(bench.bot.seen.at(-1)).toMatchObject({
      text: 'See & <read>\nthis',
      attachments: [
        { contentType: 'text/html', content: '<p>See &amp; &lt;read&gt;<br>this</p>' },
        { contentType: adaptive, content },
      ],
    });
    expect((await bench.ask('/teams/people/17/messages', { card: content })).status).toBe(201);
    expect(bench.bot.seen.at(-1)?.attachments).toEqual([{ contentType: adaptive, content }]);
    const { messages } = await bench.openChat('17');
    const own = messages.filter(({ from }) => from === 'person');
    expect(own.map(({ activity }) => activity.attachments?.length)).toEqual([1, 1]);
    expect((await bench.ask('/teams/people/17/messages', { text: ' ' })).status).toBe(422);
  });

  test('goes with the message to an action on it', async () => {
    const { messages } = await bench.openChat('17');
    const message = messages.find(({ from, activity }) => from === 'person' && activity.text);
    bench.bot.answer = { status: 200, body: { task: { type: 'message', value: 'Done' } } };
    const call = {
      name: 'submitAction',
      commandId: 'makeDraft',
      messageId: message?.id,
      data: { draft: 'd1' },
    };
    expect(await (await extend(call)).json()).toEqual({ task: { type: 'message', value: 'Done' } });
    expect(bench.bot.seen.at(-1)).toMatchObject({
      name: 'composeExtension/submitAction',
      value: {
        commandId: 'makeDraft',
        commandContext: 'message',
        data: { draft: 'd1' },
        messagePayload: {
          body: { contentType: 'html', content: '<p>See &amp; &lt;read&gt;<br>this</p>' },
          from: { user: { id: '17' } },
          attachments: [{ contentType: adaptive, content: JSON.stringify(content) }],
        },
      },
    });
    const echo = messages.find(({ from }) => from === 'bot');
    await extend({ name: 'fetchTask', commandId: 'makeDraft', messageId: echo?.id });
    expect(bench.bot.seen.at(-1)?.value.messagePayload.from).toEqual({ application: localBot });
  });
});

describe('the tabs of the channel', () => {
  const tab = {
    entityId: 'topic:climate',
    contentUrl: 'http://127.0.0.1/tab/topic/climate',
    name: 'Climate',
  };
  const change = async (method: string, id: string, body?: object) => {
    const answer = await fetch(`${bench.base}/local/teams/channel/tabs/${id}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: body ? JSON.stringify(body) : null,
    });
    const { tabs } = (await answer.json()) as { tabs?: WireChannelTab[] };
    return { status: answer.status, names: tabs?.map(({ name }) => name) };
  };

  test('are added once each, set up anew, and removed', async () => {
    expect(await change('PUT', 'a', tab)).toEqual({ status: 200, names: ['Climate'] });
    expect((await change('PUT', 'a', { ...tab, name: 'Heat' })).names).toEqual(['Heat']);
    expect((await change('PUT', 'b', tab)).names).toEqual(['Heat', 'Climate']);
    expect((await change('DELETE', 'a')).names).toEqual(['Climate']);
    const kept = (await (await bench.ask('/teams/channel/tabs')).json()) as { tabs: WireChannelTab[] };
    expect(kept.tabs).toEqual([{ id: 'b', ...tab }]);
  });

  test.each([{}, { ...tab, name: ' ' }, { ...tab, contentUrl: 'javascript:alert(1)' }])(
    'are no nonsense: %j',
    async (body) => {
      expect((await change('PUT', 'c', body)).status).toBe(422);
    },
  );
});

test('the tabs of the channel survive a restart', async () => {
  const first = await startBenchWith(new ExtensionBot());
  const { dataDir } = first;
  await fetch(`${first.base}/local/teams/channel/tabs/a`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      entityId: 'topic:heat',
      contentUrl: 'http://127.0.0.1/tab/topic/heat',
      name: 'Heat',
    }),
  });
  await first.close(true);
  const second = await startBenchWith(new ExtensionBot(), dataDir);
  expect(await (await second.ask('/teams/channel/tabs')).json()).toMatchObject({ tabs: [{ id: 'a' }] });
  await second.close();
});
