import { describe, expect, it } from 'vitest';
import { routeApproval } from '../../src/domain/route.ts';
import { buildPerson, plainOrg } from './build.ts';

const chief = buildPerson({ id: 'chief' });
const manager = buildPerson({ id: 'manager', managerId: 'chief' });
const author = buildPerson({ id: 'author', managerId: 'manager' });
const communicator = buildPerson({ id: 'writer', managerId: 'chief', roles: ['communicator'] });

describe('approval route', () => {
  it('asks the nearest manager who can act', () => {
    const route = routeApproval(plainOrg([chief, manager, author, communicator]), 'author');
    expect(route).toEqual({
      approverIds: ['manager'],
      basis: { kind: 'nearestManager', managerId: 'manager' },
    });
  });

  it.each([{ enabled: false }, { guest: true }])('passes over a manager who cannot act: %o', (reason) => {
    const org = plainOrg([chief, { ...manager, ...reason }, author, communicator]);
    expect(routeApproval(org, 'author')).toEqual({
      approverIds: ['chief'],
      basis: { kind: 'nextManagerUp', managerId: 'chief', passedOver: ['manager'] },
    });
  });

  it('asks the communicators when nobody is above', () => {
    const route = routeApproval(plainOrg([chief, manager, author, communicator]), 'chief');
    expect(route).toEqual({ approverIds: ['writer'], basis: { kind: 'communicators', passedOver: [] } });
  });

  it('never asks the author, not even as communicator [B2]', () => {
    const alone = buildPerson({ id: 'alone', roles: ['communicator'] });
    expect(routeApproval(plainOrg([alone]), 'alone').approverIds).toEqual([]);
  });
});
