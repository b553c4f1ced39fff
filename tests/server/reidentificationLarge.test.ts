import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { project } from '../../src/actions/projector.ts';
import type { Post } from '../../src/domain/post.ts';
import { buildItem } from '../actions/world.ts';
import { plainOrg } from '../domain/build.ts';
import { cardAgainstTold } from './figures/cards.ts';
import { type FigureDoor, monthsOf, openFigures } from './figures/door.ts';
import { drawFrom } from './figures/draw.ts';
import { askAsEverybody } from './figures/everybody.ts';
import { writingIn } from './figures/exports.ts';
import { attack, type Letter, letters, newBook } from './figures/letters.ts';
import { builtOnAgainstTold, drawTallies, pulseAgainstTallies } from './figures/quarters.ts';
import { drawTimeline } from './figures/timeline.ts';
import { toldIn } from './figures/told.ts';
import { truthOf } from './figures/truth.ts';

/**
 * The attacks (a) to (h) on larger companies, drawn at random, over some months between which people come, go, move and
 * change their minds. Everybody asks for everything, and all put together what they were answered; after facts that came
 * late and after somebody has left they ask once more, and whoever would get another answer to the same question had
 * learned of few.
 */
const company = fc.record({
  size: fc.integer({ min: 13, max: 60 }),
  months: fc.integer({ min: 2, max: 5 }),
  threshold: fc.integer({ min: 5, max: 8 }),
  seed: fc.nat(),
});

/** An own post of the first person stands in the library as what many share. */
async function addPosts({ door }: FigureDoor): Promise<void> {
  const { documents } = door.world.ports;
  const at = '2027-01-01T09:00:00.000Z';
  for (const id of ['heat', 'film']) {
    await documents.create('library', buildItem({ id, source: 'employee' }));
    const post: Post = {
      ...{ id: `post-${id}`, authorId: 'p0', url: 'https://social.example/1', title: id, note: '' },
      ...{ topicId: null, draftId: null, writtenWith: null, offers: [], invited: [], consent: 'given' },
      ...{ itemId: id, state: 'done', history: [], createdAt: at, updatedAt: at, outbox: [], due: null },
    };
    await documents.create('posts', post);
  }
}

async function tryCompany(
  { size, months, threshold, seed }: typeof company extends fc.Arbitrary<infer One> ? One : never,
  book: ReturnType<typeof newBook>,
) {
  const draw = drawFrom(seed);
  const timeline = drawTimeline(size, monthsOf(2027, months), draw);
  const figures = await openFigures();
  const { ports } = figures.door.world;
  await addPosts(figures);
  figures.setChart(timeline.chart);
  await figures.tell(timeline.months, threshold);
  const tallies = drawTallies(ports.clock.now(), draw);
  await ports.documents.createMany('pulses', tallies);
  const first = await askAsEverybody(figures, timeline.chart);

  // Late facts of the same months, of those who had none; and somebody who leads nobody is gone.
  const later = drawTimeline(size, monthsOf(2027, months), drawFrom(seed + 1));
  await ports.documents.createMany(
    'activity',
    later.months.flatMap(({ activity }) => activity),
  );
  await project(ports);
  const leads = new Set(timeline.chart.map(({ managerId }) => managerId));
  const leaver = timeline.chart.findLast(({ id, roles }) => !leads.has(id) && roles.length === 0);
  const left = timeline.chart.filter((person) => person !== leaver);
  figures.setChart(left);
  const answers = [...first, ...(await askAsEverybody(figures, left))];

  const told = toldIn(answers);
  const truths = new Map(timeline.months.map((facts) => [facts.month, truthOf(facts, threshold)]));
  const writing = await writingIn(seed % 2 === 0 ? 'da' : 'en');
  attack({ answers: first, told, truths, threshold }, book, [writing]);
  pulseAgainstTallies(told, tallies, threshold, book.a);
  builtOnAgainstTold(answers, told, book.f);
  for (const person of left) await cardAgainstTold(person, told, ports, book.h);
  return { told, answers, leads, org: plainOrg(timeline.chart) };
}

describe('what everybody together can work out in larger companies [P10] [P11] [C8]', () => {
  it('is nothing about few, by any of the attacks (a) to (h)', { timeout: 300_000 }, async () => {
    const book = newBook();
    let [values, refused] = [0, 0];
    await fc.assert(
      fc.asyncProperty(company, async (one) => {
        const { told, answers, leads, org } = await tryCompany(one, book);
        values += told.values;
        for (const { as, path, status } of answers) {
          expect([200, 403, 404]).toContain(status);
          if (status !== 200) refused += 1;
          const isProgramme = as === 'p1' && !path.startsWith('/insight/unit');
          const unit = new URLSearchParams(path.split('?')[1]).get('unit') ?? as;
          const isOwn = leads.has(as) && (unit === as || org.leads(as, unit));
          // Whoever leads nobody and is no communicator reads of nobody but themselves, and leaders of no other unit.
          if (
            path.startsWith('/insight') &&
            !isProgramme &&
            (!isOwn || path.startsWith('/insight/programme'))
          )
            expect(status, `${as} ${path}`).not.toBe(200);
        }
        for (const letter of Object.keys(letters) as Letter[])
          expect(book[letter].found, letters[letter]).toEqual([]);
      }),
      { numRuns: 30 },
    );
    for (const letter of Object.keys(letters) as Letter[])
      expect(book[letter].tried, letter).toBeGreaterThan(50);
    expect(values).toBeGreaterThan(1_000);
    expect(refused).toBeGreaterThan(100);
  });
});
