import type { MonthFacts } from '../../../src/domain/insight.ts';
import type { Rule } from '../../domain/smallTrees.ts';
import { type Answer, type FigureDoor, monthsOf } from './door.ts';
import type { Heard } from './letters.ts';
import { toldIn } from './told.ts';
import { lineOf, monthOfCompany, type SmallCompany } from './trees.ts';
import { truthOf } from './truth.ts';

const firstYear = 2027;
const mostPeople = 12;
const people = lineOf(mostPeople);
const communicator = 'p1';

/**
 * One company after the other, a month each, as if the same people were led otherwise every month; after each year
 * somebody who may read everything asks for everything. `thresholds` take turns, a year each.
 */
export async function* throughTheYears(
  figures: FigureDoor,
  companies: Iterable<SmallCompany>,
  thresholds: readonly number[],
  rule?: Rule,
): AsyncGenerator<Heard> {
  figures.setChart(people);
  let [year, seed] = [firstYear, 0];
  for (const some of inYears(companies)) {
    const threshold = thresholds[year % thresholds.length] ?? 5;
    const names = monthsOf(year++).slice(-some.length);
    const months = some.map((company, at): MonthFacts => monthOfCompany(names[at] ?? '', company, seed++));
    await figures.tell(months, threshold, rule);
    const answers = await askAll(figures);
    const truths = new Map(months.map((facts) => [facts.month, truthOf(facts, threshold)]));
    yield { answers, told: toldIn(answers), truths, threshold };
  }
}

/** Every unit, and what is told of the whole alone. */
async function askAll({ ask }: FigureDoor): Promise<Answer[]> {
  const units = people.slice(0, -1).map(({ id }) => `/insight/programme?unit=${id}`);
  const paths = ['/insight/programme', '/insight/works', ...units];
  return Promise.all(paths.map((path) => ask(path, communicator)));
}

function* inYears(companies: Iterable<SmallCompany>): Generator<SmallCompany[]> {
  let year: SmallCompany[] = [];
  for (const company of companies) {
    year.push(company);
    if (year.length < 12) continue;
    yield year;
    year = [];
  }
  if (year.length > 0) yield year;
}
