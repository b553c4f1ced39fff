import { describe, expect, it } from 'vitest';
import { createApi } from '../../src/server/api.ts';
import { defaultLimits } from '../../src/server/limits.ts';
import { routes } from '../../src/server/routes/index.ts';
import { primaryOnly } from '../domain/smallTrees.ts';
import { libraries } from '../domain/smallWorlds.ts';
import { cases } from './cases.ts';
import { openDoor } from './door.ts';
import { openFigures } from './figures/door.ts';
import { drawFrom } from './figures/draw.ts';
import { writingIn } from './figures/exports.ts';
import { attack, type Letter, letters, newBook } from './figures/letters.ts';
import { readEveryCompany } from './figures/readers.ts';
import { fed, nameOf, staleNames, undeclared, unknownRoutes } from './figures/routes.ts';
import { everyTree, everyWay } from './figures/trees.ts';
import { throughTheYears } from './figures/years.ts';

/**
 * The attacks (a) to (h) on whatever the routes answer and the tab makes files of: no sequence of answers may give away
 * anything about fewer people than the threshold, whoever asks and however many of them put their answers together.
 *
 * Companies go by a month each: the people are the same, and led otherwise every month, and as whoever was a leader once
 * is one today, the communicator can ask for every unit there ever was. What others may ask for is part of that, and
 * is found to be the same in reidentificationLarge.test.ts, where everybody asks.
 *
 * - Every company of up to six, and in each every way to share that any sum could tell apart, with a threshold of two:
 *   below five, which is the least that an organisation can set, so that much is told of so few.
 * - Every company of up to twelve, each with one draw of who does what, with thresholds of two, three and five.
 *
 * Every way to take part in companies of up to twelve, fourteen million of them, is too much to ask for over HTTP.
 * tests/domain/reidentification.test.ts tries them on the rule. That carries over by what is found here in every company of
 * up to twelve (`rest`): each figure is a sum over the people of one unit and one month, and no other; and it is told where
 * that rule says so of the chart and of how many are counted in each unit, and nowhere else. What follows from figures
 * depends on who is in them and on which of them are told: there is nothing more in the routes than in the rule.
 *
 * There are no figures of weeks, and a month's figures are of its own facts (`rest`), so that a month less another says nothing
 * of who came in between. Who takes part is the one thing that the same people are counted by each month: (d) puts those
 * months together as it likes.
 *
 * Headcounts and the time that leaders have set aside are not attacked: they are made of the chart and of what leaders say
 * in public, which `rest` finds as well, and say nothing about what anybody does.
 */
async function tryAll() {
  const book = newBook();
  const writings = [await writingIn('da'), await writingIn('en')];
  const draw = drawFrom(20_261_127);
  const sizes = Array.from({ length: 12 }, (_, at) => at + 1);
  let [companies, values, years] = [0, 0, 0];
  for (const [some, thresholds] of [
    [everyWay(sizes.slice(0, 6)), [2]],
    [everyTree(sizes, draw), [2, 3, 5]],
  ] as const) {
    for await (const heard of throughTheYears(await openFigures(), some, thresholds)) {
      companies += heard.truths.size;
      values += heard.told.values;
      // Files are made of the same answers in the same way each time: now and then is enough.
      attack(heard, book, years++ % 40 === 0 ? writings : []);
    }
  }
  return { book, companies, values };
}

/** Tried once, by whichever test comes first. */
let tried: ReturnType<typeof tryAll> | null = null;
const allTried = () => {
  tried ??= tryAll();
  return tried;
};

describe('what can be worked out from all that the routes and the files tell [P10] [P11] [C8]', () => {
  it.each(Object.entries(letters))(
    'is nothing about few, in every company of up to twelve: (%s) %s',
    { timeout: 600_000 },
    async (letter) => {
      const { tried, found } = (await allTried()).book[letter as Letter];
      expect(found.slice(0, 5)).toEqual([]);
      expect(tried).toBeGreaterThan(1_000);
    },
  );

  it('is tried on every company, and much is told of them', { timeout: 600_000 }, async () => {
    const { companies, values } = await allTried();
    // Forests of one to twelve (OEIS A000081), and each way to share in those of one to six.
    expect(companies).toBeGreaterThan(20_286 + 1_500);
    expect(values).toBeGreaterThan(400_000);
  });

  it.each(Object.entries(libraries))(
    'is nothing about few by what works, whoever knows how that is told (g): %s',
    { timeout: 300_000 },
    async (_name, items) => {
      const size = { people: 6, most: 2, threshold: 2 };
      const { tried, telling, foundOut } = await readEveryCompany(await openFigures(), items, size);
      expect(foundOut).toEqual([]);
      expect(tried).toBeGreaterThan(400);
      expect(telling).toBeGreaterThan(0);
    },
  );

  it('is much where each sum is looked at by itself', { timeout: 300_000 }, async () => {
    const book = newBook();
    for await (const heard of throughTheYears(await openFigures(), everyWay([4, 5]), [2], primaryOnly))
      attack(heard, book, []);
    // One sum by itself is still of enough people; what is left beside it is not.
    expect(book.a.found).toEqual([]);
    for (const letter of ['b', 'c', 'f', 'any'] as const)
      expect(book[letter].found.length, letter).toBeGreaterThan(100);
  });
});

describe('routes that tell figures [P10]', () => {
  it('are those that the attacker is given: a new one is to be given as well', () => {
    expect(unknownRoutes(routes)).toEqual([]);
    expect(staleNames(routes)).toEqual([]);
    expect(routes.map(nameOf)).toEqual(expect.arrayContaining(fed));
    expect(
      routes
        .map(nameOf)
        .filter((name) => name.includes('/insight/'))
        .sort(),
    ).toEqual([...fed, 'get /insight/freshness'].filter((name) => name.includes('/insight/')).sort());
  });

  it('are all in the table of routes, or give no figures', async () => {
    const { world } = await openDoor();
    const nobody = async () => Promise.reject(new Error('nobody asks'));
    const api = createApi(world.ports, nobody, nobody, defaultLimits);
    const served = api.stack.flatMap(({ route }) =>
      route ? route.stack.map(({ method }) => `${method} ${route.path}`) : [],
    );
    expect([...new Set(served)].sort()).toEqual([...routes.map(nameOf), ...undeclared].sort());
  });

  it('are the only ones that look at what is told of months and quarters', async () => {
    const looking = new Set<string>();
    for (const [name, one] of Object.entries(cases).filter(([name]) => name.startsWith('get '))) {
      let asked: string | null = null;
      const look = (container: string) => {
        if (asked && ['rollups', 'pulses'].includes(container)) looking.add(asked);
      };
      const door = await openDoor({
        documents: (documents) => ({
          ...documents,
          read: (...call) => {
            look(call[0]);
            return documents.read(...call);
          },
          query: (...call) => {
            look(call[0]);
            return documents.query(...call);
          },
        }),
      });
      await one.before?.(door);
      asked = name;
      const path = name.slice(4).replace(':id', one.id ?? '');
      for (const as of new Set([one.as, 'boss', 'writer']))
        await (await door.ask(`/api/v1${path}${one.query ? `?${one.query}` : ''}`, as)).text();
    }
    expect(looking.size).toBeGreaterThan(3);
    expect(fed).toEqual(expect.arrayContaining([...looking]));
  });
});
