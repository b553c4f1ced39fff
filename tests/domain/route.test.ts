import { describe, expect, it } from 'vitest';
import type { Absence } from '../../src/domain/absence.ts';
import type { Person } from '../../src/domain/person.ts';
import { type Circumstances, type RouteBasis, routeStage, stillHolds } from '../../src/domain/route.ts';
import { buildPerson, plainOrg } from './build.ts';

const now = new Date('2026-11-24T09:00:00.000Z');
const chief = buildPerson({ id: 'chief' });
const manager = buildPerson({ id: 'manager', managerId: 'chief' });
const author = buildPerson({ id: 'author', managerId: 'manager' });
const peer = buildPerson({ id: 'peer', managerId: 'manager' });
const communicator = buildPerson({ id: 'writer', managerId: 'chief', roles: ['communicator'] });
const everyone = [chief, manager, author, peer, communicator];

function away(deputyId: string | null, until = '2026-12-01T00:00:00.000Z'): Absence {
  return { from: '2026-11-20T00:00:00.000Z', until, deputyId, source: 'person' };
}

function around(absences: Record<string, Absence> = {}, unreachable: readonly string[] = []): Circumstances {
  return { now, absenceOf: (id) => absences[id] ?? null, reachable: (id) => !unreachable.includes(id) };
}

function route(people: readonly Person[], authorId = 'author', circumstances = around()) {
  const asking = { authorId, excluded: new Set([authorId]) };
  return routeStage(plainOrg(people), 'manager', asking, circumstances);
}

describe('approval route', () => {
  it('asks the nearest manager who can act', () => {
    const basis = { kind: 'nearestManager', managerId: 'manager' };
    expect(route(everyone)).toEqual({ approverIds: ['manager'], basis });
  });

  it.each([
    ['disabled', { enabled: false }],
    ['guest', { guest: true }],
  ] as const)('passes over a manager who is %s', (why, change) => {
    const people = [chief, { ...manager, ...change }, author, communicator];
    const passedOver = [{ id: 'manager', why }];
    const basis = { kind: 'nextManagerUp', managerId: 'chief', passedOver };
    expect(route(people)).toEqual({ approverIds: ['chief'], basis });
  });

  it('passes over a manager whom Teams cannot reach', () => {
    expect(route(everyone, 'author', around({}, ['manager']))).toMatchObject({
      approverIds: ['chief'],
      basis: { passedOver: [{ id: 'manager', why: 'unreachable' }] },
    });
  });

  it('asks the deputy of a manager who is away', () => {
    expect(route(everyone, 'author', around({ manager: away('peer') }))).toMatchObject({
      approverIds: ['peer'],
      basis: { kind: 'deputy', managerId: 'manager' },
    });
  });

  it('asks the next one up when the deputy named is the author, unknown, or away for good', () => {
    for (const deputy of ['author', 'nobody', null])
      expect(route(everyone, 'author', around({ manager: away(deputy) }))?.approverIds).toEqual(['chief']);
  });

  it('takes no notice of an absence that is over or has not begun', () => {
    const over = away('peer', '2026-11-23T00:00:00.000Z');
    const later = { ...away('peer'), from: '2026-11-25T00:00:00.000Z' };
    for (const absence of [over, later])
      expect(route(everyone, 'author', around({ manager: absence }))?.approverIds).toEqual(['manager']);
  });

  it('follows a deputy’s deputy, and ends a loop of deputies with the next one up [B10]', () => {
    const line = around({ manager: away('peer'), peer: away('writer') });
    expect(route(everyone, 'author', line)?.approverIds).toEqual(['writer']);
    const loop = around({ manager: away('peer'), peer: away('manager') });
    expect(route(everyone, 'author', loop)?.approverIds).toEqual(['chief']);
    const self = around({ manager: away('manager') });
    expect(route(everyone, 'author', self)?.approverIds).toEqual(['chief']);
  });

  it('asks the communicators when nobody is above, then the administrators, then nobody', () => {
    const basis = { kind: 'communicators', passedOver: [] };
    expect(route(everyone, 'chief')).toEqual({ approverIds: ['writer'], basis });
    const administrator = buildPerson({ id: 'admin', roles: ['administrator'] });
    expect(route([chief, administrator], 'chief')).toMatchObject({
      approverIds: ['admin'],
      basis: { kind: 'administrators' },
    });
    expect(route([chief], 'chief')).toBeNull();
  });

  it('asks communicators who are away only when all of them are', () => {
    const second = buildPerson({ id: 'second', roles: ['communicator'] });
    const people = [...everyone, second];
    expect(route(people, 'chief', around({ writer: away(null) }))?.approverIds).toEqual(['second']);
    const none = around({ writer: away(null), second: away(null) });
    expect(route(people, 'chief', none)?.approverIds).toEqual(['writer', 'second']);
  });

  it('never asks the author, not as communicator and not in a cycle of managers [B2]', () => {
    const alone = buildPerson({ id: 'alone', roles: ['communicator'] });
    expect(route([alone], 'alone')).toBeNull();
    const own = buildPerson({ id: 'own', managerId: 'own' });
    expect(route([own, communicator], 'own')?.approverIds).toEqual(['writer']);
    const one = buildPerson({ id: 'one', managerId: 'two' });
    const two = buildPerson({ id: 'two', managerId: 'one' });
    expect(route([one, two], 'one')?.approverIds).toEqual(['two']);
  });

  it('asks an expert and nobody else for a yes to own words', () => {
    const asking = { authorId: 'author', excluded: new Set<string>() };
    const org = plainOrg(everyone);
    expect(routeStage(org, 'expert', asking, around({ author: away('peer') }))?.approverIds).toEqual([
      'author',
    ]);
    const left = plainOrg([{ ...author, enabled: false }, manager]);
    expect(routeStage(left, 'expert', asking, around())).toBeNull();
  });
});

describe('authority', () => {
  const org = plainOrg(everyone);

  it('of a manager lasts as long as they lead the author [B8]', () => {
    const basis = { kind: 'nearestManager', managerId: 'manager' } as const;
    expect(stillHolds(basis, 'manager', 'author', org, around())).toBe(true);
    const moved = plainOrg([chief, manager, { ...author, managerId: 'chief' }, communicator]);
    expect(stillHolds(basis, 'manager', 'author', moved, around())).toBe(false);
    const left = plainOrg([chief, { ...manager, enabled: false }, author]);
    expect(stillHolds(basis, 'manager', 'author', left, around())).toBe(false);
  });

  it('of a deputy ends with the absence, and with the manager’s lead [B10]', () => {
    const basis: RouteBasis = { kind: 'deputy', managerId: 'manager', passedOver: [] };
    const absent = around({ manager: away('peer') });
    expect(stillHolds(basis, 'peer', 'author', org, absent)).toBe(true);
    expect(stillHolds(basis, 'peer', 'author', org, around())).toBe(false);
    expect(stillHolds(basis, 'chief', 'author', org, absent)).toBe(false);
    const moved = plainOrg([chief, manager, peer, { ...author, managerId: 'chief' }]);
    expect(stillHolds(basis, 'peer', 'author', moved, absent)).toBe(false);
  });

  it('of a communicator lasts as long as the role', () => {
    const basis: RouteBasis = { kind: 'communicators', passedOver: [] };
    expect(stillHolds(basis, 'writer', 'author', org, around())).toBe(true);
    const changed = plainOrg([chief, manager, author, { ...communicator, roles: [] }]);
    expect(stillHolds(basis, 'writer', 'author', changed, around())).toBe(false);
  });
});
