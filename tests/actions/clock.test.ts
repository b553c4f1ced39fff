import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { readAbsence, setAbsence } from '../../src/actions/absence.ts';
import { decideDraft } from '../../src/actions/approvals.ts';
import { takeCensus } from '../../src/actions/census.ts';
import { isIntact } from '../../src/actions/draftHistory.ts';
import { startDraft, submitDraft } from '../../src/actions/drafts.ts';
import { programmeInsight } from '../../src/actions/insight.ts';
import { countContentCard } from '../../src/actions/members.ts';
import { project } from '../../src/actions/projector.ts';
import { reviewAll, reviewDue } from '../../src/actions/review.ts';
import { openShare } from '../../src/actions/shares.ts';
import { myShares } from '../../src/actions/shareViews.ts';
import type { Draft } from '../../src/domain/draft.ts';
import type { Ports } from '../../src/ports.ts';
import { createClickCounter } from '../../src/server/clicks.ts';
import { buildMember } from '../domain/build.ts';
import { randomOf } from '../peers/connector/random.ts';
import { openWorld, type World } from './world.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const silent = pino({ level: 'silent' });
const at = (iso: string) => Date.parse(iso);

async function submitted(world: World): Promise<void> {
  const text = { itemId: null, topicId: null, title: 'T', network: 'linkedin', text: 'My words' } as const;
  await startDraft({ id: 'draft-1', ...text }, world.person('anna'), world.ports);
  await submitDraft('draft-1', { revision: 1 }, world.person('anna'), world.ports);
}

async function draftOf(world: World): Promise<Draft> {
  const stored = await world.ports.documents.read('drafts', 'draft-1', 'draft-1');
  if (!stored) throw new Error('the draft is missing');
  expect(isIntact(stored.doc)).toBe(true);
  return stored.doc;
}

/** A server on the same store whose clock differs. */
function serverAt(world: World, offset: number): Ports {
  const { clock } = world.ports;
  return { ...world.ports, clock: { now: () => new Date(clock.now().getTime() + offset) } };
}

const happened = (draft: Draft) =>
  draft.history
    .map(({ event }) => event)
    .filter((event) => ['remind', 'escalate', 'reroute'].includes(event));
/** What becomes of a draft that nobody answers: docs/approvals.md. */
const unanswered = ['remind', 'escalate', 'remind', 'escalate', 'remind'];

describe('reminders, when the clock is wrong [F23]', () => {
  it.each([1, 2, 3, 4, 5])('come once each while it jumps an hour ahead and back, seed %i', async (seed) => {
    const world = await openWorld();
    await submitted(world);
    const random = randomOf('clock', seed);
    for (let now = at('2026-11-24T09:00:00Z'); now < at('2027-01-10T00:00:00Z'); now += 3 * hour) {
      const jump = [-hour, 0, hour][Math.floor(random() * 3)] ?? 0;
      world.setTime(new Date(now + jump).toISOString());
      await reviewDue(world.ports);
      if (random() < 0.1) await reviewAll(world.ports);
    }
    expect(happened(await draftOf(world))).toEqual(unanswered);
  });

  it('come once each from two servers whose clocks are three minutes apart', async () => {
    const world = await openWorld();
    await submitted(world);
    const servers = [serverAt(world, -90_000), serverAt(world, 90_000)];
    const { reviewAt } = await draftOf(world);
    for (let now = at(reviewAt ?? '') - 4 * minute; now < at(reviewAt ?? '') + 4 * minute; now += 20_000) {
      world.setTime(new Date(now).toISOString());
      await Promise.all(servers.map((server) => reviewDue(server)));
    }
    expect(happened(await draftOf(world))).toEqual(['remind']);
    for (let now = at(reviewAt ?? ''); now < at('2027-01-10T00:00:00Z'); now += 3 * hour) {
      world.setTime(new Date(now).toISOString());
      await Promise.all(servers.map((server) => reviewDue(server)));
    }
    expect(happened(await draftOf(world))).toEqual(unanswered);
  });

  // Half past three, and eight working hours later, whatever the clock on the wall did in between.
  it.each([
    ['the night with 02.30 twice', '2026-10-23T13:30:00Z', '2026-10-26T14:30:00.000Z'],
    ['the night without 02.30', '2026-03-27T14:30:00Z', '2026-03-30T13:30:00.000Z'],
    ['the leap day', '2028-02-28T14:30:00Z', '2028-02-29T14:30:00.000Z'],
  ])('come once over %s', async (_name, from, then) => {
    const world = await openWorld();
    world.setTime(from);
    await submitted(world);
    const moments: string[] = [];
    for (let now = at(from); now <= at(then) + hour; now += 10 * minute) {
      world.setTime(new Date(now).toISOString());
      const before = happened(await draftOf(world)).length;
      await reviewDue(world.ports);
      if (happened(await draftOf(world)).length > before) moments.push(new Date(now).toISOString());
    }
    expect(moments).toEqual([then]);
  });

  it('an answer given after the clock was put back takes no time, not less than none', async () => {
    const world = await openWorld();
    await submitted(world);
    world.setTime('2026-11-24T08:10:00Z');
    const verdict = { verdict: 'approve', revision: 1, comment: '' } as const;
    await decideDraft('draft-1', verdict, world.person('boss'), world.ports);
    const stored = await world.ports.documents.read('activity', '2026-11:anna', '2026-11');
    expect(Object.values(stored?.doc.decided ?? {})).toEqual([0]);
  });
});

describe('days away, over a night of 23 or 25 hours and a leap day [F23]', () => {
  it.each([
    ['2026-10-25', '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z'],
    ['2026-03-29', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z'],
    ['2028-02-29', '2028-02-28T23:00:00.000Z', '2028-02-29T23:00:00.000Z'],
  ])('%s is one day from midnight to midnight', async (date, from, until) => {
    const world = await openWorld();
    world.setTime(new Date(at(from) - day).toISOString());
    await setAbsence({ from: date, until: date }, world.person('boss'), world.ports);
    const stored = await world.ports.documents.read('members', 'boss', 'boss');
    expect(stored?.doc.absence).toMatchObject({ from, until });
    let away = 0;
    for (let now = at(from) - 2 * hour; now < at(until) + 2 * hour; now += 30 * minute) {
      world.setTime(new Date(now).toISOString());
      if ((await readAbsence(world.person('boss'), world.ports)).own?.running) away += 0.5;
    }
    expect(away).toBe((at(until) - at(from)) / hour);
  });

  it('there is no 29 February in 2027', async () => {
    const world = await openWorld();
    const set = setAbsence({ from: '2027-02-29', until: '2027-03-02' }, world.person('boss'), world.ports);
    await expect(set).rejects.toThrow('invalid: from');
  });
});

describe('the weekly cap, at the turn of the week [F23]', () => {
  const count = (id: string, ports: Ports) =>
    countContentCard({ id, to: 'anna', kind: 'content', subject: 'item-1' }, ports);
  const sent = async (world: World) =>
    (await world.ports.documents.read('members', 'anna', 'anna'))?.doc.sentThisWeek;

  it('gives no second helping when the clock is put back into the week before', async () => {
    const world = await openWorld();
    world.setTime('2026-11-30T00:10:00Z');
    await count('one', world.ports);
    await count('two', world.ports);
    world.setTime('2026-11-29T23:20:00Z');
    await count('three', world.ports);
    world.setTime('2026-11-30T00:20:00Z');
    await count('four', world.ports);
    expect(await sent(world)).toMatchObject({ week: '2026-W49', count: 4 });
  });

  it('counts for both of two servers three minutes apart, once a card', async () => {
    const world = await openWorld();
    world.setTime('2026-11-30T00:00:00Z');
    const [late, early] = [serverAt(world, -90_000), serverAt(world, 90_000)];
    for (const server of [early, late, early, late]) await count('same', server);
    await count('other', late);
    expect(await sent(world)).toMatchObject({ count: 2 });
  });

  it('begins anew with the next week, over New Year too, and after a clock that ran years ahead', async () => {
    const world = await openWorld();
    const member = await world.ports.documents.read('members', 'anna', 'anna');
    const ahead = buildMember({ sentThisWeek: { week: '2031-W07', count: 3 } });
    await world.ports.documents.replace('members', ahead, member?.etag ?? '');
    for (const [now, week] of [
      ['2026-12-31T12:00:00Z', '2026-W53'],
      ['2027-01-04T00:00:00Z', '2027-W01'],
      ['2028-02-29T12:00:00Z', '2028-W09'],
    ] as const) {
      world.setTime(now);
      await count(week, world.ports);
      expect(await sent(world)).toMatchObject({ week, count: 1 });
    }
  });
});

describe('months, at their turn [F23]', () => {
  it('a click is seen that a server counted whose clock was still in the month before', async () => {
    const world = await openWorld();
    const anna = world.person('anna');
    world.setTime('2026-11-30T23:59:30Z');
    const ahead = serverAt(world, 90_000);
    const share = await openShare({ itemId: 'item-1', network: 'x', words: 'Mine' }, anna, ahead);
    const [link] = (await world.ports.documents.query('links', {})).docs;
    if (!link) throw new Error(`nothing is known of ${share.link}`);
    const behind = serverAt(world, -90_000);
    const counter = createClickCounter(world.ports.documents, behind.clock, silent);
    counter.count(link.doc, 'human');
    await counter.flush();
    for (const server of [behind, ahead]) {
      expect((await myShares(anna, server))[0]?.clicks.human).toBe(1);
    }
    world.setTime('2027-02-01T09:00:00Z');
    expect((await myShares(anna, world.ports))[0]?.clicks.human).toBe(1);
  });

  it('what was clicked before midnight and written after it is in the figures of its month', async () => {
    const world = await openWorld();
    world.setPeople((people) => people.map((person) => ({ ...person, managerId: null })));
    const ports = { ...world.ports, programme: { ...world.ports.programme, cohortThreshold: 1 } };
    world.setTime('2028-02-29T23:59:59Z');
    const share = await openShare(
      { itemId: 'item-1', network: 'x', words: 'Mine' },
      world.person('anna'),
      ports,
    );
    const [link] = (await ports.documents.query('links', {})).docs;
    if (!link) throw new Error(`nothing is known of ${share.link}`);
    const counter = createClickCounter(ports.documents, ports.clock, silent);
    counter.count(link.doc, 'human');
    await takeCensus(ports);
    world.setTime('2028-03-01T00:00:01Z');
    await counter.flush();
    await takeCensus(ports);
    await project(ports);
    world.setTime('2028-04-05T00:00:00Z');
    await project(ports);
    const { months } = await programmeInsight({}, world.person('writer'), ports);
    const clicks = months.map(({ month, clicks }) => [month, clicks]);
    expect(clicks).toEqual([
      ['2028-02', { kind: 'value', value: 1, tag: 'measured' }],
      // Nobody shared anything in March.
      ['2028-03', { kind: 'hidden', threshold: 1 }],
    ]);
  });
});
