import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { routes } from '../../src/server/routes/index.ts';
import { containerNames } from '../../src/store/containers.ts';
import { bodyOf, type Case, cases } from './cases.ts';
import { type Door, openDoor } from './door.ts';

/** What somebody may have written since, under the id that was sent already. */
const written: Record<string, Record<string, unknown>> = {
  'post /items': { title: 'Another title' },
  'post /items/:id/shares': { words: 'Other words' },
  'post /topics': { name: { da: 'Noget andet', en: 'Something else' } },
  'post /drafts': { text: 'Other words' },
  'post /drafts/:id/comments': { text: 'Other words' },
  'post /broadcasts/test': { itemId: 'item-2' },
  'post /broadcasts': { audience: { kind: 'people', units: ['boss'] } },
  'post /sources': { title: 'Another title' },
  'post /inbox/links': { title: 'Another title' },
  'post /posts': { note: 'Other words' },
  'post /posts/:id/offers': { text: 'Other words' },
  'post /questions': { text: 'Another question?' },
  'post /guidelines': { acknowledge: false },
  'post /ideas': { text: 'Another question?' },
  'post /interviews': { questions: ['Why?'] },
  'post /interviews/:id/answers': { pieces: [{ id: 'a2', questionId: null, text: 'Other words' }] },
  'post /me/saved-filters': { name: 'Another name' },
  'post /me/collaboration/proposals': { note: 'Other words' },
  'post /people/:id/collaboration/proposals': { note: 'Other words' },
};
const names = Object.keys(written);

function caseOf(name: string): Case {
  const one = cases[name];
  if (!one) throw new TypeError(`${name} has no case in cases.ts`);
  return one;
}

async function openReady(name: string) {
  const door = await openDoor();
  const one = caseOf(name);
  await one.before?.(door);
  const body = await bodyOf(one, door);
  const path = `/api/v1${name.split(' ')[1]}`.replace(':id', one.id ?? '');
  return { door, one, body, send: (sent: unknown) => door.ask(path, one.as, { body: sent }) };
}

/** Everything that is stored, less what moves without anybody's doing. */
async function everything(door: Door): Promise<unknown> {
  const { documents } = door.world.ports;
  const pages = containerNames.map((name) => documents.query(name, { limit: 1000 }));
  return (await Promise.all(pages)).map(({ docs }) => docs);
}

describe('what is sent twice under one id [F27]', () => {
  it.each(names)('is one thing, pressed twice at once and again later: %s', async (name) => {
    const { door, one, body, send } = await openReady(name);
    const first = await Promise.all([send(body), send(body)]);
    const before = await everything(door);
    const again = await send(body);
    const answers = await Promise.all([...first, again].map((response) => response.json()));
    for (const { status } of [...first, again]) expect(status).toBe(one.status ?? 200);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await everything(door)).toEqual(before);
  });

  it.each(names)('is refused with other content, and what was there stays: %s', async (name) => {
    const { door, body, send } = await openReady(name);
    await send(body);
    const before = await everything(door);
    const other = await send({ ...body, ...written[name] });
    expect(other.status).toBe(422);
    expect(await other.json()).toMatchObject({ error: { code: 'reusedId' } });
    expect(await everything(door)).toEqual(before);
  });

  it('has a case for every route that takes an id from its caller', () => {
    const taking = routes.filter(({ body }) => body instanceof z.ZodObject && 'id' in body.shape);
    const paths = taking.map(({ method, path }) => `${method} ${path}`);
    expect(paths.filter((path) => !names.includes(path))).toEqual([]);
    expect(paths.length).toBeGreaterThan(8);
  });
});
