import { describe, expect, it } from 'vitest';
import type { Member } from '../../src/domain/member.ts';
import { appId } from './channel.ts';
import { openTeams, type Teams } from './teams.ts';

async function memberOf(teams: Teams, id: string): Promise<Member | undefined> {
  return (await teams.world.ports.documents.read('members', id, id))?.doc;
}

function wordsOn(card: unknown): string {
  return JSON.stringify(card);
}

describe('a message', () => {
  it.each([
    ['help', 'What you can write'],
    ['library', 'Heat from the ground'],
    ['drafts', 'You have no drafts.'],
    ['settings', 'Your settings'],
    ['pause', 'Paused'],
    ['resume', 'You are back'],
    ['leave', 'You have left'],
    ['join', 'You have joined'],
    ['what is this', 'I did not understand that'],
  ])('%j is answered with a card', async (text, words) => {
    const teams = await openTeams();
    expect((await teams.say('anna', text)).status).toBe(200);
    expect(teams.cards()).toHaveLength(1);
    expect(wordsOn(teams.cards()[0])).toContain(words);
  });

  it('is answered once there is room for one more call, in that person’s own turn', async () => {
    const admitted: string[] = [];
    const turn = Promise.withResolvers<void>();
    const admit = async (personId: string) => {
      admitted.push(personId);
      await turn.promise;
    };
    const teams = await openTeams({ admit });
    const answered = teams.say('anna', 'help');
    await expect.poll(() => admitted).toEqual(['anna']);
    expect(teams.connector.calls).toEqual([]);
    turn.resolve();
    await answered;
    expect(teams.cards()).toHaveLength(1);
    // The answer to a press goes back with the request.
    await teams.press('anna', 'settings.save', { language: 'en', weeklyCap: '2' });
    expect(admitted).toEqual(['anna']);
  });

  it('is answered in the language of Teams, or the chosen one', async () => {
    const teams = await openTeams();
    await teams.say('anna', 'help', { locale: 'da-DK' });
    await teams.press('anna', 'settings.save', { language: 'en', weeklyCap: '2' });
    await teams.say('anna', 'hjælp', { locale: 'da-DK' });
    expect(wordsOn(teams.cards()[0])).toContain('Det kan du skrive');
    expect(wordsOn(teams.cards()[1])).toContain('What you can write');
  });

  it('refreshes the address at which a person is reached', async () => {
    const teams = await openTeams();
    await teams.say('anna', 'help', {
      conversation: { ...teams.activity('anna').conversation, id: 'a:new' },
    });
    expect((await memberOf(teams, 'anna'))?.conversation).toEqual({
      serviceUrl: teams.connector.url,
      conversationId: 'a:new',
      userId: '29:anna',
      botId: `28:${appId}`,
      locale: 'en-US',
      installed: true,
    });
  });

  it('[A10] from a stranger is refused and leaves no record', async () => {
    const teams = await openTeams();
    await teams.say('stranger', 'join');
    expect(wordsOn(teams.cards()[0])).toContain('You are not in the organisation');
    expect(await memberOf(teams, 'stranger')).toBeUndefined();
    const answer = await teams.press('stranger', 'member.join', {});
    expect(answer.body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
    expect(teams.storeCalls).toEqual([]);
  });

  it('in a group is sent to the personal chat', async () => {
    const teams = await openTeams();
    await teams.say('anna', 'leave', { conversation: { id: '19:group', conversationType: 'groupChat' } });
    expect(teams.connector.accepted[0]).toMatchObject({
      text: 'Write to me in our own chat. There I can answer you.',
    });
    expect((await memberOf(teams, 'anna'))?.conversation).toBeNull();
    expect((await memberOf(teams, 'anna'))?.joined).toBe(true);
  });

  it('[E10] that fails is answered with a number, not the fault', async () => {
    const teams = await openTeams();
    const { documents } = teams.world.ports;
    documents.read = async () => Promise.reject(new TypeError('secret detail'));
    await teams.say('anna', 'library');
    expect(wordsOn(teams.cards()[0])).toMatch(/Something went wrong on our side.*Tell your administrator/);
    expect(wordsOn(teams.cards()[0])).not.toContain('secret');
    expect(teams.logged).toHaveLength(1);
  });
});

describe('installing the app', () => {
  const installed = { type: 'installationUpdate', action: 'add' };
  const added = { type: 'conversationUpdate', membersAdded: [{ id: `28:${appId}` }] };

  it('queues one welcome however often Teams says so', async () => {
    const teams = await openTeams();
    await teams.post(teams.activity('anna', added));
    await teams.post(teams.activity('anna', installed));
    await teams.post(teams.activity('anna', installed));
    expect((await memberOf(teams, 'anna'))?.outbox.map(({ id }) => id)).toEqual(['welcome']);
    expect(teams.world.woken[0]).toMatchObject({ container: 'members', id: 'anna' });
  });

  it('is undone by removing it, and redone by writing', async () => {
    const teams = await openTeams();
    await teams.post(teams.activity('anna', installed));
    await teams.post(teams.activity('anna', { type: 'installationUpdate', action: 'remove' }));
    expect((await memberOf(teams, 'anna'))?.conversation?.installed).toBe(false);
    await teams.say('anna', 'help');
    expect((await memberOf(teams, 'anna'))?.conversation?.installed).toBe(true);
  });

  it('tells a stranger once that there is no way in', async () => {
    const teams = await openTeams();
    await teams.post(teams.activity('stranger', added));
    await teams.post(teams.activity('stranger', installed));
    expect(teams.cards()).toHaveLength(1);
    expect(teams.storeCalls).toEqual([]);
  });
});
