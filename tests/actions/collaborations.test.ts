import { describe, expect, it } from 'vitest';
import {
  answerMode,
  listCollaborations,
  proposeMode,
  readCollaboration,
} from '../../src/actions/collaborations.ts';
import { publishDraft, startDraft } from '../../src/actions/drafts.ts';
import { leave } from '../../src/actions/members.ts';
import { modeOf } from '../../src/actions/modeOf.ts';
import { brokenAt } from '../../src/domain/history.ts';
import { openWorld, type World } from './world.ts';

const wish = { id: 'p1', mode: 'gardener', topicId: null, note: 'I write a lot' } as const;
const yes = { proposalId: 'p1', accept: true } as const;
const no = { proposalId: 'p1', accept: false } as const;

async function openProposed(by = 'anna', changes: Partial<{ topicId: string }> = {}): Promise<World> {
  const world = await openWorld();
  await proposeMode('anna', { ...wish, ...changes }, world.person(by), world.ports);
  return world;
}

const stored = async ({ ports }: World, id = 'anna') =>
  (await ports.documents.read('collaborations', id, id))?.doc;

describe('a way of working', () => {
  it('is the gatekeeper until something else was agreed', async () => {
    const world = await openWorld();
    const view = await readCollaboration('anna', world.person('anna'), world.ports);
    expect(view).toMatchObject({ general: 'gatekeeper', topics: [], proposal: null, side: 'employee' });
    expect(await stored(world)).toBeUndefined();
  });

  it.each([
    ['anna', 'writer'],
    ['writer', 'anna'],
  ])('is changed by %s’s wish and %s’s yes, never by one side alone', async (proposer, other) => {
    const world = await openProposed(proposer);
    const { ports, person } = world;
    expect(await modeOf('anna', null, ports)).toBe('gatekeeper');
    await expect(answerMode('anna', yes, person(proposer), ports)).rejects.toThrow('forbidden');
    expect(await modeOf('anna', null, ports)).toBe('gatekeeper');
    const view = await answerMode('anna', yes, person(other), ports);
    expect(view).toMatchObject({ general: 'gardener', proposal: null, intact: true });
    expect(await modeOf('anna', 'climate', ports)).toBe('gardener');
  });

  it('is not asked for again within a month of a “not now”', async () => {
    const world = await openProposed('writer');
    const { ports, person } = world;
    await answerMode('anna', no, person('anna'), ports);
    const again = { ...wish, id: 'p2' };
    await expect(proposeMode('anna', again, person('writer'), ports)).rejects.toThrow('tooSoon: mode');
    world.setTime('2026-12-25T09:00:00.000Z');
    expect((await proposeMode('anna', again, person('writer'), ports)).proposal).not.toBeNull();
  });

  it('can differ on one topic', async () => {
    const { ports, person } = await openProposed('anna', { topicId: 'climate' });
    await answerMode('anna', yes, person('writer'), ports);
    expect(await modeOf('anna', 'climate', ports)).toBe('gardener');
    expect(await modeOf('anna', null, ports)).toBe('gatekeeper');
  });

  it('with free hands lets a draft out without approval, and without them does not', async () => {
    const { ports, person } = await openProposed();
    const draft = { itemId: null, topicId: null, title: 'T', network: 'linkedin', text: 'Words' } as const;
    await startDraft({ id: 'd1', ...draft }, person('anna'), ports);
    await expect(publishDraft('d1', {}, person('anna'), ports)).rejects.toThrow('needsApproval');
    await answerMode('anna', yes, person('writer'), ports);
    expect((await publishDraft('d1', {}, person('anna'), ports)).draftId).toBe('d1');
    const activity = await ports.documents.read('activity', '2026-11:anna', '2026-11');
    expect(Object.values(activity?.doc.shared ?? {})).toMatchObject([{ mode: 'gardener', source: 'own' }]);
  });

  it('is seen by the person and the communicators, and by nobody else', async () => {
    const { ports, person } = await openProposed();
    expect((await readCollaboration('anna', person('writer'), ports)).canAccept).toBe(true);
    expect((await readCollaboration('anna', person('anna'), ports)).canAccept).toBe(false);
    for (const other of ['boss', 'bo']) {
      await expect(readCollaboration('anna', person(other), ports)).rejects.toThrow('notFound');
      await expect(answerMode('anna', yes, person(other), ports)).rejects.toThrow('notFound');
      await expect(proposeMode('anna', wish, person(other), ports)).rejects.toThrow('notFound');
    }
    await expect(readCollaboration('nobody', person('writer'), ports)).rejects.toThrow('notFound: personId');
  });

  it('of a communicator is agreed with another communicator', async () => {
    const { ports, person } = await openWorld();
    await proposeMode('writer', wish, person('writer'), ports);
    await expect(answerMode('writer', yes, person('writer'), ports)).rejects.toThrow('forbidden');
  });
});

describe('a proposal', () => {
  it('is one, however often it is sent', async () => {
    const world = await openProposed();
    const before = await stored(world);
    await proposeMode('anna', wish, world.person('anna'), world.ports);
    expect(await stored(world)).toEqual(before);
    await answerMode('anna', no, world.person('writer'), world.ports);
    const view = await proposeMode('anna', wish, world.person('anna'), world.ports);
    expect(view.proposal).toBeNull();
  });

  it('cannot borrow the id of somebody else’s', async () => {
    const { ports, person } = await openProposed();
    await expect(proposeMode('anna', wish, person('writer'), ports)).rejects.toThrow('conflict: id');
  });

  it('for what is agreed already, or for no topic of ours, leaves no trace', async () => {
    const world = await openWorld();
    const { ports, person } = world;
    const same = { ...wish, mode: 'gatekeeper' } as const;
    await expect(proposeMode('anna', same, person('anna'), ports)).rejects.toThrow('wrongState: mode');
    const elsewhere = { ...wish, topicId: 'item-1' };
    await expect(proposeMode('anna', elsewhere, person('anna'), ports)).rejects.toThrow('notFound: topicId');
    expect(await stored(world)).toBeUndefined();
  });

  it('that was replaced is answered with stale, and the newer one stands', async () => {
    const world = await openProposed();
    const { ports, person } = world;
    await proposeMode('anna', { ...wish, id: 'p2', mode: 'mediator' }, person('writer'), ports);
    await expect(answerMode('anna', yes, person('writer'), ports)).rejects.toThrow('stale: proposalId');
    expect((await stored(world))?.proposal?.id).toBe('p2');
    const view = await answerMode('anna', { proposalId: 'p2', accept: true }, person('anna'), ports);
    expect(view.general).toBe('mediator');
  });

  it('can be taken back, and then nobody can say yes to it', async () => {
    const world = await openProposed();
    const { ports, person } = world;
    await answerMode('anna', no, person('anna'), ports);
    expect((await stored(world))?.history.at(-1)?.event).toBe('takeBack');
    await expect(answerMode('anna', yes, person('writer'), ports)).rejects.toThrow('decided');
    expect(await modeOf('anna', null, ports)).toBe('gatekeeper');
  });

  it('may be met with not now; the same answer twice has one effect', async () => {
    const world = await openProposed();
    const { ports, person } = world;
    await answerMode('anna', no, person('writer'), ports);
    await answerMode('anna', no, person('writer'), ports);
    const doc = await stored(world);
    expect(doc?.history.map(({ event }) => event)).toEqual(['start', 'propose', 'disagree']);
    expect(doc?.outbox.filter(({ kind }) => kind === 'modeAnswer').map(({ to }) => to)).toEqual(['anna']);
  });

  it('that nobody made is not there to answer', async () => {
    const world = await openWorld();
    await expect(answerMode('anna', yes, world.person('writer'), world.ports)).rejects.toThrow('notFound');
    expect(await stored(world)).toBeUndefined();
  });

  it('has one answer, however many give one at once', async () => {
    const world = await openProposed('writer');
    const { ports, person } = world;
    const given = [yes, no, no, yes].map((answer) => answerMode('anna', answer, person('anna'), ports));
    const results = await Promise.allSettled(given);
    expect(results.some(({ status }) => status === 'fulfilled')).toBe(true);
    const doc = await stored(world);
    expect(doc?.history.map(({ event }) => event).slice(2)).toHaveLength(1);
    expect(brokenAt(doc?.history ?? [])).toBe(-1);
  });
});

describe('the card of a proposal', () => {
  it('goes to the communicators, and at once', async () => {
    const world = await openProposed();
    expect((await stored(world))?.outbox.map(({ to }) => to)).toEqual(['writer']);
    expect(world.woken).toContainEqual({ container: 'collaborations', id: 'anna', partition: 'anna' });
  });

  it('goes to a person who takes part', async () => {
    const world = await openProposed('writer');
    expect((await stored(world))?.outbox.map(({ to }) => to)).toEqual(['anna']);
  });

  it('does not go to one who has not joined, and the communicator cannot tell', async () => {
    const world = await openWorld();
    const { ports, person } = world;
    await leave({ language: 'da', channel: 'card' }, person('anna'), ports);
    const out = await proposeMode('anna', wish, person('writer'), ports);
    const taking = await proposeMode('bo', wish, person('writer'), ports);
    expect(out).toEqual({ ...taking, person: out.person });
    expect((await stored(world, 'anna'))?.outbox).toEqual([]);
    expect((await stored(world, 'bo'))?.outbox).toHaveLength(1);
  });
});

describe('the list of agreements', () => {
  it('holds what differs or waits, what waits for the communicators first', async () => {
    const { ports, person, setTime } = await openWorld();
    await proposeMode('bo', { ...wish, topicId: 'climate' }, person('bo'), ports);
    setTime('2026-11-24T10:00:00.000Z');
    await proposeMode('anna', wish, person('writer'), ports);
    await answerMode('anna', yes, person('anna'), ports);
    await proposeMode('carl', wish, person('carl'), ports);
    await answerMode('carl', no, person('carl'), ports);
    const { collaborations, more } = await listCollaborations(person('writer'), ports);
    expect(more).toBe(0);
    expect(collaborations.map((one) => [one.person.id, one.general, one.proposal?.mode])).toEqual([
      ['bo', 'gatekeeper', 'gardener'],
      ['anna', 'gardener', undefined],
    ]);
  });

  it('is for communicators', async () => {
    const { ports, person } = await openWorld();
    await expect(listCollaborations(person('boss'), ports)).rejects.toThrow('forbidden');
  });
});
