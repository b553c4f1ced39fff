import { describe, expect, it } from 'vitest';
import type { Member } from '../../src/domain/member.ts';
import { type Answer, openTeams, type Teams } from './teams.ts';

const days = { from: '2026-11-24', until: '2026-11-27', deputyId: 'bo' };

function cardIn(answer: Answer): string {
  expect(answer.body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
  return JSON.stringify(answer.body?.value);
}

async function memberOf(teams: Teams, id: string): Promise<Member | undefined> {
  return (await teams.world.ports.documents.read('members', id, id))?.doc;
}

describe('being away, by card', () => {
  it.each(['away', 'fravær'])('opens by the word %s', async (word) => {
    const teams = await openTeams();
    await teams.say('boss', word);
    expect(JSON.stringify(teams.cards())).toContain('absence.save');
  });

  it('opens from the settings, whatever is in the boxes there', async () => {
    const teams = await openTeams();
    expect(cardIn(await teams.press('boss', 'settings.show', {}))).toContain('absence.show');
    const data = { language: 'da', weeklyCap: '3' };
    expect(cardIn(await teams.press('boss', 'absence.show', data))).toContain('absence.save');
  });

  it('offers the people near by as deputy, and not oneself', async () => {
    const teams = await openTeams();
    const card = cardIn(await teams.press('anna', 'absence.show', {}));
    for (const name of ['boss Person', 'bo Person', 'carl Person']) expect(card).toContain(name);
    expect(card).not.toContain('anna Person');
  });

  it('saves the days and the deputy, and ends', async () => {
    const teams = await openTeams();
    const saved = cardIn(await teams.press('boss', 'absence.save', days));
    expect(saved).toContain('Drafts for you go to bo Person in the meantime.');
    expect(saved).toContain('27 November 2026');
    expect(await memberOf(teams, 'boss')).toMatchObject({
      absence: {
        from: '2026-11-23T23:00:00.000Z',
        until: '2026-11-27T23:00:00.000Z',
        deputyId: 'bo',
        source: 'person',
      },
    });
    expect(cardIn(await teams.press('boss', 'absence.save', days))).toBe(saved);
    expect(cardIn(await teams.press('boss', 'absence.end', days))).toContain('Drafts come to you again.');
    expect((await memberOf(teams, 'boss'))?.absence).toBeNull();
  });

  it('takes nobody as deputy', async () => {
    const teams = await openTeams();
    for (const deputyId of ['(nobody)', '']) {
      const card = cardIn(await teams.press('boss', 'absence.save', { ...days, deputyId }));
      expect(card).toContain('Nobody stands in for you.');
      expect((await memberOf(teams, 'boss'))?.absence?.deputyId).toBeNull();
    }
  });

  it.each([
    [{ ...days, until: '2026-11-20' }, 'Choose a last day'],
    [{ ...days, until: '' }, 'Choose a last day'],
    [{ until: '2026-11-27' }, 'Choose the first day'],
    [{ ...days, from: '24.11.2026' }, 'Choose the first day'],
    [{ ...days, deputyId: 'boss' }, 'Choose another deputy'],
    [{ ...days, deputyId: 'nobody-here' }, 'Choose another deputy'],
  ])('refuses %j with a reason and keeps what was chosen', async (data, reason) => {
    const teams = await openTeams();
    const card = cardIn(await teams.press('boss', 'absence.save', data));
    expect(card).toContain(reason);
    expect(card).toContain('absence.save');
    if (data.until) expect(card).toContain(`"value":"${data.until}"`);
    expect((await memberOf(teams, 'boss'))?.absence).toBeNull();
  });

  it('refuses what is no box of the card', async () => {
    const teams = await openTeams();
    for (const data of [{ ...days, personId: 'top' }, { from: 7 }, { until: ['2026-11-27'] }]) {
      expect(cardIn(await teams.press('boss', 'absence.save', data))).toContain('could not be read');
    }
  });
});
