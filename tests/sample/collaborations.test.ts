import { expect, test } from 'vitest';
import { brokenAt } from '../../src/domain/history.ts';
import { isAgreement } from '../../src/domain/mode.ts';
import { sampleDocuments } from '../../src/local/sample/load.ts';
import { joinedIds } from '../../src/local/sample/members.ts';
import { samplePeople } from '../../src/local/sample/people.ts';
import { chartOf } from './chart.ts';

const now = new Date('2026-11-24T10:00:00Z');
const activity = { org: chartOf(samplePeople), publicUrl: 'http://localhost:3978' };
const sample = sampleDocuments(now, { people: true, library: true, guidelines: true, activity });

test('two have agreed on a way of their own, and one wish waits', () => {
  const found = sample.collaborations ?? [];
  expect(found.map(({ general, topics }) => [general, ...Object.values(topics)])).toEqual([
    ['mediator'],
    ['gatekeeper', 'gardener'],
    ['gatekeeper'],
  ]);
  expect(found.map(({ proposal }) => proposal?.side ?? null)).toEqual([null, null, 'employee']);
  for (const one of found) {
    expect(isAgreement(one)).toBe(true);
    expect(joinedIds).toContain(one.id);
    expect(brokenAt(one.history)).toBe(-1);
    expect(one.updatedAt < now.toISOString() && one.outbox.length === 0).toBe(true);
  }
});
