import { describe, expect, it } from 'vitest';
import {
  askedForReview,
  reviewed,
  reviewersOf,
  reviewNeed,
  takenBack,
} from '../../src/domain/broadcastReview.ts';
import type { Person } from '../../src/domain/person.ts';
import { buildPerson, plainOrg } from './build.ts';
import { begun, buildBroadcast, named } from './buildBroadcast.ts';

const crowd = Array.from({ length: 10 }, (_, at) =>
  buildPerson({ id: `p${at}`, country: at < 4 ? 'SE' : 'DK' }),
);
const kim = buildPerson({ id: 'kim', roles: ['communicator'] });
const lea = buildPerson({ id: 'lea', roles: ['communicator'] });
const admin = buildPerson({ id: 'admin', roles: ['administrator'] });
const orgOf = (...people: Person[]) => plainOrg([...crowd, ...people]);
const everyone = { kind: 'everyone' } as const;
const ids = (people: Person[]) => people.map(({ id }) => id);

describe('who may say yes', () => {
  it('is another communicator, else another administrator who is here', () => {
    expect(ids(reviewersOf('kim', orgOf(kim, lea, admin)))).toEqual(['lea']);
    expect(ids(reviewersOf('kim', orgOf(kim, admin)))).toEqual(['admin']);
    expect(ids(reviewersOf('kim', orgOf(kim, { ...lea, enabled: false }, admin)))).toEqual(['admin']);
    expect(ids(reviewersOf('kim', orgOf({ ...kim, roles: ['communicator', 'administrator'] })))).toEqual([]);
  });
});

describe('whether a yes is needed', () => {
  it.each([
    ['everyone, with somebody to ask', everyone, undefined, [kim, lea], 'needed'],
    ['everyone, with nobody to ask', everyone, undefined, [kim], 'none'],
    ['everyone, with nobody to ask and a rule that wants it', everyone, true, [kim], 'noReviewer'],
    ['everyone, with the rule switched off', everyone, false, [kim, lea], 'none'],
    ['most of the organisation', named({ countries: ['DK'] }), undefined, [kim, lea], 'needed'],
    ['some of it', named({ countries: ['SE'] }), undefined, [kim, lea], 'none'],
    ['those who follow a topic', named({ topics: ['climate'] }), true, [kim, lea], 'none'],
  ] as const)('%s', (_name, audience, rule, people, expected) => {
    expect(reviewNeed(audience, 'kim', rule, orgOf(...people))).toBe(expected);
  });
});

describe('the decision', () => {
  const org = orgOf(kim, lea, { ...admin, roles: ['communicator'] });
  const asked = askedForReview(buildBroadcast({ createdBy: 'kim' }), ['lea', 'admin'], 3, begun);
  const current = { version: 3, org, now: begun };
  const yes = { verdict: 'approve', by: 'lea', comment: '', seen: 3 } as const;

  it('is asked of everybody, and lets it go', () => {
    expect(asked.outbox.map(({ id, kind }) => [id, kind])).toEqual([
      ['review:1:lea', 'broadcastReview'],
      ['review:1:admin', 'broadcastReview'],
    ]);
    const done = reviewed(asked, yes, current);
    expect(done).toMatchObject({
      state: 'preparing',
      review: { decision: { by: 'lea', verdict: 'approve' } },
    });
    expect(done.outbox.slice(2).map(({ id, operation, target }) => [id, operation, target])).toEqual([
      ['review:1:lea:closed', 'update', 'review:1:lea'],
      ['review:1:admin:closed', 'update', 'review:1:admin'],
      ['reviewed:1', 'send', null],
    ]);
    const later = { ...asked, sendAt: '2026-12-01T08:00:00.000Z' };
    expect(reviewed(later, yes, current).state).toBe('scheduled');
    expect(reviewed({ ...asked, sendAt: '2026-11-25T07:00:00.000Z' }, yes, current).state).toBe('preparing');
  });

  it('is one: the same again changes nothing, and another is refused', () => {
    const done = reviewed(asked, yes, current);
    expect(reviewed(done, yes, current)).toBe(done);
    const no = { ...yes, verdict: 'return', comment: 'Why' } as const;
    expect(() => reviewed(done, no, current)).toThrow('decided');
    expect(() => reviewed(done, { ...yes, by: 'admin' }, current)).toThrow('decided');
  });

  it('is nobody’s own, nobody’s without the part, and on the content as it is', () => {
    expect(() => reviewed(asked, { ...yes, by: 'kim' }, current)).toThrow('ownText');
    expect(() => reviewed(asked, { ...yes, by: 'p1' }, current)).toThrow('forbidden');
    // Asked, and no communicator any more.
    const now = { ...current, org: orgOf(kim, { ...lea, roles: [] }, { ...admin, roles: ['communicator'] }) };
    expect(() => reviewed(asked, yes, now)).toThrow('forbidden');
    expect(() => reviewed(asked, yes, { ...current, version: 4 })).toThrow('stale: version');
    expect(() => reviewed(takenBack(asked, begun), yes, current)).toThrow('wrongState');
  });

  it('may be no, and ends it', () => {
    const no = { ...yes, verdict: 'return', comment: 'The picture' } as const;
    expect(reviewed(asked, no, current)).toMatchObject({
      state: 'returned',
      finishedAt: begun.toISOString(),
    });
  });
});
