import { describe, expect, it } from 'vitest';
import { decideDraft, waitingForMe } from '../../src/actions/approvals.ts';
import {
  publishDraft,
  readDraft,
  saveDraft,
  startDraft,
  submitDraft,
  withdrawDraft,
} from '../../src/actions/drafts.ts';
import { brokenAt } from '../../src/domain/history.ts';
import { buildPerson } from '../domain/build.ts';
import { openWorld, type World } from './world.ts';

const approve = { verdict: 'approve', revision: 1, comment: '' } as const;

async function submitted(world: World, id = 'draft-1') {
  const input = {
    id,
    itemId: 'item-1',
    topicId: null,
    title: '',
    network: 'linkedin',
    text: 'My words',
  } as const;
  await startDraft(input, world.person('anna'), world.ports);
  return submitDraft(id, { revision: 1 }, world.person('anna'), world.ports);
}

async function stored(world: World, id = 'draft-1') {
  const found = await world.ports.documents.read('drafts', id, id);
  if (!found) throw new Error(`${id} is missing`);
  return found.doc;
}

describe('asking for approval', () => {
  it('asks the nearest manager with one write that holds the cards', async () => {
    const world = await openWorld();
    const draft = await submitted(world);
    expect(draft).toMatchObject({
      state: 'waiting',
      routeBasis: 'nearestManager',
      title: 'Heat from the ground',
    });
    expect(draft.waitingFor.map((person) => person.id)).toEqual(['boss']);
    const { outbox, due } = await stored(world);
    expect(outbox.map((message) => message.id)).toEqual(['approval:1:boss', 'draftSent:1:anna']);
    expect(due).not.toBeNull();
    expect(world.woken).toContainEqual({ container: 'drafts', id: 'draft-1', partition: 'draft-1' });
  });

  it('makes one draft and one asking of a double click [F27]', async () => {
    const world = await openWorld();
    await submitted(world);
    await submitted(world);
    const { outbox, steps } = await stored(world);
    expect(steps).toHaveLength(1);
    expect(outbox).toHaveLength(2);
  });

  it('refuses other words under an id that is taken, and keeps what is there [F27]', async () => {
    const world = await openWorld();
    await submitted(world);
    const other = {
      id: 'draft-1',
      itemId: 'item-1',
      topicId: null,
      title: '',
      network: 'linkedin',
      text: 'Other words',
    } as const;
    await expect(startDraft(other, world.person('anna'), world.ports)).rejects.toThrow('reusedId: id');
    expect((await stored(world)).revisions.map(({ text }) => text)).toEqual(['My words']);
  });

  it('refuses a text over the network limit and an empty one', async () => {
    const world = await openWorld();
    const anna = world.person('anna');
    const base = { itemId: null, topicId: null, title: 'T', network: 'x' } as const;
    await startDraft({ ...base, id: 'long', text: 'x'.repeat(281) }, anna, world.ports);
    await startDraft({ ...base, id: 'empty', text: '  ' }, anna, world.ports);
    await expect(submitDraft('long', { revision: 1 }, anna, world.ports)).rejects.toThrow('tooLong: text');
    await expect(submitDraft('empty', { revision: 1 }, anna, world.ports)).rejects.toThrow('invalid: text');
  });

  it('refuses to save over a newer revision', async () => {
    const world = await openWorld();
    const anna = world.person('anna');
    await submitted(world);
    await decideDraft(
      'draft-1',
      { verdict: 'return', revision: 1, comment: 'Why?' },
      world.person('boss'),
      world.ports,
    );
    const change = { title: 'T', network: 'linkedin', text: 'Second', revision: 1 } as const;
    expect((await saveDraft('draft-1', change, anna, world.ports)).revision).toBe(2);
    await expect(saveDraft('draft-1', { ...change, text: 'Third' }, anna, world.ports)).rejects.toThrow(
      'stale',
    );
  });
});

describe('deciding', () => {
  it('decides once, tells the author and updates the cards', async () => {
    const world = await openWorld();
    await submitted(world);
    const draft = await decideDraft('draft-1', approve, world.person('boss'), world.ports);
    expect(draft).toMatchObject({ state: 'approved', decision: { verdict: 'approve', by: { id: 'boss' } } });
    const { outbox, history } = await stored(world);
    expect(outbox.map((message) => message.id)).toEqual([
      'approval:1:boss',
      'draftSent:1:anna',
      'approval:1:boss:u3',
      'draftSent:1:anna:u3',
      'decided:1:anna',
    ]);
    expect(history.map((entry) => entry.event)).toEqual(['start', 'submit', 'approve']);
    expect(brokenAt(history)).toBe(-1);
  });

  it('refuses a person who was not asked [B1]', async () => {
    const world = await openWorld();
    await submitted(world);
    for (const id of ['bo', 'top', 'writer']) {
      await expect(decideDraft('draft-1', approve, world.person(id), world.ports)).rejects.toThrow(
        'notFound',
      );
    }
    expect((await stored(world)).state).toBe('waiting');
  });

  it('refuses the author, whatever the state [B2]', async () => {
    const world = await openWorld();
    await submitted(world);
    await expect(decideDraft('draft-1', approve, world.person('anna'), world.ports)).rejects.toThrow(
      'ownText',
    );
  });

  it('answers a replay with the decision that stands, and puts it down once [B3] [B11] [F12]', async () => {
    const world = await openWorld();
    await submitted(world);
    const boss = world.person('boss');
    await decideDraft('draft-1', approve, boss, world.ports);
    const before = await stored(world);
    for (let delivery = 0; delivery < 4; delivery++)
      await expect(decideDraft('draft-1', approve, boss, world.ports)).rejects.toThrow('decided');
    const { history, ...after } = await stored(world);
    expect(history.map(({ event }) => event)).toEqual(['start', 'submit', 'approve', 'repeated']);
    expect(brokenAt(history)).toBe(-1);
    expect(after.steps).toEqual(before.steps);
    expect(after.outbox).toEqual(before.outbox);
  });

  it('lets one of a hundred deciders win, and puts down the others as late [B4] [F9]', async () => {
    const world = await openWorld();
    const many = Array.from({ length: 100 }, (_, index) =>
      buildPerson({ id: `c${index}`, roles: ['communicator'] }),
    );
    world.setPeople((people) => [...people.filter(({ id }) => id === 'anna'), ...many]);
    const { waitingFor } = await submitted(world);
    expect(waitingFor).toHaveLength(100);
    const verdicts = ['approve', 'decline', 'return'] as const;
    const race = many.map((person, index) => {
      const verdict = verdicts[index % 3] ?? 'approve';
      return decideDraft('draft-1', { verdict, revision: 1, comment: 'c' }, person, world.ports);
    });
    const outcomes = await Promise.allSettled(race);
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
    const late = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [String(outcome.reason)] : [],
    );
    expect(new Set(late)).toEqual(new Set(['Refusal: decided']));
    const { history } = await stored(world);
    const events = history.map(({ event }) => event);
    expect(events.filter((event) => event === 'late')).toHaveLength(99);
    expect(events.filter((event) => (verdicts as readonly string[]).includes(event))).toHaveLength(1);
    expect(brokenAt(history)).toBe(-1);
    // Whoever lost is shown who decided.
    const view = await readDraft('draft-1', world.person('c99'), world.ports);
    expect(view.decision?.by.id).toMatch(/^c\d+$/);
    expect(view.can.decide).toBe(false);
  });

  it('never approves text that was not seen [B5]', async () => {
    const world = await openWorld();
    await submitted(world);
    const boss = world.person('boss');
    await decideDraft('draft-1', { verdict: 'return', revision: 1, comment: 'Why?' }, boss, world.ports);
    const anna = world.person('anna');
    const change = { title: 'T', network: 'linkedin', text: 'Second', revision: 1 } as const;
    await saveDraft('draft-1', change, anna, world.ports);
    await submitDraft('draft-1', { revision: 2 }, anna, world.ports);
    await expect(decideDraft('draft-1', approve, boss, world.ports)).rejects.toThrow('stale');
    expect((await stored(world)).state).toBe('waiting');
  });

  it('asks for a reason when it is not a yes', async () => {
    const world = await openWorld();
    await submitted(world);
    const bare = { verdict: 'decline', revision: 1, comment: '  ' } as const;
    await expect(decideDraft('draft-1', bare, world.person('boss'), world.ports)).rejects.toThrow(
      'invalid: comment',
    );
  });

  it('refuses a decision after withdrawal [F13]', async () => {
    const world = await openWorld();
    await submitted(world);
    await withdrawDraft('draft-1', world.person('anna'), world.ports);
    await expect(decideDraft('draft-1', approve, world.person('boss'), world.ports)).rejects.toThrow(
      'decided',
    );
  });
});

describe('seeing and publishing', () => {
  it('shows a draft to its author and the asked alone', async () => {
    const world = await openWorld();
    await submitted(world);
    const can = (id: string) => readDraft('draft-1', world.person(id), world.ports);
    expect((await can('boss')).can.decide).toBe(true);
    expect((await can('anna')).can.decide).toBe(false);
    await expect(can('bo')).rejects.toThrow('notFound');
    expect(await waitingForMe(world.person('boss'), world.ports)).toHaveLength(1);
    expect(await waitingForMe(world.person('top'), world.ports)).toHaveLength(0);
  });

  it('mints no link before approval and one after it [B9]', async () => {
    const world = await openWorld();
    await submitted(world);
    const anna = world.person('anna');
    await expect(publishDraft('draft-1', {}, anna, world.ports)).rejects.toThrow('wrongState');
    expect((await world.ports.documents.query('links', {})).docs).toHaveLength(0);
    await decideDraft('draft-1', approve, world.person('boss'), world.ports);
    const first = await publishDraft('draft-1', {}, anna, world.ports);
    const second = await publishDraft('draft-1', {}, anna, world.ports);
    expect(second.link).toBe(first.link);
    expect((await world.ports.documents.query('links', {})).docs).toHaveLength(1);
    expect((await stored(world)).state).toBe('published');
  });
});
