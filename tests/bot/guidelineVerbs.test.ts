import { describe, expect, it } from 'vitest';
import { createRenderer } from '../../bot/render.ts';
import { changeGuideline, listGuidelines } from '../../src/actions/guidelines.ts';
import { buildContent, buildGuideline } from '../domain/guidelines.ts';
import { openTeams, type Teams } from './teams.ts';

async function openWritten(): Promise<Teams> {
  const teams = await openTeams();
  await teams.world.ports.documents.create('library', buildGuideline());
  return teams;
}

async function save(teams: Teams): Promise<void> {
  const [found] = await listGuidelines(teams.world.ports);
  const { person, ports } = teams.world;
  await changeGuideline('everyone', { ...buildContent(), etag: found?.etag ?? '' }, person('writer'), ports);
}

async function cardFor(teams: Teams, id: string, language: 'da' | 'en'): Promise<string> {
  const { person, ports } = teams.world;
  const reader = { person: person(id), language, userId: null };
  const { card } = await createRenderer()({ kind: 'guidelineChanged', subject: 'everyone' }, reader, ports);
  return JSON.stringify(card);
}

const pressed = async (teams: Teams, version: number) =>
  JSON.stringify(
    (await teams.press('anna', 'guideline.acknowledge', { guidelineId: 'everyone', version })).body?.value,
  );

describe('the card about a guideline', () => {
  it('says what is new in the reader’s language, and asks for a word where that is wanted', async () => {
    const teams = await openWritten();
    await save(teams);
    const danish = await cardFor(teams, 'anna', 'da');
    expect(danish).toContain('Kunder står nu under');
    expect(danish).toContain('guideline.acknowledge');
    expect(danish).toContain('guidelines%2Fquestions%2Fabout%2Fguideline%2Feveryone');
    expect(await cardFor(teams, 'anna', 'en')).toContain('Customers now stand under');
  });

  it('becomes the receipt when it is confirmed, once', async () => {
    const teams = await openWritten();
    await save(teams);
    const receipt = await pressed(teams, 2);
    expect(receipt).toContain('You confirmed version 2 on');
    expect(receipt).not.toContain('guideline.acknowledge');
    expect(await pressed(teams, 2)).toBe(receipt);
    expect(await cardFor(teams, 'boss', 'en')).toContain('guideline.acknowledge');
  });

  it('shows what stands now to whoever confirms an older version', async () => {
    const teams = await openWritten();
    await save(teams);
    await save(teams);
    const answer = await pressed(teams, 2);
    expect(answer).toContain('It has changed again');
    expect(answer).toContain('Version 3');
  });
});
