import { expect, test } from 'vitest';
import { loadSample, type SampleParts, sampleDocuments } from '../../src/local/sample/load.ts';
import { samplePeople } from '../../src/local/sample/people.ts';
import type { Container, Documents } from '../../src/ports.ts';
import { chartOf } from './chart.ts';

const now = new Date('2026-11-24T10:00:00Z');
const everything: SampleParts = {
  people: true,
  library: true,
  guidelines: true,
  activity: { org: chartOf(samplePeople), publicUrl: 'http://localhost:3978' },
};

/** As much of a store as loading asks for: read one, create what is not there. */
function buildStore() {
  const docs = new Map<string, unknown>();
  const store: Pick<Documents, 'read' | 'createMany'> = {
    read: async (container, id) => {
      const doc = docs.get(`${container}/${id}`);
      return doc ? { doc: structuredClone(doc) as never, etag: '' } : null;
    },
    createMany: async (container, added) => {
      const fresh = added.filter((doc) => !docs.has(`${container}/${doc.id}`));
      for (const doc of fresh) docs.set(`${container}/${doc.id}`, doc);
      return fresh.length;
    },
  };
  return { docs, store: store as Documents };
}

test('loading again weeks later adds and changes nothing', async () => {
  const { docs, store } = buildStore();
  await loadSample(store, now, everything);
  const before = JSON.stringify([...docs]);
  await loadSample(store, new Date('2027-01-09T23:55:00Z'), everything);
  expect(JSON.stringify([...docs])).toBe(before);
});

test('an interrupted loading is finished from the same day', async () => {
  const whole = buildStore();
  await loadSample(whole.store, now, everything);
  const { docs, store } = buildStore();
  await loadSample(store, now, { ...everything, people: false, guidelines: false, activity: null });
  await loadSample(store, new Date('2026-12-03T10:00:00Z'), everything);
  expect([...docs.keys()].sort()).toEqual([...whole.docs.keys()].sort());
});

test('library and guidelines stand without the sample people', () => {
  const parts: SampleParts = { people: false, library: true, guidelines: true, activity: null };
  const sample = sampleDocuments(now, parts);
  expect(Object.keys(sample)).toEqual(['library', 'inbox']);
  const text = JSON.stringify(sample);
  for (const { id } of samplePeople) expect(text).not.toContain(id);
});

test('ids fit what the store and the API accept', () => {
  const sample = sampleDocuments(now, everything);
  for (const container of Object.keys(sample) as Container[]) {
    for (const { id } of sample[container] ?? []) expect(id, container).toMatch(/^[\w.@:-]{1,128}$/);
  }
});

test('the documents of a midnight and of a last minute agree', () => {
  const day = (time: string) => {
    const sample = sampleDocuments(new Date(`2026-11-24T${time}Z`), everything);
    return JSON.stringify({ ...sample, org: null, drafts: null });
  };
  expect(day('23:59:00')).toBe(day('00:00:00'));
});
