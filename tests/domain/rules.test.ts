import { describe, expect, it } from 'vitest';
import { inAudience, mayReceive } from '../../src/domain/audience.ts';
import { webUrl } from '../../src/domain/url.ts';
import { isoWeek } from '../../src/domain/week.ts';
import { buildMember, buildPerson, plainOrg } from './build.ts';
import { named } from './buildBroadcast.ts';

const now = new Date('2026-11-24T09:00:00.000Z');
const org = plainOrg([
  buildPerson({ id: 'boss' }),
  buildPerson({ managerId: 'boss' }),
  buildPerson({ id: 'gone', managerId: 'boss', enabled: false }),
]);
const item = { id: 'item-1', topicId: 'climate' };

describe('weeks', () => {
  it.each([
    ['2026-11-24', '2026-W48'],
    ['2027-01-03', '2026-W53'],
    ['2024-12-30', '2025-W01'],
    ['2021-01-01', '2020-W53'],
  ])('counts %s as %s', (day, week) => {
    expect(isoWeek(new Date(`${day}T12:00:00Z`))).toBe(week);
  });
});

describe('web addresses', () => {
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'https://user:pw@host.example/',
    'not an address',
    '//evil.example',
    `https://a.example/${'x'.repeat(9000)}`,
  ])('refuses %.40s [D2]', (url) => {
    expect(() => webUrl(url, 'url')).toThrow('badUrl: url');
  });

  it('shows an international name in punycode [D2]', () => {
    expect(webUrl('https://раypal.example/', 'url')).toContain('xn--');
  });
});

describe('who gets a content card', () => {
  it('reaches those who joined and said nothing against it', () => {
    expect(mayReceive(buildMember(), item, org, now)).toBe(true);
  });

  it.each([
    ['has not joined', { joined: false }],
    ['has paused', { pausedUntil: '2026-12-01T00:00:00.000Z' }],
    ['declined the item', { declinedItems: ['item-1'] }],
    ['muted the topic', { mutedTopics: ['climate'] }],
    ['reached the own cap', { weeklyCap: 1, sentThisWeek: { week: '2026-W48', count: 1 } }],
    ['wants none at all', { weeklyCap: 0 }],
    ['left the company', { id: 'gone' }],
    ['is unknown', { id: 'nobody' }],
  ])('leaves out a person who %s', (_reason, overrides) => {
    expect(mayReceive(buildMember(overrides), item, org, now)).toBe(false);
  });

  it('counts a cap by the running week only', () => {
    const member = buildMember({ weeklyCap: 1, sentThisWeek: { week: '2026-W47', count: 1 } });
    expect(mayReceive(member, item, org, now)).toBe(true);
  });

  it('takes a unit with its leader, and a topic by its followers', () => {
    const anna = buildMember({ followedTopics: ['climate'] });
    expect(inAudience(named({ units: ['boss'] }), anna, org)).toBe(true);
    expect(inAudience(named({ units: ['boss'] }), buildMember({ id: 'boss' }), org)).toBe(true);
    expect(inAudience(named({ units: ['anna'] }), buildMember({ id: 'boss' }), org)).toBe(false);
    expect(inAudience(named({ topics: ['climate'] }), anna, org)).toBe(true);
    expect(inAudience(named({ topics: ['jobs'] }), anna, org)).toBe(false);
  });
});
