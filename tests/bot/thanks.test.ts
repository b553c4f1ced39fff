import { describe, expect, it } from 'vitest';
import { chooseThanks } from '../../src/actions/thanks.ts';
import { newThanks } from '../../src/domain/thanks.ts';
import { openTeams } from './teams.ts';

const now = new Date('2026-11-24T09:00:00.000Z');

async function openThanked() {
  const teams = await openTeams();
  const { ports, person } = teams.world;
  const thanks = newThanks(
    { phrase: null, words: 'I read it twice' },
    { itemId: 'item-1', from: 'bo', to: 'anna' },
    now,
  );
  await ports.documents.create('thanks', thanks);
  const [message] = thanks.outbox;
  if (!message) throw new Error('There is no card.');
  return { ...teams, ports, person, thanks, message };
}

describe('thanks in the chat', () => {
  it('come with their words, and can be stopped and let in again', async () => {
    const teams = await openThanked();
    expect((await teams.deliver(teams.message, null)).state).toBe('sent');
    const card = JSON.stringify(teams.cards().at(-1));
    expect(card).toContain('I read it twice');
    expect(card).toContain('thanks.stop');
    const stopped = await teams.press('anna', 'thanks.stop', {});
    expect(JSON.stringify(stopped.body?.value)).toContain('thanks.start');
    expect((await teams.ports.documents.read('members', 'anna', 'anna'))?.doc.noThanks).toBe(true);
    await teams.press('anna', 'thanks.start', {});
    expect((await teams.ports.documents.read('members', 'anna', 'anna'))?.doc.noThanks).toBeUndefined();
  });

  it('[F32] are not sent to whoever wants none any more, nor once they were taken away', async () => {
    const teams = await openThanked();
    const { ports, person, thanks, message } = teams;
    await chooseThanks({ wanted: false }, person('anna'), ports);
    expect(await teams.deliver(message, null)).toEqual({ state: 'failed', reason: 'declined' });
    await chooseThanks({ wanted: true }, person('anna'), ports);
    await ports.documents.remove('thanks', thanks.id, thanks.id);
    expect(await teams.deliver(message, null)).toEqual({ state: 'failed', reason: 'gone' });
    expect(teams.cards()).toEqual([]);
  });
});
