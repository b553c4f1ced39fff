import { describe, expect, it } from 'vitest';
import { sendBroadcast } from '../../src/actions/broadcasts.ts';
import { cardUpdateFor } from '../../src/actions/cardUpdates.ts';
import { changeMember, readMember } from '../../src/actions/members.ts';
import { sendTestCard } from '../../src/actions/testCard.ts';
import type { Broadcast, Recipient } from '../../src/domain/broadcast.ts';
import type { ContentItem } from '../../src/domain/item.ts';
import { type Message, queued } from '../../src/domain/message.ts';
import { buildItem } from '../actions/world.ts';
import { buildPerson } from '../domain/build.ts';
import { appId } from './channel.ts';
import { type Answer, openTeams, type Teams } from './teams.ts';

const at = new Date('2026-11-24T09:00:00.000Z');

async function openMet(id: string): Promise<Teams> {
  const teams = await openTeams();
  const conversation = {
    serviceUrl: teams.connector.url,
    conversationId: `a:${id}`,
    userId: `29:${id}`,
    botId: `28:${appId}`,
    installed: true,
  };
  await changeMember(id, teams.world.ports, (member) => ({ ...member, conversation }));
  return teams;
}

async function change(teams: Teams, overrides: Partial<ContentItem>): Promise<void> {
  const { documents } = teams.world.ports;
  const stored = await documents.read('library', 'item-1', 'item');
  await documents.replace('library', buildItem(overrides), stored?.etag ?? '');
}

function content(overrides: Partial<Message> = {}): Message {
  const about = {
    id: 'b-1:anna',
    kind: 'content',
    to: 'anna',
    subject: 'item-1',
    priority: 'broadcast',
  } as const;
  return { ...queued(about, at), ...overrides };
}

describe('a card of a broadcast that is there already', () => {
  const recipient: Recipient = {
    to: 'anna',
    state: 'sent',
    attempts: 1,
    conversationId: 'a:anna',
    activityId: 'card-1',
  };

  const sent = { id: 'b-1', itemId: 'item-1', createdAt: at.toISOString(), sendAt: null };

  async function put(teams: Teams) {
    const card = await cardUpdateFor(sent, recipient, teams.world.ports);
    if (!card) throw new Error('it is left alone');
    return teams.deliver({ ...card.message, attempts: 1 }, card.target);
  }

  it('is put in place as the content is now, without ringing for it, whatever the person has chosen since', async () => {
    const teams = await openMet('anna');
    await changeMember('anna', teams.world.ports, (member) => ({ ...member, joined: false, weeklyCap: 0 }));
    await change(teams, { version: 2, title: 'Heat from the sea' });
    expect(await put(teams)).toMatchObject({ state: 'sent', activityId: 'card-1' });
    const [call, ...more] = teams.connector.calls;
    expect(more).toEqual([]);
    expect(call).toMatchObject({ method: 'PUT', path: '/v3/conversations/a%3Aanna/activities/card-1' });
    expect(JSON.stringify(call?.body)).toContain('Heat from the sea');
    expect(call?.body).toMatchObject({ channelData: { notification: { alert: false } } });
  });

  it.each([
    ['has expired', { expiresAt: '2026-11-24T08:59:00.000Z' }, 'Indholdet er udløbet'],
    [
      'was taken down',
      { withdrawn: { by: 'writer', at: at.toISOString(), why: '' } },
      'Indholdet er taget ned',
    ],
  ])('says that the content %s, and asks for nothing any more', async (_what, overrides, words) => {
    const teams = await openMet('anna');
    await change(teams, overrides);
    expect(await put(teams)).toMatchObject({ state: 'sent' });
    const card = JSON.stringify(teams.connector.calls[0]?.body);
    expect(card).toContain(words);
    expect(card).not.toMatch(/Input\.|Action\.Execute/);
    // Sending it anew is another matter.
    expect(await teams.deliver(content(), null)).toEqual({ state: 'failed', reason: 'expired' });
  });
});

describe('somebody whose quiet hours it is', () => {
  it('is asked nothing and sent nothing, by the organisation’s hours or by own ones', async () => {
    const teams = await openMet('anna');
    const { ports } = teams.world;
    ports.programme.quietHours = { from: 9, to: 12 };
    const quiet = { state: 'deferred', why: 'quiet', until: '2026-11-24T11:00:00.000Z' };
    expect(await teams.deliver(content(), null)).toEqual(quiet);
    await changeMember('anna', ports, (member) => ({ ...member, quiet: { from: 18, to: 8 } }));
    expect(await teams.deliver(content(), null)).toMatchObject({ state: 'sent' });
    await changeMember('anna', ports, (member) => ({ ...member, quiet: { from: 8, to: 14 } }));
    expect(await teams.deliver(content(), null)).toMatchObject({
      ...quiet,
      until: '2026-11-24T13:00:00.000Z',
    });
    expect(teams.connector.calls).toHaveLength(1);
    // What somebody waits for does not wait.
    const test = queued({ id: 'test:1', kind: 'contentTest', to: 'anna', subject: 'item-1' }, at);
    expect(await teams.deliver(test, null)).toMatchObject({ state: 'sent' });
  });
});

describe('a test to oneself', () => {
  it('is the card that everybody gets with a line on it, and its buttons work', async () => {
    const teams = await openMet('writer');
    const { ports, person } = teams.world;
    // Takes part or not, has had enough or not.
    await changeMember('writer', ports, (member) => ({ ...member, joined: false, weeklyCap: 0 }));
    await sendTestCard({ id: 't-1', itemId: 'item-1' }, person('writer'), ports);
    const [message] = (await readMember('writer', ports)).outbox;
    if (!message) throw new Error('nothing was queued');
    expect(await teams.deliver({ ...message, attempts: 1 }, null)).toMatchObject({ state: 'sent' });
    const card = JSON.stringify(teams.cards()[0]);
    expect(card).toContain('En prøve til dig alene');
    expect(card).toContain('content.share');
    const answer = await teams.press('writer', 'content.share', {
      itemId: 'item-1',
      words: 'Mine ord',
      network: 'linkedin',
    });
    expect(JSON.stringify(answer.body?.value)).toContain('Mine ord');
  });
});

describe('somebody else’s yes on a card', () => {
  const cardIn = ({ status, body }: Answer): string => {
    expect({ status, code: body?.statusCode }).toEqual({ status: 200, code: 200 });
    return JSON.stringify(body?.value);
  };

  async function openAsked(): Promise<Teams> {
    const teams = await openTeams();
    const { ports, person, setPeople } = teams.world;
    const more = ['kim', 'lea'].map((id) => buildPerson({ id, managerId: 'top', roles: ['communicator'] }));
    setPeople((people) => [...people, ...more]);
    await sendBroadcast(
      { id: 'b-1', itemId: 'item-1', audience: { kind: 'everyone' } },
      person('writer'),
      ports,
    );
    return teams;
  }
  const broadcastOf = async ({ world }: Teams): Promise<Broadcast | undefined> =>
    (await world.ports.documents.read('broadcasts', 'b-1', 'broadcast'))?.doc;
  const seen = { broadcastId: 'b-1', version: 1 };

  it('shows what is asked, and what was decided in the place of the buttons', async () => {
    const teams = await openAsked();
    const asked = cardIn(await teams.press('kim', 'broadcast.review', { broadcastId: 'b-1' }));
    for (const part of [
      'May this go out?',
      'Heat from the ground',
      'Everyone who takes part',
      'broadcast.approve',
    ])
      expect(asked).toContain(part);
    // Rounded, one cannot tell how.
    expect(asked).toMatch(/"about \d*[05]"/);
    const done = cardIn(await teams.press('kim', 'broadcast.approve', { ...seen, comment: 'Good' }));
    expect(done).toContain('kim Person said yes');
    expect(done).not.toContain('broadcast.approve');
    expect((await broadcastOf(teams))?.review?.decision).toMatchObject({
      by: 'kim',
      verdict: 'approve',
      comment: 'Good',
    });
    // The other one was too late, and sees by whom it was decided.
    const late = cardIn(await teams.press('lea', 'broadcast.return', { ...seen, comment: 'Wait' }));
    expect(late).toContain('It has already been decided.');
    expect(late).toContain('Wait');
    expect((await broadcastOf(teams))?.state).toBe('preparing');
  });

  it('wants a word with a no, and keeps what was written when the content is another by now', async () => {
    const teams = await openAsked();
    expect(cardIn(await teams.press('kim', 'broadcast.return', { ...seen, comment: '' }))).toContain(
      'Write what should be different',
    );
    await change(teams, { version: 2, title: 'Heat from the sea' });
    const stale = cardIn(await teams.press('kim', 'broadcast.return', { ...seen, comment: 'The picture' }));
    expect(stale).toContain('Heat from the sea');
    expect(stale).toContain('The picture');
    expect((await broadcastOf(teams))?.state).toBe('review');
    await teams.press('kim', 'broadcast.return', { ...seen, version: 2, comment: 'The picture' });
    expect((await broadcastOf(teams))?.state).toBe('returned');
    const mine = cardIn(await teams.press('writer', 'broadcast.review', { broadcastId: 'b-1' }));
    expect(mine).toContain('It was sent back');
    expect(mine).toContain('The picture');
  });

  it('leads an administrator to the content in the library, and a communicator to the desk', async () => {
    const teams = await openTeams();
    const { ports, person, setPeople } = teams.world;
    const admin = buildPerson({ id: 'admin', managerId: 'top', roles: ['administrator'] });
    setPeople((people) => [...people, admin]);
    await sendBroadcast(
      { id: 'b-1', itemId: 'item-1', audience: { kind: 'everyone' } },
      person('writer'),
      ports,
    );
    const [inLibrary, atDesk] = ['library/item-1', 'desk/broadcasts/b-1'].map(encodeURIComponent);
    const asked = cardIn(await teams.press('admin', 'broadcast.review', { broadcastId: 'b-1' }));
    expect(asked).toContain('broadcast.approve');
    expect(asked).toContain(inLibrary);
    expect(asked).not.toContain(atDesk);
    expect(cardIn(await teams.press('admin', 'broadcast.approve', seen))).not.toContain(atDesk);
    expect((await broadcastOf(teams))?.state).toBe('preparing');
    const mine = cardIn(await teams.press('writer', 'broadcast.review', { broadcastId: 'b-1' }));
    expect(mine).toContain(atDesk);
  });

  it('is nobody’s own, and nobody else sees it [B1]', async () => {
    const teams = await openAsked();
    expect(cardIn(await teams.press('writer', 'broadcast.approve', seen))).toContain(
      'You cannot approve your own',
    );
    for (const verb of ['broadcast.approve', 'broadcast.review']) {
      const data = verb === 'broadcast.review' ? { broadcastId: 'b-1' } : seen;
      const refused = cardIn(await teams.press('boss', verb, data));
      expect(refused).toContain('You do not have access to that.');
      expect(refused).not.toContain('Heat from the ground');
    }
    expect((await broadcastOf(teams))?.state).toBe('review');
  });
});
