import { describe, expect, it } from 'vitest';
import { endAbsence, loadAbsenceCard, readAbsence, setAbsence } from '../../src/actions/absence.ts';
import { absenceOf } from '../../src/actions/absenceOf.ts';
import { startDraft, submitDraft } from '../../src/actions/drafts.ts';
import type { Absence } from '../../src/domain/absence.ts';
import { buildPerson, plainOrg } from '../domain/build.ts';
import { openWorld, type World } from './world.ts';

const days = { from: '2026-11-24', until: '2026-11-27', deputyId: 'bo' };
const inOutlook: Absence = {
  from: '2026-11-24T00:00:00.000Z',
  until: '2026-11-26T00:00:00.000Z',
  deputyId: null,
  source: 'outlook',
};

async function absenceIn(world: World, id = 'boss'): Promise<Absence | null | undefined> {
  return (await world.ports.documents.read('members', id, id))?.doc.absence;
}

async function openWaiting(): Promise<World> {
  const world = await openWorld();
  const draft = {
    itemId: null,
    topicId: null,
    title: 'Drilling',
    network: 'linkedin',
    text: 'Mine',
  } as const;
  await startDraft({ id: 'draft-1', ...draft }, world.person('anna'), world.ports);
  await submitDraft('draft-1', { revision: 1 }, world.person('anna'), world.ports);
  return world;
}

async function waitingFor(world: World): Promise<string[] | undefined> {
  return (await world.ports.documents.read('drafts', 'draft-1', 'draft-1'))?.doc.waitingFor;
}

describe('saying that one is away', () => {
  it('runs from the first midnight to the last, where the person is', async () => {
    const world = await openWorld();
    const view = await setAbsence(days, world.person('boss'), world.ports);
    expect(await absenceIn(world)).toEqual({
      from: '2026-11-23T23:00:00.000Z',
      until: '2026-11-27T23:00:00.000Z',
      deputyId: 'bo',
      source: 'person',
    });
    expect(view).toEqual({
      own: {
        firstDay: '2026-11-24',
        lastDay: '2026-11-27',
        deputy: { id: 'bo', displayName: 'bo Person', jobTitle: 'Engineer' },
        running: true,
      },
      outlook: null,
      today: '2026-11-24',
    });
    await setAbsence({ until: '2026-11-24' }, world.person('carl'), world.ports);
    expect(await absenceIn(world, 'carl')).toMatchObject({
      from: '2026-11-24T03:00:00.000Z',
      until: '2026-11-25T03:00:00.000Z',
      deputyId: null,
    });
  });

  it('has one effect however often it is said', async () => {
    const world = await openWorld();
    await setAbsence(days, world.person('boss'), world.ports);
    const before = await world.ports.documents.read('members', 'boss', 'boss');
    await setAbsence(days, world.person('boss'), world.ports);
    expect(await world.ports.documents.read('members', 'boss', 'boss')).toEqual(before);
    await endAbsence(world.person('boss'), world.ports);
    await endAbsence(world.person('boss'), world.ports);
    expect(await absenceIn(world)).toBeNull();
  });

  it.each([
    ['until', { ...days, until: '2026-11-23' }],
    ['until', { from: '2026-11-01', until: '2026-11-23' }],
    ['until', { ...days, until: '2027-11-30' }],
    ['until', { ...days, until: '9999-12-31' }],
    ['until', { ...days, until: '2026-02-30' }],
    ['until', { ...days, until: '2026-11-27T00:00:00Z' }],
    ['from', { ...days, from: '' }],
    ['from', { ...days, from: '2026-13-01' }],
    ['deputyId', { ...days, deputyId: 'boss' }],
    ['deputyId', { ...days, deputyId: 'unknown' }],
    ['deputyId', { ...days, deputyId: 'left' }],
    ['deputyId', { ...days, deputyId: 'visitor' }],
  ])('is refused by the field %s: %j', async (field, input) => {
    const world = await openWorld();
    const org = plainOrg([
      ...world.ports.directory.org().people.values(),
      buildPerson({ id: 'left', enabled: false }),
      buildPerson({ id: 'visitor', guest: true }),
    ]);
    const ports = { ...world.ports, directory: { org: () => org } };
    await expect(setAbsence(input, world.person('boss'), ports)).rejects.toMatchObject({
      code: 'invalid',
      field,
    });
    expect(await absenceIn(world)).toBeNull();
  });

  it('may be said today for the whole of a year', async () => {
    const world = await openWorld();
    const view = await setAbsence({ until: '2027-11-24' }, world.person('boss'), world.ports);
    expect(view.own).toMatchObject({ firstDay: '2026-11-24', lastDay: '2027-11-24' });
  });

  it('passes on what waits, and the next draft goes to the deputy', async () => {
    const world = await openWaiting();
    expect(await waitingFor(world)).toEqual(['boss']);
    await setAbsence(days, world.person('boss'), world.ports);
    expect(await waitingFor(world)).toContain('bo');
    await endAbsence(world.person('boss'), world.ports);
    expect(await waitingFor(world)).toContain('boss');
  });

  it('gives a draft that only the deputy has back to the one who returns', async () => {
    const world = await openWorld();
    await setAbsence(days, world.person('boss'), world.ports);
    const draft = { itemId: null, topicId: null, title: 'D', network: 'linkedin', text: 'Mine' } as const;
    await startDraft({ id: 'draft-1', ...draft }, world.person('anna'), world.ports);
    await submitDraft('draft-1', { revision: 1 }, world.person('anna'), world.ports);
    expect(await waitingFor(world)).toEqual(['bo']);
    await endAbsence(world.person('boss'), world.ports);
    expect(await waitingFor(world)).toEqual(['boss']);
  });

  it('is over by itself', async () => {
    const world = await openWorld();
    await setAbsence(days, world.person('boss'), world.ports);
    expect(await absenceOf('boss', world.ports)).toMatchObject({ deputyId: 'bo' });
    world.setTime('2026-11-27T22:59:59.000Z');
    expect((await readAbsence(world.person('boss'), world.ports)).own?.running).toBe(true);
    world.setTime('2026-11-27T23:00:00.000Z');
    expect((await readAbsence(world.person('boss'), world.ports)).own).toBeNull();
    expect(await absenceOf('boss', world.ports)).toBeNull();
  });
});

describe('whether somebody is away', () => {
  const withOutlook = (world: World) => ({ ...world.ports, outlookAbsence: async () => inOutlook });

  it('is what they said, else what Outlook says', async () => {
    const world = await openWorld();
    const ports = withOutlook(world);
    expect(await absenceOf('boss', ports)).toEqual(inOutlook);
    expect(await absenceOf('nobody', world.ports)).toBeNull();
    await setAbsence(days, world.person('boss'), ports);
    expect(await absenceOf('boss', ports)).toMatchObject({ source: 'person', deputyId: 'bo' });
    expect(await readAbsence(world.person('boss'), ports)).toMatchObject({
      own: { lastDay: '2026-11-27' },
      outlook: { lastDay: '2026-11-26', deputy: null, running: true },
    });
  });

  it('is what Outlook says as long as the own days are to come', async () => {
    const world = await openWorld();
    const ports = withOutlook(world);
    await setAbsence({ from: '2026-12-20', until: '2026-12-30' }, world.person('boss'), ports);
    expect(await absenceOf('boss', ports)).toEqual(inOutlook);
    world.setTime('2026-11-26T00:00:00.000Z');
    expect(await absenceOf('boss', ports)).toMatchObject({ source: 'person' });
  });

  it('is no for a document from before it was asked', async () => {
    const world = await openWorld();
    const stored = await world.ports.documents.read('members', 'boss', 'boss');
    const { absence: _absence, ...old } = stored?.doc ?? {};
    await world.ports.documents.replace('members', old as never, stored?.etag ?? '');
    expect(await absenceOf('boss', world.ports)).toBeNull();
    expect((await readAbsence(world.person('boss'), world.ports)).own).toBeNull();
    expect((await endAbsence(world.person('boss'), world.ports)).own).toBeNull();
  });
});

describe('the card', () => {
  it('offers manager, colleagues and reports, and whoever is chosen', async () => {
    const world = await openWorld();
    const ids = async (id: string) =>
      (await loadAbsenceCard(world.person(id), world.ports)).choices.map((choice) => choice.id);
    expect(await ids('boss')).toEqual(['top', 'writer', 'anna', 'bo', 'carl']);
    expect(await ids('top')).toEqual(['boss', 'writer']);
    await setAbsence({ ...days, deputyId: 'writer' }, world.person('anna'), world.ports);
    expect(await ids('anna')).toEqual(['writer', 'boss', 'bo', 'carl']);
  });

  it('offers no more than a card can show', async () => {
    const world = await openWorld();
    const org = plainOrg([
      ...world.ports.directory.org().people.values(),
      ...Array.from({ length: 60 }, (_, at) => buildPerson({ id: `p${at}`, managerId: 'boss' })),
    ]);
    const ports = { ...world.ports, directory: { org: () => org } };
    expect((await loadAbsenceCard(world.person('boss'), ports)).choices).toHaveLength(20);
  });
});

describe('cyclic deputies', () => {
  const away = (world: World, id: string, deputyId: string, changes: object = {}) =>
    setAbsence({ ...days, deputyId, ...changes }, world.person(id), world.ports);

  it('are refused by the field that closes the circle', async () => {
    const world = await openWorld();
    await away(world, 'boss', 'bo');
    await expect(away(world, 'bo', 'boss')).rejects.toMatchObject({
      code: 'deputyLoop',
      field: 'deputyId',
    });
    expect(await absenceIn(world, 'bo')).toBeFalsy();
    // Over three, too.
    await away(world, 'bo', 'carl');
    await expect(away(world, 'carl', 'boss')).rejects.toThrow('deputyLoop');
    await away(world, 'carl', 'top');
  });

  it('are none on days when the other is here', async () => {
    const world = await openWorld();
    await away(world, 'boss', 'bo');
    await away(world, 'bo', 'boss', { from: '2026-11-28', until: '2026-11-30' });
    expect((await absenceIn(world, 'bo'))?.deputyId).toBe('boss');
  });

  it('end with the next manager up, where they come about all the same', async () => {
    const world = await openWorld();
    await away(world, 'boss', 'bo');
    const { documents } = world.ports;
    const stored = await documents.read('members', 'bo', 'bo');
    if (!stored) throw new Error('bo is missing');
    const absence = { ...(await absenceIn(world)), deputyId: 'boss' } as Absence;
    await documents.replace('members', { ...stored.doc, absence }, stored.etag);
    const draft = { itemId: null, topicId: null, title: 'T', network: 'linkedin', text: 'Mine' } as const;
    await startDraft({ id: 'draft-1', ...draft }, world.person('anna'), world.ports);
    await submitDraft('draft-1', { revision: 1 }, world.person('anna'), world.ports);
    expect(await waitingFor(world)).toEqual(['top']);
  });
});
