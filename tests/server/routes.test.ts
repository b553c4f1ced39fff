import { describe, expect, it } from 'vitest';
import type { Route } from '../../src/server/route.ts';
import { routes } from '../../src/server/routes/index.ts';
import { closeMonth } from '../actions/monthEnd.ts';
import { bodyOf, type Case, cases } from './cases.ts';
import { type Door, openDoor } from './door.ts';

const table = routes.map((route) => {
  const name = `${route.method} ${route.path}`;
  return { route, name, one: caseOf(name) };
});
const withRole = table.filter(({ route }) => route.role);
const withId = table.filter(({ route }) => route.path.includes(':id'));
const withBody = table.filter(({ one }) => one.body);
const guideline = { title: 'T', body: 'B', dos: ['Do'], askFirst: ['Ask'], donts: ['Do not'] };

function caseOf(name: string): Case {
  const one = cases[name];
  if (!one) throw new TypeError(`${name} has no case in cases.ts`);
  return one;
}

async function send(door: Door, route: Route, body: unknown, as: string | null, id = 'none') {
  const { query } = caseOf(`${route.method} ${route.path}`);
  const path = `/api/v1${route.path.replace(':id', id)}${query ? `?${query}` : ''}`;
  return door.ask(path, as, { method: route.method.toUpperCase(), ...(body === undefined ? {} : { body }) });
}

async function refusalOf(response: Response) {
  return ((await response.json()) as { error: { code: string; field: string | null } }).error;
}

describe('every route', () => {
  it.each(table)('turns away who brings no token: $name', async ({ route, one }) => {
    const door = await openDoor();
    const response = await send(door, route, one.body, null, one.id);
    expect(response.status).toBe(401);
    expect((await refusalOf(response)).code).toBe('unauthenticated');
  });

  it.each(withRole)('keeps out who has not the role [E14]: $name', async ({ route, one }) => {
    const door = await openDoor();
    for (const as of ['anna', 'boss', route.role === 'administrator' ? 'writer' : 'admin']) {
      const response = await send(door, route, one.body, as, one.id);
      expect(response.status).toBe(403);
      expect((await refusalOf(response)).code).toBe('forbidden');
    }
  });

  it.each(withId)('does not know an unknown id [C5]: $name', async ({ route, one }) => {
    const door = await openDoor();
    const body = await bodyOf(one, door);
    for (const id of ['none', '..%2Fme', '__proto__']) {
      const response = await send(door, route, body, one.as, id);
      expect([404, 422], id).toContain(response.status);
    }
    expect((await send(door, route, body, one.as)).status).toBe(404);
  });

  it.each(withBody)('refuses bad input by its field [C4]: $name', async ({ route, one }) => {
    const door = await openDoor();
    await one.before?.(door);
    const body = (await bodyOf(one, door)) ?? {};
    for (const field of Object.keys(body)) {
      const response = await send(door, route, { ...body, [field]: { no: 1 } }, one.as, one.id);
      expect(response.status, field).toBe(422);
      expect(await refusalOf(response)).toMatchObject({
        code: 'invalid',
        field: expect.stringMatching(`^${field}`),
      });
    }
    for (const extra of ['state', 'authorId', 'tenantId', 'approvedBy']) {
      const response = await send(door, route, { ...body, [extra]: 'approved' }, one.as, one.id);
      expect(await refusalOf(response)).toMatchObject({ code: 'invalid', field: extra });
    }
    const text = await door.ask(`/api/v1${route.path.replace(':id', one.id ?? '')}`, one.as, {
      method: route.method.toUpperCase(),
      raw: 'text',
      headers: { 'content-type': 'text/plain' },
    });
    expect(text.status).toBe(415);
  });

  it.each(table)('answers what its schema says, and no more: $name', async ({ route, one }) => {
    const door = await openDoor();
    const { documents } = door.world.ports;
    const at = '2026-11-01T09:00:00.000Z';
    const text = { da: guideline, en: guideline };
    await documents.create('library', {
      id: 'everyone',
      kind: 'guideline',
      version: 1,
      text,
      updatedAt: at,
      updatedBy: 'writer',
    });
    await one.before?.(door);
    if (route.path.startsWith('/insight')) await closeMonth(door.world);
    const response = await send(door, route, await bodyOf(one, door), one.as, one.id);
    expect(response.status).toBe(one.status ?? 200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const answer = await response.json();
    expect(route.response.parse(answer)).toEqual(answer);
  });
});

describe('the table', () => {
  it('has no case for a route that is gone', () => {
    expect(Object.keys(cases).sort()).toEqual(table.map(({ name }) => name).sort());
  });

  it('changes nothing by GET [E13]', async () => {
    const door = await openDoor();
    const { documents } = door.world.ports;
    const etags = async () => {
      const pages = (['members', 'library', 'drafts', 'activity', 'shares', 'rollups'] as const).map(
        async (container) => (await documents.query(container, {})).docs.map(({ etag }) => etag),
      );
      return (await Promise.all(pages)).flat();
    };
    const before = await etags();
    for (const { route, one } of table.filter(({ route }) => route.method === 'get')) {
      await send(door, route, undefined, one.as, 'item-1');
    }
    expect(await etags()).toEqual(before);
  });
});
