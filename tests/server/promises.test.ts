import { describe, expect, it } from 'vitest';
import { routes } from '../../src/server/routes/index.ts';
import { closeMonth } from '../actions/monthEnd.ts';
import { bodyOf, type Case, cases } from './cases.ts';
import { type Door, openDoor } from './door.ts';

/**
 * What a person chooses in the programme, and what they share, is theirs alone. Two organisations are alike but for one
 * person: in the one, Bo has said no in every way there is; in the other he takes part and shares. Everybody else asks
 * every route there is, and has to get the same answers in both.
 */
const subject = 'bo';
const viewers = ['top', 'boss', 'anna', 'carl', 'writer', 'admin'];
/** Sizes are rounded by lot, so that they differ by themselves; that no size gives a person away stands under [P10]. */
const rounded = ['post /broadcasts/audience'];
const table = Object.entries(cases).map(([name, one]) => ({ name, one }));

async function act(door: Door, method: string, path: string, body: unknown): Promise<void> {
  const response = await door.ask(`/api/v1${path}`, subject, { method, body });
  if (!response.ok) throw new TypeError(`${path} answered ${response.status}: ${await response.text()}`);
}

/** Every way to say no that Bo has. */
async function saysNo(door: Door): Promise<void> {
  for (const reason of ['notForMe', 'notNow', 'notThisTopic', 'pause']) {
    await act(door, 'POST', '/items/item-1/decline', { reason });
  }
  await act(door, 'POST', '/items/item-1/less', {});
  await act(door, 'PATCH', '/me/settings', {
    weeklyCap: 0,
    digest: { every: 'off', day: 1, hour: 9, topics: 'all' },
    mutedTopics: ['climate'],
    pausedUntil: '2027-11-24T09:00:00Z',
    quiet: { from: 12, to: 11 },
  });
  await act(door, 'POST', '/me/expert/answer', { yes: false });
  await act(door, 'POST', '/me/leave', {});
}

async function takesPart(door: Door): Promise<void> {
  await act(door, 'PATCH', '/me/settings', { weeklyCap: 7, followedTopics: ['climate'] });
  await act(door, 'POST', '/lessons/angle/begin', {});
  await act(door, 'POST', '/lessons/ownWords/answer', { answer: 0 });
  await act(door, 'PUT', '/me/lessons/pace', { weekly: 'everyone' });
  await act(door, 'PATCH', '/me/settings', { followers: { linkedin: 5200 } });
  for (const network of ['linkedin', 'x', 'copy']) {
    const id = `of-bo-${network}`;
    await act(door, 'POST', '/items/item-1/shares', { id, network, words: 'Seen with my own eyes' });
    await act(door, 'POST', `/me/shares/${id}/posted`, { posted: true });
    const seen = { reactions: 12, comments: 3, impressions: 480 };
    await act(door, 'PUT', `/me/shares/${id}/figures`, seen);
  }
}

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

/** Without what is drawn by lot: tags, ids, and the number of a refusal. */
function plain(text: string): string {
  return text
    .replace(/"etag":"[^"]*"/g, '"etag":""')
    .replace(/("field":[^,]*,"id":")[^"]*/, '$1')
    .replace(/(id|code)\d+/g, '$1');
}

async function openBoth(): Promise<[Door, Door]> {
  const [no, yes] = [await openDoor(), await openDoor()];
  // Both are suggested as experts; one says no, and the other has not answered.
  for (const door of [no, yes]) {
    const suggestion = { personId: subject, topicId: 'climate', note: 'Pumps' };
    await door.ask('/api/v1/experts/suggest', 'boss', { body: suggestion });
  }
  await saysNo(no);
  await takesPart(yes);
  return [no, yes];
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
