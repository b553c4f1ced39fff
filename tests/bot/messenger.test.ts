import { describe, expect, it } from 'vitest';
import { createMessenger } from '../../bot/messenger.ts';
import { decideDraft } from '../../src/actions/approvals.ts';
import { publishDraft, startDraft, submitDraft } from '../../src/actions/drafts.ts';
import { chooseMonthCards } from '../../src/actions/leaderMonths.ts';
import { changeMember, contact, leave, pause } from '../../src/actions/members.ts';
import { Refusal } from '../../src/domain/errors.ts';
import { type Message, queued } from '../../src/domain/message.ts';
import type { Outcome, Ports } from '../../src/ports.ts';
import { buildItem } from '../actions/world.ts';
import type { Fault } from '../peers/connector/server.ts';
import { appId } from './channel.ts';
import { openTeams, type Teams, tenantId } from './teams.ts';

const at = new Date('2026-11-24T09:00:00.000Z');

function buildMessage(overrides: Partial<Message> = {}): Message {
  const message = queued({ id: 'broadcast-1:anna', kind: 'content', to: 'anna', subject: 'item-1' }, at);
  return { ...message, ...overrides };
}

async function openMet(settings: Parameters<typeof openTeams>[0] = {}): Promise<Teams> {
  const teams = await openTeams(settings);
  const serviceUrl = teams.connector.url;
  const ref = {
    serviceUrl,
    conversationId: 'a:anna',
    userId: '29:anna',
    botId: `28:${appId}`,
    installed: true,
  };
  await contact('anna', ref, teams.world.ports);
  return teams;
}

async function outcomeAfter(fault: Fault, settings: Parameters<typeof openTeams>[0] = {}) {
  const teams = await openMet(settings);
  teams.connector.always(fault);
  const outcome = await teams.deliver(buildMessage(), null);
  const posts = teams.connector.calls.filter(({ method }) => method === 'POST').length;
  const member = await teams.world.ports.documents.read('members', 'anna', 'anna');
  return {
    outcome,
    posts,
    accepted: teams.connector.accepted.length,
    installed: member?.doc.conversation?.installed,
  };
}

const blocked = {
  errorCode: 209,
  message:
    '{\r\n  "subCode": "MessageWritesBlocked",\r\n  "details": "Thread is blocked from message writes.",\r\n  "errorCode": null,\r\n  "errorSubCode": null\r\n}',
};
const named = (code: string) => ({ error: { code, message: 'no' } });

describe('one message is one POST', () => {
  const uncertain = (reason: string): Outcome => ({ state: 'uncertain', reason });
  const deferred = (retryAfterMs: number | null): Outcome => ({
    state: 'deferred',
    why: 'throttled',
    retryAfterMs,
  });
  const unreachable: Outcome = { state: 'deferred', why: 'unreachable', retryAfterMs: null };
  const refuse = (status: number, headers = {}, body: unknown = {}): Fault => ({
    kind: 'refuse',
    status,
    headers,
    body,
  });

  it.each<[string, Fault, Outcome]>([
    ['[F15] 500', refuse(500), uncertain('500')],
    ['[F15] 502', refuse(502), uncertain('502')],
    ['[F15] 503', refuse(503), uncertain('503')],
    ['[F15] 503 with Retry-After', refuse(503, { 'retry-after': '1' }), uncertain('503')],
    ['[F15] 504', refuse(504), uncertain('504')],
    ['[F15] 502 after taking the message', { kind: 'acceptThen', status: 502 }, uncertain('502')],
    ['[F17] a reset before the body', { kind: 'resetBefore' }, uncertain('ECONNRESET')],
    ['[F17] a reset after the body', { kind: 'resetAfter' }, uncertain('ECONNRESET')],
    ['408', refuse(408), uncertain('408')],
    ['412', refuse(412), uncertain('412')],
    ['a redirect', refuse(307, { location: 'http://127.0.0.1:9/' }), uncertain('307')],
    ['[F14] 429 without Retry-After', refuse(429), deferred(null)],
    ['[F14] 429 with seconds', refuse(429, { 'retry-after': '7' }), deferred(7000)],
    [
      '[F14] 429 with a date',
      refuse(429, { 'retry-after': 'Tue, 24 Nov 2026 09:00:09 GMT' }),
      deferred(9000),
    ],
    ['[F14] 429 with an absurd wait', refuse(429, { 'retry-after': '86400' }), deferred(3_600_000)],
    ['[F14] 429 with a negative wait', refuse(429, { 'retry-after': '-5' }), deferred(null)],
    ['401', refuse(401, {}, named('BotNotRegistered')), unreachable],
    ['[F18] 400', refuse(400, {}, named('BadSyntax')), { state: 'failed', reason: 'badCard' }],
    ['[F18] 413', refuse(413, {}, named('MessageSizeTooBig')), { state: 'failed', reason: 'tooBig' }],
  ])('when the connector answers %s', async (_name, fault, outcome) => {
    const result = await outcomeAfter(fault);
    expect(result).toMatchObject({ outcome, posts: 1, installed: true });
  });

  it.each<[string, number, unknown, string, boolean]>([
    ['blocked by the person', 403, named('ConversationBlockedByUser'), 'blocked', false],
    ['blocked with a hidden sub-code', 403, blocked, 'blocked', false],
    ['not in the roster', 403, named('BotNotInConversationRoster'), 'uninstalled', false],
    ['disabled by the administrator', 403, named('BotDisabledByAdmin'), 'rejected', true],
    ['forbidden without a word', 403, {}, 'rejected', true],
    ['a conversation that is gone', 404, named('ConversationNotFound'), 'gone', false],
  ])('[F18] fails for good when it is %s', async (_name, status, body, reason, installed) => {
    const result = await outcomeAfter({ kind: 'refuse', status, body });
    expect(result).toMatchObject({ outcome: { state: 'failed', reason }, posts: 1, installed });
  });

  it('[F16] gives up on a connector that hangs', async () => {
    const result = await outcomeAfter({ kind: 'hang' }, { timeoutMs: 300 });
    expect(result).toMatchObject({ outcome: { state: 'uncertain' }, posts: 1 });
  });

  it('is more than one POST with the SDK’s own repeating', async () => {
    const { posts } = await outcomeAfter({ kind: 'refuse', status: 503 }, { keepSdkRetry: true });
    expect(posts).toBeGreaterThan(1);
  });

  it('is one POST for an answer within a turn too', async () => {
    const teams = await openTeams();
    teams.connector.always({ kind: 'acceptThen', status: 503 });
    await teams.say('anna', 'help');
    expect(teams.connector.calls).toHaveLength(1);
  });

  it('is no POST without a permit', async () => {
    const teams = await openMet();
    const held = { state: 'held' };
    expect(await teams.messenger.deliver(buildMessage(), null, async () => false)).toEqual(held);
    expect(await teams.messenger.deliver(buildMessage({ to: 'bo' }), null, async () => false)).toEqual(held);
    expect(teams.connector.calls).toEqual([]);
  });

  it('is no POST when nobody listens', async () => {
    const teams = await openMet();
    await teams.connector.close();
    expect(await teams.deliver(buildMessage(), null)).toEqual({
      state: 'deferred',
      why: 'unreachable',
      retryAfterMs: null,
    });
  });

  it('[F20] is no POST while no token can be had', async () => {
    const credential = { getToken: async () => Promise.reject(new TypeError('identity endpoint down')) };
    const teams = await openMet({ credential });
    expect(await teams.deliver(buildMessage(), null)).toEqual({
      state: 'deferred',
      why: 'unreachable',
      retryAfterMs: null,
    });
    expect(teams.connector.calls).toEqual([]);
  });
});

describe('a message to one person', () => {
  it('is a card with a notification text', async () => {
    const teams = await openMet();
    const outcome = await teams.deliver(buildMessage(), null);
    expect(outcome).toEqual({ state: 'sent', conversationId: 'a:anna', activityId: 'activity-1' });
    expect(teams.connector.calls[0]?.path).toBe('/v3/conversations/a%3Aanna/activities');
    expect(teams.connector.accepted[0]).toMatchObject({
      type: 'message',
      summary: 'Noget, som måske er værd at dele: Heat from the ground',
      channelData: { notification: { alert: true } },
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive' }],
    });
  });

  it('looks once at the person and at the item, and goes to the chat whatever its name', async () => {
    const teams = await openMet();
    const { storeCalls, world } = teams;
    const conversationId = '19:anna/1?2@thread.v2;messageid=3 4';
    await changeMember('anna', world.ports, (member) => ({
      ...member,
      conversation: member.conversation && { ...member.conversation, conversationId },
    }));
    storeCalls.length = 0;
    expect(await teams.deliver(buildMessage(), null)).toMatchObject({ state: 'sent', conversationId });
    expect(teams.connector.calls[0]?.path).toBe(
      `/v3/conversations/${encodeURIComponent(conversationId)}/activities`,
    );
    // Member, item, rules, topic, guidelines; and once for everybody what leaders have said.
    expect(storeCalls.toSorted()).toEqual([...Array(2).fill('query'), ...Array(4).fill('read')]);
    await teams.deliver(buildMessage(), null);
    expect(storeCalls.slice(6)).toEqual(Array(3).fill('read'));
  });

  it('opens the chat with somebody never met, and remembers it', async () => {
    const teams = await openTeams();
    const outcome = await teams.deliver(buildMessage({ to: 'bo' }), null);
    expect(outcome).toMatchObject({ state: 'sent', conversationId: 'a:bo' });
    expect(teams.connector.calls[0]?.body).toMatchObject({ isGroup: false, members: [{ id: 'bo' }] });
    const member = await teams.world.ports.documents.read('members', 'bo', 'bo');
    expect(member?.doc.conversation).toMatchObject({
      conversationId: 'a:bo',
      userId: '8:orgid:bo',
    });
    await teams.deliver(buildMessage({ to: 'bo' }), null);
    expect(teams.connector.calls).toHaveLength(3);
  });

  it.each<[Fault, Outcome]>([
    [
      { kind: 'refuse', status: 403 },
      { state: 'failed', reason: 'uninstalled' },
    ],
    [
      { kind: 'refuse', status: 503 },
      { state: 'deferred', why: 'notYet', retryAfterMs: null },
    ],
    [
      { kind: 'refuse', status: 429, headers: { 'retry-after': '3' } },
      { state: 'deferred', why: 'throttled', retryAfterMs: 3000 },
    ],
    [{ kind: 'resetAfter' }, { state: 'deferred', why: 'notYet', retryAfterMs: null }],
  ])('waits or stops when the chat cannot be opened %#', async (fault, outcome) => {
    const teams = await openTeams();
    teams.connector.always(fault);
    expect(await teams.deliver(buildMessage({ to: 'bo' }), null)).toEqual(outcome);
    expect(teams.connector.accepted).toEqual([]);
  });

  it('[F32] is not sent after the person said no', async () => {
    const nos = [
      (teams: Teams) =>
        leave({ language: 'da', channel: 'tab' }, teams.world.person('anna'), teams.world.ports),
      (teams: Teams) => pause({ weeks: 2 }, teams.world.person('anna'), teams.world.ports),
      (teams: Teams) =>
        changeMember('anna', teams.world.ports, (member) => ({ ...member, mutedTopics: ['climate'] })),
      (teams: Teams) =>
        changeMember('anna', teams.world.ports, (member) => ({ ...member, declinedItems: ['item-1'] })),
    ];
    for (const no of nos) {
      const teams = await openMet();
      await no(teams);
      expect(await teams.deliver(buildMessage(), null)).toEqual({
        state: 'failed',
        reason: 'declined',
      });
      expect(teams.connector.calls).toEqual([]);
    }
  });

  it('is not sent once the content has expired', async () => {
    const teams = await openMet();
    await teams.world.ports.documents.create(
      'library',
      buildItem({ id: 'old', expiresAt: '2026-11-01T00:00:00.000Z' }),
    );
    expect(await teams.deliver(buildMessage({ subject: 'old' }), null)).toEqual({
      state: 'failed',
      reason: 'expired',
    });
    expect(await teams.deliver(buildMessage({ subject: 'never' }), null)).toEqual({
      state: 'failed',
      reason: 'gone',
    });
  });

  it('[F32] is not sent to a leader who wants no month on a card, nor once the month is no news', async () => {
    const teams = await openMet();
    const { ports, person, setTime } = teams.world;
    const boss = person('boss');
    const conversation = (await ports.documents.read('members', 'anna', 'anna'))?.doc.conversation;
    if (!conversation) throw new TypeError('anna was met');
    await contact('boss', { ...conversation, conversationId: 'a:boss' }, ports);
    const send = (month: string) =>
      teams.deliver(buildMessage({ kind: 'leaderMonth', to: 'boss', subject: month }), null);
    const failed = (reason: string) => ({ state: 'failed', reason });
    setTime('2026-11-10T09:00:00.000Z');
    await chooseMonthCards({ wanted: false }, boss, ports);
    expect(await send('2026-10')).toEqual(failed('declined'));
    await chooseMonthCards({ wanted: true }, boss, ports);
    expect(await send('2026-09')).toEqual(failed('expired'));
    expect(teams.connector.calls).toEqual([]);
    expect((await send('2026-10')).state).toBe('sent');
  });

  it('[F31] is not sent to somebody who left the company', async () => {
    const teams = await openTeams();
    expect(await teams.deliver(buildMessage({ to: 'gone' }), null)).toEqual({
      state: 'failed',
      reason: 'unknownPerson',
    });
  });

  it('replaces the card that it names', async () => {
    const teams = await openMet();
    const sent = {
      ...buildMessage({ kind: 'welcome', subject: 'anna' }),
      conversationId: 'a:anna',
      activityId: 'act-7',
    };
    const update = buildMessage({ kind: 'welcome', subject: 'anna', operation: 'update', target: sent.id });
    expect(await teams.deliver(update, sent)).toMatchObject({ state: 'sent', activityId: 'act-7' });
    expect(teams.connector.calls.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'PUT /v3/conversations/a%3Aanna/activities/act-7',
    ]);
    expect(await teams.deliver(update, null)).toEqual({ state: 'failed', reason: 'gone' });
  });

  it.each([
    [404, named('ConversationNotFound'), 'gone'],
    [403, named('ConversationBlockedByUser'), 'blocked'],
    [403, named('BotNotInConversationRoster'), 'uninstalled'],
  ])('stays away after %d %j until the app is back', async (status, body, reason) => {
    const teams = await openMet();
    teams.connector.fail({ kind: 'refuse', status, body });
    await teams.deliver(buildMessage(), null);
    expect(await teams.deliver(buildMessage(), null)).toEqual({ state: 'failed', reason });
    expect(teams.connector.calls).toHaveLength(1);
    const conversation = { id: 'a:anna-2', conversationType: 'personal', tenantId };
    await teams.post(teams.activity('anna', { type: 'installationUpdate', action: 'add', conversation }));
    expect(await teams.deliver(buildMessage(), null)).toMatchObject({
      state: 'sent',
      conversationId: 'a:anna-2',
    });
  });

  it('is written to where the person was last heard from', async () => {
    const teams = await openMet();
    const serviceUrl = `${teams.connector.url}emea/`;
    await teams.post(teams.activity('anna', { text: 'help', serviceUrl }));
    await teams.deliver(buildMessage(), null);
    expect(teams.connector.calls.at(-1)?.path).toMatch(/^\/emea\/v3\/conversations/);
  });

  describe('to somebody whom Chalkline never met', () => {
    const refused: Fault = { kind: 'refuse', status: 403, body: named('BotNotInConversationRoster') };
    const installing = async (install: NonNullable<Ports['installApp']>) => {
      const teams = await openTeams();
      teams.world.ports.installApp = install;
      teams.connector.fail(refused);
      const messenger = createMessenger({
        adapter: teams.adapter,
        appId,
        tenantId,
        defaultServiceUrl: teams.connector.url,
        ports: teams.world.ports,
        log: { error: () => undefined },
      });
      return { teams, deliver: (message: Message) => messenger.deliver(message, null, async () => true) };
    };

    it('is given the app where the organisation wants that', async () => {
      const { teams, deliver } = await installing(async () => ({ conversationId: 'a:given' }));
      expect(await deliver(buildMessage({ to: 'bo' }))).toMatchObject({
        state: 'sent',
        conversationId: 'a:given',
      });
      expect(teams.connector.accepted).toHaveLength(1);
    });

    it('waits while Graph is busy, and holds nobody else up', async () => {
      const { deliver } = await installing(async () => Promise.reject(new Refusal('unavailable')));
      expect(await deliver(buildMessage({ to: 'bo' }))).toEqual({
        state: 'deferred',
        why: 'notYet',
        retryAfterMs: null,
      });
    });

    it('never gets the app again after removing it', async () => {
      const asked: string[] = [];
      const { teams, deliver } = await installing(async (id) => {
        asked.push(id);
        return { conversationId: 'a:given' };
      });
      await teams.post(teams.activity('bo', { type: 'installationUpdate', action: 'remove' }));
      expect(await deliver(buildMessage({ to: 'bo' }))).toEqual({ state: 'failed', reason: 'uninstalled' });
      expect(asked).toEqual([]);
    });
  });

  it('refreshes the approval for the one who was asked', async () => {
    const teams = await openTeams();
    const { ports, person } = teams.world;
    const text = {
      itemId: null,
      topicId: null,
      title: 'Drilling',
      network: 'linkedin',
      text: 'My words',
    } as const;
    await startDraft({ id: 'draft-1', ...text }, person('anna'), ports);
    await submitDraft('draft-1', { revision: 1 }, person('anna'), ports);
    const ask = buildMessage({ kind: 'approval', to: 'boss', subject: 'draft-1' });
    expect(await teams.deliver(ask, null)).toMatchObject({ state: 'sent' });
    expect(teams.cards()[0]).toMatchObject({
      refresh: { action: { verb: 'draft.show', data: { draftId: 'draft-1' } }, userIds: ['8:orgid:boss'] },
    });
  });

  it('keeps the text at hand once it is opened for sharing', async () => {
    const teams = await openMet();
    const { ports, person } = teams.world;
    const text = {
      itemId: null,
      topicId: null,
      title: 'Drilling',
      network: 'linkedin',
      text: 'My words',
    } as const;
    await startDraft({ id: 'draft-1', ...text }, person('anna'), ports);
    await submitDraft('draft-1', { revision: 1 }, person('anna'), ports);
    await decideDraft('draft-1', { verdict: 'approve', revision: 1, comment: '' }, person('boss'), ports);
    const { copyUrl } = await publishDraft('draft-1', {}, person('anna'), ports);
    await teams.deliver(buildMessage({ kind: 'decided', subject: 'draft-1' }), null);
    expect(JSON.stringify(teams.cards()[0])).toContain(copyUrl);
  });
});
