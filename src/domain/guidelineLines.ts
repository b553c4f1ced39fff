import type { Guideline, GuidelineAudience, GuidelineText } from './guideline.ts';
import type { Language } from './person.ts';
import { stemOf, wordsOf } from './words.ts';

/** What is written about, as far as it is known. */
export interface Moment {
  audience: GuidelineAudience;
  topicId: string | null;
  /** Titles, reasons and own words, as they stand. */
  texts: readonly string[];
}

export interface GuidelineLine {
  list: 'dos' | 'askFirst' | 'donts';
  text: string;
}

/** The parts of a guideline that lines are taken from. */
export type Ruled = Pick<Guideline, 'audience' | 'topicId'> & {
  text: Record<Language, Pick<GuidelineText, GuidelineLine['list']>>;
};

const shortestWord = 4;
/** Words that stand in nearly every line and say nothing about what it is about. */
const everywhere = new Set(
  wordsOf(
    `ikke eller med selv egne egen dine dit hvad hvem hvor noget nogen andre alle altid aldrig gerne skal skriv sige sig
    spørg dem deres som til fra for over under mere mindre arbejde arbejder
    not with that what when have your their them this those they from write say says ask about others before into only
    work works people never always more less own`,
  ).map(stemOf),
);

/**
 * The two lines that matter now: one to do, one to ask about first or to leave. Those of the topic go before the general
 * ones, and those that speak of what the texts speak of before the rest; else the first of each list.
 */
export function relevantLines(
  guidelines: readonly Ruled[],
  moment: Moment,
  language: Language,
): GuidelineLine[] {
  const said = new Set(moment.texts.flatMap(stemsOf));
  const held = guidelines
    .filter(
      ({ audience, topicId }) => audience === moment.audience && (!topicId || topicId === moment.topicId),
    )
    .sort((a, b) => Number(b.topicId !== null) - Number(a.topicId !== null));
  const linesOf = (list: GuidelineLine['list']) =>
    held.flatMap(({ text }) => text[language][list].map((line) => ({ list, text: line })));
  const whatToDo = best(linesOf('dos'), said);
  const whatToMind = best([...linesOf('askFirst'), ...linesOf('donts')], said);
  return [whatToDo, whatToMind].filter((line) => line !== null);
}

function best(lines: readonly GuidelineLine[], said: ReadonlySet<string>): GuidelineLine | null {
  let found: GuidelineLine | null = null;
  let most = -1;
  for (const line of lines) {
    const matches = stemsOf(line.text).filter((stem) => said.has(stem)).length;
    if (matches > most) [found, most] = [line, matches];
  }
  return found;
}

function stemsOf(text: string): string[] {
  const long = wordsOf(text).filter((word) => word.length >= shortestWord);
  return [...new Set(long.map(stemOf))].filter((stem) => !everywhere.has(stem));
}
