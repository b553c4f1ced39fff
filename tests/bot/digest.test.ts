import { describe, expect, it } from 'vitest';
import { dueDigests } from '../../src/actions/digests.ts';
import { changeMember, readMember } from '../../src/actions/members.ts';
import type { Message } from '../../src/domain/message.ts';
import { buildItem, topic } from '../actions/world.ts';
import { type Answer, openTeams, type Teams } from './teams.ts';

const digestId = 'digest:anna:2026-W48';

/** Anna's digest of this week lies in her outbox, and holds seven items' best five. */
async function openDigest(): Promise<{ teams: Teams; message: Message }> {
  const teams = await openTeams();
  const { ports } = teams.world;
  await ports.documents.create('library', { ...topic, id: 'jobs', name: { da: 'Job', en: 'Jobs' } });
  for (const number of [2, 3, 4, 5, 6, 7]) {
    const createdAt = `2026-11-2${number}T09:00:00.000Z`.replace('27', '21');
    const title = `Item ${number}`;
    const topicId = number % 2 ? 'jobs' : 'climate';
    await ports.documents.create('library', buildItem({ id: `item-${number}`, title, topicId, createdAt }));
  }
  await changeMember('anna', ports, (member) => ({ ...member, digestAt: '2026-11-24T08:00:00.000Z' }));
  await dueDigests(ports);
  const [message] = (await readMember('anna', ports)).outbox;
  if (!message) throw new TypeError('No digest was made.');
  return { teams, message };
}

function cardIn(answer: Answer): string {
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
  return JSON.stringify(answer.body?.value);
}

/** Ids of the rows, from above. */
function rowsOf(card: string): string[] {
  return [...card.matchAll(/"verb":"digest\.show","data":\{"digestId":"[^"]*","itemId":"([^"]*)"/g)].map(
    ([, id]) => id ?? '',
  );
}

describe('the digest in the chat', () => {
  it('is sent as one card with a row an item', async () => {
    const { teams, message } = await openDigest();
    expect(await teams.deliver(message, null)).toMatchObject({ state: 'sent' });
    const card = JSON.stringify(teams.cards().at(-1));
    expect(rowsOf(card)).toEqual(['item-6', 'item-5', 'item-4', 'item-3', 'item-2']);
    expect(card).toContain('settings.show');
  });

  it('is not sent to somebody who has left, or when all of it is over', async () => {
    const { teams, message } = await openDigest();
    const { ports } = teams.world;
    for (const { doc, etag } of (await ports.documents.query('library', { partition: 'item' })).docs) {
      if (doc.kind !== 'item') continue;
      await ports.documents.replace('library', { ...doc, expiresAt: '2026-11-24T09:00:00.000Z' }, etag);
    }
    expect(await teams.deliver(message, null)).toEqual({ state: 'failed', reason: 'expired' });
    await changeMember('anna', ports, (member) => ({ ...member, joined: false }));
    expect(await teams.deliver(message, null)).toEqual({ state: 'failed', reason: 'declined' });
    expect(teams.cards()).toEqual([]);
  });

  it('opens an item in its place, shares it, and comes back: three presses to the composer', async () => {
    const { teams } = await openDigest();
    const opened = cardIn(await teams.press('anna', 'digest.show', { digestId, itemId: 'item-4' }));
    expect(opened).toContain('Item 4');
    expect(opened).toContain(`"verb":"content.share","data":{"digestId":"${digestId}","itemId":"item-4"}`);
    const own = { digestId, itemId: 'item-4', words: 'I was there', network: 'linkedin' };
    const shared = cardIn(await teams.press('anna', 'content.share', own));
    expect(shared).toContain('Action.OpenUrl');
    expect(shared).toContain('digest.list');
    expect(rowsOf(cardIn(await teams.press('anna', 'digest.list', { digestId })))).toHaveLength(5);
  });

  it('keeps what was typed, and the way back, when sharing is refused', async () => {
    const { teams } = await openDigest();
    const words = 'long '.repeat(80).trim();
    const own = { digestId, itemId: 'item-4', words, network: 'x' };
    const card = cardIn(await teams.press('anna', 'content.share', own));
    expect(card).toContain('The text is longer than the network allows.');
    expect(card).toContain(words);
    expect(card).toContain('digest.less');
  });

  it('gives less of the kind at once, then offers to be rid of the topic', async () => {
    const { teams } = await openDigest();
    const less = (itemId: string) => teams.press('anna', 'digest.less', { digestId, itemId });
    const first = cardIn(await less('item-5'));
    expect(first).toContain('You get less about “Jobs”');
    expect(rowsOf(first)).toEqual(['item-6', 'item-1', 'item-4', 'item-3', 'item-2']);
    expect(rowsOf(cardIn(await less('item-5')))).toEqual(rowsOf(first));
    const second = cardIn(await less('item-3'));
    expect(second).toContain('nothing about “Jobs” at all?');
    expect(second).toContain('digest.mute');
    expect(rowsOf(second)).toEqual(['item-6', 'item-1', 'item-4', 'item-2']);
    const muted = cardIn(await teams.press('anna', 'digest.mute', { digestId, itemId: 'item-3' }));
    expect(rowsOf(muted)).toEqual(['item-6', 'item-1', 'item-4', 'item-2']);
    expect(await readMember('anna', teams.world.ports)).toMatchObject({ mutedTopics: ['jobs'] });
  });

  it('is shown on a word, without being sent or remembered', async () => {
    const { teams } = await openDigest();
    const before = (await readMember('bo', teams.world.ports)).digests;
    await teams.say('bo', 'ugens udvalg');
    const card = JSON.stringify(teams.cards().at(-1));
    expect(rowsOf(card)).toHaveLength(5);
    expect(card).toContain('"digestId":"now"');
    expect(await readMember('bo', teams.world.ports)).toMatchObject({ outbox: [] });
    expect((await readMember('bo', teams.world.ports)).digests).toEqual(before);
    const less = { digestId: 'now', itemId: 'item-6' };
    expect(rowsOf(cardIn(await teams.press('bo', 'digest.less', less)))).not.toContain('item-6');
  });

  it('of somebody else shows one’s own', async () => {
    const { teams } = await openDigest();
    const card = cardIn(await teams.press('bo', 'digest.list', { digestId }));
    expect(card).not.toContain(digestId);
    await teams.press('bo', 'digest.less', { digestId, itemId: 'item-6' });
    const { digests, declinedItems } = await readMember('anna', teams.world.ports);
    expect([digests?.[0]?.items.includes('item-6'), declinedItems]).toEqual([true, []]);
  });

  it.each([
    ['digest.show', { digestId }],
    ['digest.show', { digestId: ['x'], itemId: 'item-1' }],
    ['digest.less', { digestId: 'a b', itemId: 'item-1' }],
    ['digest.less', { digestId, itemId: 'item-1', topicId: 'jobs' }],
    ['settings.save', { language: 'da', weeklyCap: '3', digestDay: '8' }],
    ['settings.save', { language: 'da', weeklyCap: '3', digestHour: '24' }],
    ['settings.save', { language: 'da', weeklyCap: '3', digestTopics: 'none' }],
  ])('[B7] takes no %s with %j', async (verb, data) => {
    const { teams } = await openDigest();
    const before = await readMember('anna', teams.world.ports);
    expect(cardIn(await teams.press('anna', verb, data))).toContain('The request could not be read.');
    const { conversation, ...after } = await readMember('anna', teams.world.ports);
    expect({ ...after, conversation: before.conversation }).toEqual(before);
  });

  it('is set by day, hour and topics on the settings card, and keeps the day while it is off', async () => {
    const { teams } = await openDigest();
    const save = (boxes: object) =>
      teams.press('anna', 'settings.save', { language: 'teams', weeklyCap: '3', ...boxes });
    const boxes = { digestDay: '4', digestHour: '14', digestTopics: 'followed' };
    expect(cardIn(await save(boxes))).toContain('You follow no topics yet');
    expect(cardIn(await save({ ...boxes, digestTopics: 'all' }))).toContain('Thursday 3 December at 14:00');
    expect(cardIn(await save({ ...boxes, digestDay: 'off' }))).toContain('You get no digest.');
    const { digest } = await readMember('anna', teams.world.ports);
    expect(digest).toEqual({ every: 'off', day: 4, hour: 14, topics: 'followed' });
    expect(cardIn(await save({}))).toContain('You get no digest.');
  });
});
