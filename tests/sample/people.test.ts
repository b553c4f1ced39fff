import { expect, test } from 'vitest';
import { joinedIds, sampleMembers } from '../../src/local/sample/members.ts';
import { sampleExperts, samplePeople } from '../../src/local/sample/people.ts';
import { chartOf } from './chart.ts';

const org = chartOf(samplePeople);
const keys = new Set(samplePeople.map((person) => person.mail.split('@')[0]));

test('the company has five levels and one top', () => {
  expect(samplePeople.length).toBeGreaterThanOrEqual(58);
  expect(samplePeople.length).toBeLessThanOrEqual(64);
  expect(org.depth).toBe(5);
  expect(org.roots.map((person) => person.displayName)).toEqual(['Astrid Kjeldgaard']);
  expect(new Set(samplePeople.map((person) => person.department)).size).toBeGreaterThanOrEqual(7);
});

test('every id is a GUID of its own and every manager exists', () => {
  expect(org.people.size).toBe(samplePeople.length);
  for (const { id, managerId } of samplePeople) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    if (managerId !== null) expect(org.people.has(managerId), id).toBe(true);
  }
});

test('ids stay the same on every machine', () => {
  expect(org.roots[0]?.id).toBe('110911e4-afdc-5c8a-a334-c0f87bf710a0');
});

test('mails stand on an example domain and speak ASCII', () => {
  for (const { mail } of samplePeople) expect(mail).toMatch(/^[a-z]+\.[a-z]+@fjernlund\.example$/);
});

test('three communicators, an administrator among them, and three experts', () => {
  expect(org.withRole('communicator')).toHaveLength(3);
  expect(org.withRole('administrator').map((person) => person.displayName)).toEqual([
    'Mette Holm',
    'Nikolaj Skov',
  ]);
  for (const id of sampleExperts) expect(org.people.has(id)).toBe(true);
});

test('both languages and several countries are at home', () => {
  const english = samplePeople.filter((person) => person.language === 'en');
  expect(english.length).toBeGreaterThanOrEqual(10);
  expect([...new Set(samplePeople.map((person) => person.country))].sort()).toEqual(['DE', 'DK', 'GB', 'SE']);
});

test('members are sample people, and large units pass the threshold', () => {
  for (const key of Object.keys(sampleMembers)) expect(keys.has(key), key).toBe(true);
  expect(joinedIds.size).toBeGreaterThanOrEqual(36);
  const heads = org.reportsOf(org.roots[0]?.id ?? '');
  const shown = heads.filter((head) => {
    const unit = org.unitOf(head.id).filter((person) => person.enabled);
    const joined = unit.filter((person) => joinedIds.has(person.id));
    return joined.length >= 5;
  });
  expect(shown.map((head) => head.displayName)).toEqual([
    'Jens Aagaard',
    'Sofie Lindqvist',
    'Karim Haddad',
    'Helen Marsh',
  ]);
});
