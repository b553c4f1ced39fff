import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localBot, localTenantId } from '../../src/local/identity.ts';
import type { WireChat } from '../../src/local/wire.ts';
import { type Bench, startBench } from './bench.ts';

let bench: Bench;
let chat: WireChat;
let path: string;
beforeAll(async () => {
  bench = await startBench();
  chat = await bench.openChat('17');
  path = `/${encodeURIComponent(chat.conversationId)}`;
});
afterAll(() => bench.close());

const message = (text: string) => ({ type: 'message', text });
const createFor = (id: string, more: Record<string, unknown> = {}) =>
  bench.connect('POST', '', { isGroup: false, bot: { id: localBot.id }, members: [{ id }], ...more });
const install = (personId: string, installation: string) =>
  bench.ask(`/teams/people/${personId}/installation`, { installation });

describe('creating a conversation', () => {
  test.each(['29:17', '8:orgid:17', '17'])('finds the person by %s', async (id) => {
    const answer = await createFor(id, { tenantId: localTenantId });
    expect(await answer.json()).toEqual({ id: chat.conversationId });
    expect(chat.conversationId).toMatch(/^a:/);
  });

  test('sends the first message along with it', async () => {
    const answer = await createFor('29:4', { activity: message('hello') });
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({ id: expect.any(String), activityId: expect.any(String) });
  });

  test.each(['29:nobody', '9'])('refuses %s, unknown or disabled, with 403', async (id) => {
    const answer = await createFor(id);
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ error: { code: 'BotNotInConversationRoster' } });
  });

  test('names the field of a malformed request', async () => {
    const answer = await bench.connect('POST', '', { members: [] });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      error: { code: 'BadSyntax', message: expect.stringContaining('members') },
    });
  });
});

describe('activities', () => {
  test('are sent, replied to, updated and deleted', async () => {
    const sent = await bench.connect('POST', `${path}/activities`, message('one'));
    expect(sent.status).toBe(201);
    const { id } = (await sent.json()) as { id: string };
    const reply = await bench.connect('POST', `${path}/activities/${id}`, message('two'));
    const replyId = ((await reply.json()) as { id: string }).id;
    const update = await bench.connect('PUT', `${path}/activities/${id}`, message('one, mended'));
    expect(update.status).toBe(200);
    const removal = await bench.connect('DELETE', `${path}/activities/${replyId}`);
    expect(removal.status).toBe(200);
    const { messages } = await bench.openChat('17');
    expect(messages.find((each) => each.id === id)).toMatchObject({
      from: 'bot',
      edited: true,
      activity: { text: 'one, mended' },
    });
    expect(messages.some((each) => each.id === replyId)).toBe(false);
  });

  test('typing is taken and not kept', async () => {
    const before = (await bench.openChat('17')).messages.length;
    const answer = await bench.connect('POST', `${path}/activities`, { type: 'typing' });
    expect(answer.status).toBe(202);
    expect((await bench.openChat('17')).messages).toHaveLength(before);
  });

  test('above 100 KB in UTF-16 get 413', async () => {
    const fits = await bench.connect('POST', `${path}/activities`, message('x'.repeat(51_000)));
    const tooBig = await bench.connect('POST', `${path}/activities`, message('x'.repeat(51_300)));
    expect([fits.status, tooBig.status]).toEqual([201, 413]);
    expect(await tooBig.json()).toMatchObject({ error: { code: 'MessageSizeTooBig' } });
  });

  test.each([
    ['no content', { type: 'message' }],
    ['an unknown type', { type: 'party' }],
    ['a card that is text', { type: 'message', attachments: [cardAttachment('{}')] }],
  ])('with %s get 400 BadSyntax', async (_name, body) => {
    const answer = await bench.connect('POST', `${path}/activities`, body);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: { code: 'BadSyntax' } });
  });

  test('in a conversation nobody knows get 404', async () => {
    const answer = await bench.connect('POST', '/a%3Anowhere/activities', message('hello'));
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ error: { code: 'ConversationNotFound' } });
  });

  test('cannot be changed when missing or foreign', async () => {
    const missing = await bench.connect('PUT', `${path}/activities/1`, message('x'));
    expect(await missing.json()).toMatchObject({ error: { code: 'ActivityNotFoundInConversation' } });
    const said = await bench.ask('/teams/people/17/messages', { text: 'mine' });
    const { id } = (await said.json()) as { id: string };
    const foreign = await bench.connect('DELETE', `${path}/activities/${id}`);
    expect([missing.status, foreign.status]).toEqual([404, 403]);
  });
});

describe('members', () => {
  test('are one person, plain, paged and single', async () => {
    const member = { id: '29:17', aadObjectId: '17', tenantId: localTenantId, name: 'Mette Holm Sørensen' };
    const get = async (tail: string) => (await bench.connect('GET', `${path}${tail}`)).json();
    expect(await get('/members')).toMatchObject([member]);
    expect(await get('/pagedmembers?pageSize=100')).toMatchObject({ members: [member] });
    expect(await get('/members/17')).toMatchObject(member);
    const other = await bench.connect('GET', `${path}/members/29%3A4`);
    expect(other.status).toBe(404);
  });
});

describe('access', () => {
  test.each(['', 'Bearer nonsense', 'Basic eDp5'])(
    'without the bot’s token is denied: "%s"',
    async (token) => {
      const answer = await bench.connect('POST', `${path}/activities`, message('x'), {
        authorization: token,
      });
      expect(answer.status).toBe(401);
    },
  );

  test('ends when the person removes or blocks the app', async () => {
    const send = () => bench.connect('POST', `${path}/activities`, message('still here?'));
    await install('17', 'uninstalled');
    const removed = await send();
    expect(await removed.json()).toMatchObject({ error: { code: 'BotNotInConversationRoster' } });
    await install('17', 'blocked');
    const blocked = await send();
    const body = (await blocked.json()) as { errorCode: number; message: string };
    expect([removed.status, blocked.status, body.errorCode]).toEqual([403, 403, 209]);
    expect(JSON.parse(body.message)).toMatchObject({ subCode: 'MessageWritesBlocked' });
    expect((await createFor('29:17')).status).toBe(403);
    await install('17', 'installed');
    expect((await send()).status).toBe(201);
  });
});

describe('faults on demand', () => {
  test('strike as often as asked, then stop', async () => {
    await bench.ask('/teams/people/17/fault', { kind: 'throttled', times: 2, retryAfterSeconds: 3 });
    const send = () => bench.connect('POST', `${path}/activities`, message('again'));
    const answers = [await send(), await send(), await send()];
    expect(answers.map((answer) => answer.status)).toEqual([429, 429, 201]);
    expect(answers[0]?.headers.get('retry-after')).toBe('3');
  });

  test('can break the connection', async () => {
    await bench.ask('/teams/people/17/fault', { kind: 'reset' });
    await expect(bench.connect('POST', `${path}/activities`, message('x'))).rejects.toThrow();
  });
});

function cardAttachment(content: unknown): unknown {
  return { contentType: 'application/vnd.microsoft.card.adaptive', content };
}
