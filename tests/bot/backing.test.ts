import { describe, expect, it } from 'vitest';
import { createRenderer } from '../../bot/render.ts';
import { createContentRenderer } from '../../bot/renderers/content.ts';
import { endorse, loadBacking, readMyBacking } from '../../src/actions/backings.ts';
import { countContentCard } from '../../src/actions/members.ts';
import { queued } from '../../src/domain/message.ts';
import { openWorld, type World } from '../actions/world.ts';
import { buildBacking, buildEndorsement } from '../domain/build.ts';
import { type Answer, openTeams, type Teams } from './teams.ts';

const now = new Date('2026-11-24T09:00:00.000Z');

function cardIn(answer: Answer): string {
  expect(answer.body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
  return JSON.stringify(answer.body?.value);
}

/** The leader’s Teams is in English, as the presses are. */
async function save(teams: Teams, step: string, boxes: object): Promise<string> {
  const { updatedAt: basedOn } = await loadBacking('boss', teams.world.ports);
  return cardIn(await teams.press('boss', 'backing.save', { step, basedOn, ...boxes }));
}

async function settle(teams: Teams): Promise<string> {
  await save(teams, 'vision', { text: 'Because it is ours' });
  await save(teams, 'values', { text: 'With respect' });
  await save(teams, 'time', { minutes: '45' });
  await save(teams, 'guidelines', { chosen: '', text: 'Ask the neighbours first' });
  await save(teams, 'supporters', { supporters: 'boss' });
  return save(teams, 'example', { text: 'What I saw today', url: 'https://network.example/1' });
}

const given = (leader: string, words: string) =>
  buildBacking(leader, {
    endorsement: buildEndorsement({ words: { en: words } }),
    updatedAt: '2026-11-01T09:00:00.000Z',
  });

describe('backing on cards', () => {
  it('is one step a card, and ends with the leader’s own words', async () => {
    const teams = await openTeams();
    await teams.say('boss', 'backing');
    expect(JSON.stringify(teams.cards())).toContain('Backing, step 1 of 6: vision');
    const second = await save(teams, 'vision', { text: 'Because it is ours' });
    expect(second).toContain('Backing, step 2 of 6: values');
    const last = await settle(teams);
    expect(last).toContain('All steps are done. Now in your own words');
    const card = cardIn(await teams.press('boss', 'backing.endorse', { words: 'Please do' }));
    expect(card).toContain('Boss Person backs this: “Please do”'.replace('Boss', 'boss'));
    expect(await readMyBacking(teams.world.person('boss'), teams.world.ports)).toMatchObject({
      state: 'valid',
      parts: { time: 45, supporters: ['boss'] },
      endorsement: { words: { en: 'Please do' }, until: '2027-11-24T09:00:00.000Z' },
    });
  });

  it('keeps what was typed where it is refused, and names what is missing', async () => {
    const teams = await openTeams();
    const bad = await save(teams, 'example', { text: 'My long post', url: 'javascript:alert(1)' });
    expect(bad).toContain('The link must start with https:// or http://.');
    expect(bad).toContain('My long post');
    const early = cardIn(await teams.press('boss', 'backing.endorse', { words: 'Please do' }));
    expect(early).toContain('Still missing: vision.');
    expect((await loadBacking('boss', teams.world.ports)).endorsement).toBeNull();
  });

  it('leaves what is written in the other language as it is', async () => {
    const teams = await openTeams();
    const { documents } = teams.world.ports;
    await documents.create('backings', buildBacking('boss'));
    await save(teams, 'vision', { text: 'A better reason' });
    expect((await loadBacking('boss', teams.world.ports)).parts.vision).toEqual({
      da: 'Derfor',
      en: 'A better reason',
    });
  });

  it('takes a “not now” without keeping anything of it', async () => {
    const teams = await openTeams();
    const before = await loadBacking('boss', teams.world.ports);
    // The first press also says where the leader is reached.
    await teams.press('boss', 'backing.notNow', {});
    teams.storeCalls.length = 0;
    expect(cardIn(await teams.press('boss', 'backing.notNow', {}))).toContain('Nobody is told.');
    expect(await loadBacking('boss', teams.world.ports)).toEqual(before);
    expect(teams.storeCalls.filter((call) => call !== 'read')).toEqual([]);
  });

  it('says of one that has run out that it has to be given anew', async () => {
    const teams = await openTeams();
    const over = buildEndorsement({ until: '2026-11-20T09:00:00.000Z' });
    await teams.world.ports.documents.create('backings', buildBacking('boss', { endorsement: over }));
    const card = cardIn(await teams.press('boss', 'backing.renew', {}));
    expect(card).toContain('The endorsement has run out. Look through the steps and give it anew.');
    expect((await loadBacking('boss', teams.world.ports)).endorsement).toEqual(over);
  });

  it('is nobody’s to give who leads nobody: they read who backs them', async () => {
    const teams = await openTeams();
    await teams.world.ports.documents.create('backings', given('boss', 'Please do'));
    await teams.say('anna', 'Opbakning');
    expect(JSON.stringify(teams.cards())).toContain('Please do');
    const data = { step: 'time', basedOn: now.toISOString(), minutes: '30' };
    const refused = cardIn(await teams.press('anna', 'backing.save', data));
    expect(refused).toContain('Backing is given by those who lead others.');
  });

  it('lets a named manager off the list from the card', async () => {
    const teams = await openTeams();
    const { documents } = teams.world.ports;
    const stored = await documents.read('backings', 'top', 'top');
    const named = { ...buildBacking('top'), parts: { ...buildBacking('top').parts, supporters: ['boss'] } };
    await documents.replace('backings', named, stored?.etag ?? '');
    const reader = { person: teams.world.person('boss'), language: 'en', userId: null } as const;
    const { card } = await createRenderer()(
      { kind: 'supporterNamed', subject: 'top' },
      reader,
      teams.world.ports,
    );
    expect(JSON.stringify(card)).toContain('I would rather not');
    const answer = cardIn(await teams.press('boss', 'backing.stepDown', { leaderId: 'top' }));
    expect(answer).toContain('Your name has been taken off');
    expect((await loadBacking('top', teams.world.ports)).parts.supporters).toBeNull();
  });
});

describe('the content card', () => {
  const render = createContentRenderer(() => 0);
  const cardFor = async (world: World, id: string, language: 'da' | 'en' = 'en') => {
    const reader = { person: world.person(id), language, userId: null };
    return JSON.stringify((await render('item-1', reader, world.ports)).card);
  };
  const shown = { id: 'b1:anna', to: 'anna', kind: 'content', subject: 'item-0' } as const;

  it('carries the words of the nearest leader the first time, and a line afterwards, each reader their own', async () => {
    const world = await openWorld();
    await world.ports.documents.create('backings', given('boss', 'Please *do* [it](https://bad.example)'));
    const first = await cardFor(world, 'anna');
    expect(first).toContain('boss Person backs this: “Please *do* [it](https://bad.example)”');
    // Text runs render no Markdown; what the leader wrote stands as it was written.
    expect(JSON.parse(first).body[1]).toMatchObject({
      type: 'Container',
      items: [{ type: 'RichTextBlock' }],
    });
    await countContentCard(shown, world.ports);
    const later = await cardFor(world, 'anna');
    expect(later).toContain('boss Person backs the programme.');
    expect(later).not.toContain('backs this');
    expect(await cardFor(world, 'bo')).toContain('backs this');
    expect(await cardFor(world, 'writer')).not.toContain('boss Person');
  });

  it('says at once what the leader says now', async () => {
    const world = await openWorld();
    await world.ports.documents.create('backings', given('boss', 'Please do'));
    expect(await cardFor(world, 'anna')).toContain('Please do');
    await endorse({ words: { en: 'By all means' } }, world.person('boss'), world.ports);
    expect(await cardFor(world, 'anna')).toContain('By all means');
    world.setTime('2028-01-01T09:00:00.000Z');
    expect(await cardFor(world, 'anna')).not.toContain('boss Person');
  });

  it('does not leave for somebody whose unit has no backing, and leaves once it has', async () => {
    const teams = await openTeams();
    const { documents } = teams.world.ports;
    await documents.remove('backings', 'top', 'top');
    const message = queued({ id: 'm1', kind: 'content', to: 'anna', subject: 'item-1' }, now);
    expect(await teams.deliver(message, null)).toEqual({ state: 'failed', reason: 'notBacked' });
    expect(teams.connector.calls).toEqual([]);
    await settle(teams);
    await teams.press('boss', 'backing.endorse', { words: 'Please do' });
    expect(await teams.deliver(message, null)).toMatchObject({ state: 'sent' });
    expect(JSON.stringify(teams.connector.accepted.at(-1))).toContain('Please do');
  });
});
