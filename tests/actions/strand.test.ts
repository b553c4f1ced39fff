import { describe, expect, it } from 'vitest';
import { setAbsence } from '../../src/actions/absence.ts';
import { decideDraft, waitingForMe } from '../../src/actions/approvals.ts';
import { isIntact } from '../../src/actions/draftHistory.ts';
import { readDraft, startDraft, submitDraft, withdrawDraft } from '../../src/actions/drafts.ts';
import { changeMember, uninstalled } from '../../src/actions/members.ts';
import { reviewAll, reviewDue, reviewFor } from '../../src/actions/review.ts';
import type { Person } from '../../src/domain/person.ts';
import { buildMember, buildPerson } from '../domain/build.ts';
import { openWorld, type World } from './world.ts';

const approve = { verdict: 'approve', revision: 1, comment: '' } as const;

async function submitted(world: World) {
  const input = { itemId: null, topicId: null, title: 'T', network: 'linkedin', text: 'My words' } as const;
  await startDraft({ id: 'draft-1', ...input }, world.person('anna'), world.ports);
  return submitDraft('draft-1', { revision: 1 }, world.person('anna'), world.ports);
}

async function stored(world: World) {
  const found = await world.ports.documents.read('drafts', 'draft-1', 'draft-1');
  if (!found) throw new Error('the draft is missing');
  expect(isIntact(found.doc)).toBe(true);
  return found.doc;
}

async function asked(world: World) {
  return (await stored(world)).waitingFor;
}

function changed(id: string, change: Partial<Person>) {
  return (people: Person[]) => people.map((person) => (person.id === id ? { ...person, ...change } : person));
}

const without = (id: string) => (people: Person[]) => people.filter((person) => person.id !== id);

describe('a draft is never stranded', () => {
  it('when there is no manager: the communicators are asked', async () => {
    const world = await openWorld();
    world.setPeople(changed('anna', { managerId: null }));
    await submitted(world);
    expect(await asked(world)).toEqual(['writer']);
  });

  it.each([
    ['is disabled', { enabled: false }],
    ['is a guest', { guest: true }],
  ])('when the manager %s while it waits', async (_what, change) => {
    const world = await openWorld();
    await submitted(world);
    world.setPeople(changed('boss', change));
    const late = decideDraft('draft-1', approve, world.person('boss'), world.ports);
    await expect(late).rejects.toThrow('handedOver');
    expect(await asked(world)).toEqual(['top']);
    await decideDraft('draft-1', approve, world.person('top'), world.ports);
    expect((await stored(world)).steps[0]?.decision).toMatchObject({ by: 'top', basis: 'nextManagerUp' });
  });

  it('when Teams cannot reach the manager, who still may decide in the tab', async () => {
    const world = await openWorld();
    const conversation = {
      serviceUrl: 'https://teams.example',
      conversationId: 'c',
      userId: 'u',
      botId: 'b',
      installed: true,
    };
    const member = await world.ports.documents.read('members', 'boss', 'boss');
    await world.ports.documents.replace(
      'members',
      buildMember({ id: 'boss', conversation }),
      member?.etag ?? '',
    );
    await submitted(world);
    await uninstalled('boss', world.ports);
    await reviewFor('boss', world.ports);
    expect(await asked(world)).toEqual(['boss', 'top']);
    await decideDraft('draft-1', approve, world.person('boss'), world.ports);
  });

  it('when managers go round in a cycle', async () => {
    const world = await openWorld();
    world.setPeople((people) => [
      ...people.filter(({ id }) => id !== 'top'),
      buildPerson({ id: 'top', managerId: 'anna' }),
    ]);
    await submitted(world);
    expect(await asked(world)).toEqual(['boss']);
  });

  it('when the author is the one who would be asked', async () => {
    const world = await openWorld();
    world.setPeople(changed('anna', { managerId: null, roles: ['communicator'] }));
    await submitted(world);
    expect(await asked(world)).toEqual(['writer']);
  });

  it('when the manager changes while it waits: the new one is asked, the old one is told [B8]', async () => {
    const world = await openWorld();
    await submitted(world);
    world.setPeople(changed('anna', { managerId: 'bo' }));
    await reviewAll(world.ports);
    expect(await asked(world)).toEqual(['boss']);
    world.setPeople(changed('bo', { managerId: 'top' }));
    await reviewAll(world.ports);
    expect(await asked(world)).toEqual(['bo']);
    const { outbox, history } = await stored(world);
    expect(outbox.some(({ id }) => id.startsWith('approval:1:boss:u'))).toBe(true);
    expect(history.at(-1)).toMatchObject({ event: 'reroute', by: 'system' });
    expect((await readDraft('draft-1', world.person('boss'), world.ports)).can.decide).toBe(false);
  });

  it('when the approver leaves the organisation while it waits', async () => {
    const world = await openWorld();
    await submitted(world);
    world.setPeople((people) =>
      without('boss')(people).map((person) =>
        person.managerId === 'boss' ? { ...person, managerId: 'top' } : person,
      ),
    );
    await reviewAll(world.ports);
    expect(await asked(world)).toEqual(['top']);
  });

  it('when the manager is away with a deputy until a date', async () => {
    const world = await openWorld();
    const until = '2026-11-30';
    await setAbsence({ until, deputyId: 'bo' }, world.person('boss'), world.ports);
    const draft = await submitted(world);
    expect(draft).toMatchObject({ routeBasis: 'deputy', onBehalfOf: { id: 'boss' } });
    expect(await asked(world)).toEqual(['bo']);
    world.setTime('2026-12-02T09:00:00.000Z');
    await expect(decideDraft('draft-1', approve, world.person('bo'), world.ports)).rejects.toThrow(
      'handedOver',
    );
    expect(await asked(world)).toEqual(['boss']);
  });

  it('when the manager goes away while it waits: the deputy is asked too', async () => {
    const world = await openWorld();
    await submitted(world);
    const until = '2026-11-30';
    await setAbsence({ until, deputyId: 'bo' }, world.person('boss'), world.ports);
    expect(await asked(world)).toEqual(['boss', 'bo']);
    await decideDraft('draft-1', approve, world.person('bo'), world.ports);
    expect((await stored(world)).steps[0]?.decision).toMatchObject({ by: 'bo', basis: 'deputy' });
  });

  it('when Outlook says that the manager is away, also after an own absence that is over', async () => {
    const world = await openWorld();
    await setAbsence({ until: '2026-11-24', deputyId: 'bo' }, world.person('boss'), world.ports);
    world.setTime('2026-11-26T09:00:00.000Z');
    const days = { from: '2026-11-25T00:00:00.000Z', until: '2026-12-01T00:00:00.000Z' };
    world.ports.outlookAbsence = async (id) =>
      id === 'boss' ? { ...days, deputyId: null, source: 'outlook' } : null;
    await submitted(world);
    expect(await asked(world)).toEqual(['top']);
  });

  it('when deputies go round in a loop [B10]', async () => {
    const world = await openWorld();
    const until = '2026-11-30';
    await setAbsence({ until, deputyId: 'bo' }, world.person('boss'), world.ports);
    // Nobody can set this any more; it may stand from before, and Outlook knows nothing of the rule.
    await changeMember('bo', world.ports, (member) => ({
      ...member,
      absence: {
        from: '2026-11-24T00:00:00.000Z',
        until: '2026-12-01T00:00:00.000Z',
        deputyId: 'boss',
        source: 'person',
      },
    }));
    await submitted(world);
    expect(await asked(world)).toEqual(['top']);
  });

  it('when nobody answers: a reminder, then the next one up, then the communicators, then it rests', async () => {
    const world = await openWorld();
    await submitted(world);
    const events: string[] = [];
    for (let day = 24; day < 60; day++) {
      world.setTime(new Date(Date.UTC(2026, 10, day, 18)).toISOString());
      await reviewDue(world.ports);
      const { history, waitingFor } = await stored(world);
      const { event } = history.at(-1) ?? {};
      if (history.length - 2 > events.length) events.push(`${event}:${waitingFor.join('+')}`);
    }
    expect(events).toEqual([
      'remind:boss',
      'escalate:boss+top',
      'remind:boss+top',
      'escalate:boss+top+writer',
      'remind:boss+top+writer',
    ]);
    const { outbox, reviewAt } = await stored(world);
    expect(reviewAt).toBeNull();
    const reminders = outbox.filter((card) => card.kind === 'reminder' && card.operation === 'send');
    expect(reminders.map(({ to }) => to)).toEqual(['boss', 'top', 'writer']);
    await decideDraft('draft-1', approve, world.person('boss'), world.ports);
  });

  it('when two approvers click at once after an escalation [B4]', async () => {
    const world = await openWorld();
    await submitted(world);
    for (const day of [26, 30]) {
      world.setTime(`2026-11-${day}T18:00:00.000Z`);
      await reviewDue(world.ports);
    }
    expect(await asked(world)).toEqual(['boss', 'top']);
    const both = ['boss', 'top'].map((id) => decideDraft('draft-1', approve, world.person(id), world.ports));
    const outcomes = await Promise.allSettled(both);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('when it was withdrawn before somebody clicks [F13]', async () => {
    const world = await openWorld();
    await submitted(world);
    await withdrawDraft('draft-1', world.person('anna'), world.ports);
    await reviewAll(world.ports);
    const late = decideDraft('draft-1', approve, world.person('boss'), world.ports);
    await expect(late).rejects.toThrow('decided');
    expect((await stored(world)).history.at(-1)?.event).toBe('late');
  });

  it('when every approver is gone: it comes back to the author, who is told', async () => {
    const world = await openWorld();
    await submitted(world);
    world.setPeople((people) => people.filter(({ id }) => id === 'anna'));
    await reviewAll(world.ports);
    const draft = await stored(world);
    expect(draft.state).toBe('returned');
    expect(draft.outbox.some(({ kind, to }) => kind === 'stranded' && to === 'anna')).toBe(true);
    await expect(submitDraft('draft-1', { revision: 1 }, world.person('anna'), world.ports)).rejects.toThrow(
      'noApprover',
    );
  });

  it('when its author leaves: nobody is asked about it any more', async () => {
    const world = await openWorld();
    await submitted(world);
    world.setPeople(changed('anna', { enabled: false }));
    await reviewAll(world.ports);
    expect((await stored(world)).state).toBe('withdrawn');
  });

  it('and shows up with whoever is asked now, and with nobody else', async () => {
    const world = await openWorld();
    await submitted(world);
    world.setPeople(changed('boss', { enabled: false }));
    await reviewAll(world.ports);
    expect(await waitingForMe(world.person('top'), world.ports)).toHaveLength(1);
    expect(await waitingForMe(world.person('boss'), world.ports)).toHaveLength(0);
  });
});
