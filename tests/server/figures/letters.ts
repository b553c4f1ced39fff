import { worksBy } from '../../../src/domain/whatWorks.ts';
import type { Insight } from '../../../src/server/contract/insight.ts';
import type { WhatWorks } from '../../../src/server/contract/whatWorks.ts';
import { alone, anyHow, type Findings, lessItsParts, lessOnePart, noFindings, type Seen } from './attacks.ts';
import { isLeftToTheRule } from './bridge.ts';
import type { Answer } from './door.ts';
import { fileAgainstPlot, type Writing, worksAgainstFile } from './exports.ts';
import { monthFromMonth } from './optIn.ts';
import { lessTheLargest, partsIn, rounding, thisAndNotThat } from './partAttacks.ts';
import type { Told } from './told.ts';
import type { Truth } from './truth.ts';

/** Every attack there is; the last two are no attack by themselves: all of them at once, and what they all rest on. */
export const letters = {
  a: 'a small group by itself',
  b: 'a unit less the sum of all within it',
  c: 'a unit less one within it',
  d: 'a month less another, between which few joined or left',
  e: 'this filter and that one, this one and not that one',
  f: 'the whole less the largest of its parts',
  g: 'what rounding, rates and bands give away',
  h: 'a file beside its plot',
  any: 'anything else that follows from all sums by adding and taking away',
  rest: 'that a figure is another one than it is taken for, or told where the rule does not tell it',
} as const;
export type Letter = keyof typeof letters;
export type Book = Record<Letter, Findings>;

export function newBook(): Book {
  const names = Object.keys(letters) as Letter[];
  return Object.fromEntries(names.map((letter) => [letter, noFindings()])) as Book;
}

/** What all who asked were answered, and what is behind it, by month. */
export interface Heard {
  answers: readonly Answer[];
  told: Told;
  truths: ReadonlyMap<string, Truth>;
  threshold: number;
}

/** Every attack on all that is told; on the files where it is said how they are written. */
export function attack(
  { answers, told, truths, threshold }: Heard,
  book: Book,
  writings: readonly Writing[],
): void {
  for (const [month, truth] of truths) {
    const found = told.months.get(month);
    if (!found) continue;
    const seen: Seen = { told: found, truth, threshold };
    alone(seen, book.a);
    lessItsParts(seen, book.b);
    lessOnePart(seen, book.c);
    thisAndNotThat(seen, book.e);
    lessTheLargest(seen, book.f);
    rounding(seen, book.g);
    anyHow(seen, book.any);
    isWhatItIs(seen, book.rest);
    isLeftToTheRule(seen, book.rest);
  }
  monthFromMonth(told, truths, threshold, book.d);
  for (const writing of writings) {
    for (const { path, status, body } of answers) {
      if (status !== 200) continue;
      if (/^\/insight\/(unit|programme)/.test(path)) fileAgainstPlot(body as Insight, writing, book.h);
      if (path === '/insight/works') worksAgainstFile(body as WhatWorks, writing, book.h);
    }
  }
}

/**
 * Every figure that is told is what the people of its own month come to, who are counted in it for the attacker: were
 * it of other people, or of another month as well, the attacks would be on something else.
 */
function isWhatItIs(seen: Seen, findings: Findings): void {
  const { told, truth } = seen;
  const same = (is: number, expected: number, what: string) => {
    findings.tried += 1;
    if (!(Math.abs(is - expected) < 1e-9)) findings.found.push(`${what} is ${is} and not ${expected}`);
  };
  for (const unit of truth.units)
    for (const [measure, figure] of told.figures.get(unit) ?? [])
      if (figure.kind === 'value')
        same(figure.value, truth.expected(measure, unit), `${measure} of ${unit} in ${told.month}`);
  const facts = truth.facts.activity.flatMap(({ shared }) => Object.values(shared));
  for (const { way, key, holds } of partsIn(seen)) {
    const figure = told.programme?.[way].find((part) => part.key === key)?.figure;
    if (figure?.kind === 'value')
      same(figure.value, facts.filter(holds).length / facts.length, `${way} ${key}`);
  }
  // By topic, source and own words nothing is told in which those parts are not told themselves.
  const named = new Set(partsIn(seen).map(({ way, key }) => `${way} ${key}`));
  const tellsWords = told.figures.get('programme')?.get('twistRate')?.kind === 'value';
  for (const by of worksBy)
    for (const { key } of told.works?.[by] ?? [])
      if (by === 'words') same(tellsWords ? 1 : 0, 1, key);
      else if (by === 'topic' || by === 'source') same(named.has(`${by}s ${key}`) ? 1 : 0, 1, `${by} ${key}`);
}
