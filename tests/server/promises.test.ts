import { describe, expect, it } from 'vitest';
import { routes } from '../../src/server/routes/index.ts';
import { closeMonth } from '../actions/monthEnd.ts';
import { openBoth, plain, subject } from './alikeButForBo.ts';
import { bodyOf, type Case, cases } from './cases.ts';
import type { Door } from './door.ts';

/** Everybody else asks every route there is, and has to get the same answers in both. */
const viewers = ['top', 'boss', 'anna', 'carl', 'writer', 'admin'];
/** Sizes are rounded by lot, so that they differ by themselves; that no size gives a person away stands under [P10]. */
const rounded = ['post /broadcasts/audience'];
const table = Object.entries(cases).map(([name, one]) => ({ name, one }));

/** The same request, whatever ids and tags the store has given on its way there. */
async function answerTo(door: Door, name: string, one: Case, as: string): Promise<string> {
  const [method = '', path = ''] = name.split(' ');
  const address = path.replace(':id', one.id ?? '');
  const body = await bodyOf(one, door);
  const response = await door.ask(`/api/v1${address}${one.query ? `?${one.query}` : ''}`, as, {
    method: method.toUpperCase(),
    ...(body === undefined ? {} : { body }),
  });
  return `${response.status} ${plain(await response.text())}`;
}

describe('what nobody can see of somebody else [P3] [P7]', () => {
  it('has a case for every route', () => {
    const named = routes.map(({ method, path }) => `${method} ${path}`);
    expect(table.map(({ name }) => name).sort()).toEqual(named.sort());
  });

  it.each(table.filter(({ name, one }) => one.as !== subject && !rounded.includes(name)))(
    'tells nothing of Bo: $name',
    async ({ name, one }) => {
      const answers: string[][] = [];
      for (const door of await openBoth()) {
        await one.before?.(door);
        // Figures are there once the month is over.
        if (name.startsWith('get /insight')) await closeMonth(door.world);
        const asking = name.startsWith('get ') ? viewers : [one.as];
        const got: string[] = [];
        for (const as of asking) got.push(`${as}: ${await answerTo(door, name, one, as)}`);
        answers.push(got);
      }
      expect(answers[0]).toEqual(answers[1]);
    },
  );

  it('would notice: Bo himself gets other answers', async () => {
    const answers: string[] = [];
    for (const door of await openBoth()) {
      answers.push(await answerTo(door, 'get /me/settings', cases['get /me/settings'] as Case, subject));
    }
    expect(answers[0]).not.toEqual(answers[1]);
  });
});

describe('routes that give streams', () => {
  it.each(['/items.csv', '/broadcasts/sent-1/events'])('tell nothing of Bo: %s', async (path) => {
    const [no, yes] = await openBoth();
    const read = async (door: Door) => {
      const answers = viewers.map(async (as) => {
        const response = await door.ask(`/api/v1${path}`, as);
        return `${as}: ${response.status} ${plain(await response.text())}`;
      });
      return Promise.all(answers);
    };
    expect(await read(no)).toEqual(await read(yes));
  });
});
