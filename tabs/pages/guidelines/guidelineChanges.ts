import type { GuidelineVersionView, GuidelineWords } from '../../../src/server/contract/guideline.ts';
import type { Language } from '../../language.ts';

type Content = Pick<GuidelineVersionView['content'], 'text'>;

const parts = ['title', 'dos', 'askFirst', 'donts', 'body', 'examples'] as const;
export type GuidelinePart = (typeof parts)[number];

export interface GuidelineChanged {
  part: GuidelinePart;
  before: string;
  after: string;
}

/** What became of a guideline in one language, in the order in which it is read. */
export function changesBetween(before: Content, after: Content, language: Language): GuidelineChanged[] {
  const [old, now] = [before.text[language], after.text[language]];
  return parts
    .map((part) => ({ part, before: asText(old, part), after: asText(now, part) }))
    .filter((change) => change.before !== change.after);
}

function asText(words: GuidelineWords, part: GuidelinePart): string {
  if (part === 'examples') {
    return (words.examples ?? []).map(({ text, why }) => `${text}\n${why}`).join('\n\n');
  }
  const said = words[part];
  return typeof said === 'string' ? said : said.join('\n');
}
