import { describe, expect, it } from 'vitest';
import { thanksIdOf } from '../../src/domain/thanks.ts';
import { bodyOf, cases } from './cases.ts';
import { postInLibrary, thanked, thankedItem, thanksWords } from './casesThanks.ts';
import { type Door, openDoor } from './door.ts';

const id = thanksIdOf('carl', thankedItem);
const others = ['top', 'boss', 'bo', 'writer', 'admin'];
const ask = (door: Door, path: string, as: string, body?: unknown) =>
  door.ask(`/api/v1${path}`, as, body === undefined ? {} : { body });

describe('a thanks at the door', () => {
  it('is read by its giver and its receiver', async () => {
    const door = await openDoor();
    await thanked(door);
    expect(await (await ask(door, '/me/thanks', 'anna')).text()).toContain(thanksWords);
    expect(await (await ask(door, '/me/thanks', 'carl')).text()).toContain(thanksWords);
    expect(await (await ask(door, `/items/${thankedItem}/thanks`, 'carl')).text()).toContain(thanksWords);
  });

  it.each(others)('is met by %s on no route, and in no log', async (as) => {
    const door = await openDoor();
    const lines: object[] = [];
    door.world.ports.audit = (event) => void lines.push(event);
    await thanked(door);
    const given = door.logs();
    expect(given).toContain('request completed');
    expect(given).not.toMatch(/\/thanks/);
    expect(given).not.toContain(thanksWords);
    expect(given).not.toContain(id);
    for (const name of Object.keys(cases).filter((one) => one.startsWith('get '))) {
      const [, path = ''] = name.split(' ');
      const query = cases[name]?.query;
      for (const of of path.includes(':id') ? [id, thankedItem, 'anna', 'carl', cases[name]?.id] : ['']) {
        const address = path.replace(':id', of ?? '');
        const text = await (await ask(door, `${address}${query ? `?${query}` : ''}`, as)).text();
        expect(text, address).not.toContain(thanksWords);
        expect(text, address).not.toContain(id);
      }
    }
    expect((await ask(door, `/me/thanks/${id}/remove`, as, {})).status).toBe(404);
    expect((await ask(door, '/me/thanks', 'anna').then((one) => one.json())).got).toHaveLength(1);
    expect(JSON.stringify(lines)).not.toContain('thanks');
    expect(door.logs()).not.toContain(thanksWords);
    expect(door.logs()).not.toContain(`/me/thanks/${id}`);
  });

  it('refuses alike, and without a line in the audit, whoever cannot be thanked', async () => {
    const door = await openDoor();
    await postInLibrary(door);
    const give = async (as: string, item = thankedItem) => {
      const response = await ask(door, `/items/${item}/thanks`, as, { phrase: 'learned' });
      return [response.status, (await response.json()).error?.code];
    };
    const nobodys = await give('carl', 'item-1');
    expect(await give('anna')).toEqual(nobodys);
    await door.ask('/api/v1/me/settings', 'anna', { method: 'PATCH', body: { noThanks: true } });
    expect(await give('carl')).toEqual(nobodys);
    const read = (item: string) => ask(door, `/items/${item}/thanks`, 'carl').then((one) => one.text());
    expect(await read(thankedItem)).toBe(await read('item-1'));
    for (const as of ['visitor', 'gone']) expect((await give(as))[0]).toBeGreaterThanOrEqual(400);
    const long = { words: 'x'.repeat(201) };
    expect((await ask(door, `/items/${thankedItem}/thanks`, 'carl', long)).status).toBe(422);
  });

  it('is one, however often it is sent', async () => {
    const door = await openDoor();
    const one = cases['post /items/:id/thanks'];
    if (!one) throw new Error('There is no case.');
    await one.before?.(door);
    const sent = () => bodyOf(one, door).then((body) => ask(door, `/items/${one.id}/thanks`, one.as, body));
    const first = await (await sent()).json();
    expect(await (await sent()).json()).toEqual(first);
  });
});
