import { expect, test } from 'vitest';
import { monthOf } from '../../src/domain/activity.ts';
import { wholeCensus } from '../../src/domain/census.ts';
import { currentStep, draftStates } from '../../src/domain/draft.ts';
import { brokenAt } from '../../src/domain/history.ts';
import { foldMonth } from '../../src/domain/insight.ts';
import { networkLimits } from '../../src/domain/network.ts';
import { countText } from '../../src/domain/postLength.ts';
import { routeStage } from '../../src/domain/route.ts';
import { programmeUnit } from '../../src/domain/unitTree.ts';
import { sampleDocuments } from '../../src/local/sample/load.ts';
import { joinedIds, sampleMembers } from '../../src/local/sample/members.ts';
import { daysBefore } from '../../src/local/sample/moment.ts';
import { samplePeople } from '../../src/local/sample/people.ts';
import { chartOf } from './chart.ts';

const now = new Date('2026-11-24T10:00:00Z');
const org = chartOf(samplePeople);
const sample = sampleDocuments(now, {
  people: true,
  library: true,
  guidelines: true,
  activity: { org, publicUrl: 'http://localhost:3978' },
});
const drafts = sample.drafts ?? [];
const shares = sample.shares ?? [];

test('there are drafts in every state but the one that the other side makes', () => {
  const shown = draftStates.filter((state) => state !== 'edited');
  for (const state of shown) expect(drafts.filter((draft) => draft.state === state)).not.toEqual([]);
});

test('every step asks whom the chart says', () => {
  for (const draft of drafts) {
    const around = { now, absenceOf: () => null, reachable: () => true };
    const { authorId } = draft;
    const route = routeStage(org, 'manager', { authorId, excluded: new Set([authorId]) }, around);
    for (const { asked } of draft.steps) {
      expect(
        asked.map(({ id }) => id),
        draft.id,
      ).toEqual(route?.approverIds);
      expect(asked[0]?.basis).toEqual(route?.basis);
    }
    expect(draft.waitingFor).toEqual(draft.state === 'waiting' ? route?.approverIds : []);
  }
  const kinds = new Set(drafts.flatMap(({ steps }) => steps.map(({ asked }) => asked[0]?.basis.kind)));
  expect([...kinds].sort()).toEqual(['nearestManager', 'nextManagerUp']);
});

test('decisions come after asking and from who was asked', () => {
  for (const draft of drafts) {
    for (const { asked, askedAt, decision, revision } of draft.steps) {
      if (!decision) continue;
      expect(asked.map(({ id }) => id)).toContain(decision.by);
      expect(decision.at > askedAt && decision.at < now.toISOString(), draft.id).toBe(true);
      expect(decision.revision).toBe(revision);
      if (decision.verdict !== 'approve') expect(decision.comment).not.toBe('');
    }
  }
});

test('history chains hold and run forward in time', () => {
  for (const { id, history, createdAt, updatedAt } of drafts) {
    expect(brokenAt(history), id).toBe(-1);
    const times = history.map((entry) => entry.at);
    expect(times, id).toEqual([...times].sort());
    expect(times[0]).toBe(createdAt);
    expect(times.at(-1)).toBe(updatedAt);
  }
});

test('only waiting drafts carry cards, for author and manager', () => {
  for (const draft of drafts) {
    const step = currentStep(draft);
    const ids =
      draft.state === 'waiting' && step
        ? [
            ...draft.waitingFor.map((to) => `approval:${step.id}:${to}`),
            `draftSent:${step.id}:${draft.writerId}`,
          ]
        : [];
    expect(draft.outbox.map((message) => message.id)).toEqual(ids);
    expect(draft.due).toBe(ids.length ? now.toISOString() : null);
  }
});

test('published drafts have their share and fit the network', () => {
  for (const draft of drafts) {
    const last = draft.revisions.at(-1);
    expect(countText(last?.network ?? 'x', last?.text ?? '')).toBeLessThanOrEqual(
      networkLimits[last?.network ?? 'x'],
    );
    const share = shares.find(({ draftId }) => draftId === draft.id);
    expect(share?.id ?? null, draft.id).toBe(draft.shareId);
  }
});

test('people share after joining, and what already exists', () => {
  const items = new Map(
    (sample.library ?? []).flatMap((doc) => (doc.kind === 'item' ? [[doc.id, doc]] : [])),
  );
  for (const { id, personId, itemId, openedAt } of shares) {
    const key = org.people.get(personId)?.mail.split('@')[0] ?? '';
    expect(joinedIds.has(personId), key).toBe(true);
    expect(openedAt > daysBefore(now, sampleMembers[key]?.joined ?? 0).toISOString(), `${id} joined`).toBe(
      true,
    );
    expect(openedAt < daysBefore(now, 1).toISOString(), `${id} fresh`).toBe(true);
    const item = itemId ? items.get(itemId) : undefined;
    if (item) expect(openedAt > item.createdAt, `${id} age`).toBe(true);
    if (item?.expiresAt) expect(openedAt < item.expiresAt, `${id} expiry`).toBe(true);
  }
});

test('drafts begin after their item, from people who take part', () => {
  const items = new Map(
    (sample.library ?? []).flatMap((doc) => (doc.kind === 'item' ? [[doc.id, doc]] : [])),
  );
  for (const { id, authorId, itemId, createdAt } of drafts) {
    expect(joinedIds.has(authorId), id).toBe(true);
    if (itemId) expect(createdAt > (items.get(itemId)?.createdAt ?? '9'), id).toBe(true);
  }
});

test('each share has its owner, its link and countable clicks', () => {
  const owners = new Map(sample.owners?.map((owner) => [owner.id, owner]));
  const links = new Map(sample.links?.map((link) => [link.id, link]));
  expect(owners.size).toBe(shares.length);
  for (const share of shares) {
    expect(owners.get(share.code)).toMatchObject({ personId: share.personId, shareId: share.id });
    const link = links.get(share.code);
    expect(Boolean(link)).toBe(share.itemId !== null);
    if (link) expect(link.unitId).toBe(org.managerOf(share.personId)?.id ?? null);
    if (link) expect(share.text).toContain(`http://localhost:3978/s/${share.code}`);
  }
  expect(new Set(sample.clicks?.map((doc) => doc.id)).size).toBe(sample.clicks?.length);
  for (const { code, month } of sample.clicks ?? []) {
    expect(month >= monthOf(new Date(links.get(code)?.createdAt ?? ''))).toBe(true);
  }
});

test('the dashboard has figures for the months behind', () => {
  const months = ['2026-08', '2026-09', '2026-10', '2026-11'];
  for (const month of months) {
    const activity = (sample.activity ?? []).filter((doc) => doc.month === month);
    const clicks = (sample.clicks ?? []).filter((doc) => doc.month === month);
    const census = wholeCensus((sample.census ?? []).filter((doc) => doc.month === month));
    expect(census.rows.length).toBe(samplePeople.length);
    const rollups = foldMonth({ month, census, activity, clicks }, 5, '');
    const programme = rollups.find(({ unitId }) => unitId === programmeUnit);
    expect(programme?.shares).toMatchObject({ kind: 'value' });
    expect(programme?.clicks.kind === 'value' && programme.clicks.value).toBeGreaterThan(20);
    if (month > '2026-09') expect(programme?.hoursToDecide).toMatchObject({ kind: 'value' });
  }
});
