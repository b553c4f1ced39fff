import type { Disclosure } from './disclosure.ts';
import type { Draft } from './draft.ts';
import type { AroundWords } from './network.ts';
import type { Language, Person } from './person.ts';

/** The line that names who wrote a text together with its author; nobody's name is hidden. */
export function writtenWithLine(name: string, language: Language): string {
  return language === 'da' ? `Skrevet sammen med ${name}.` : `Written with ${name}.`;
}

/** The line below a mediated text; null below a text of one's own. */
export function writtenWith(
  { authorId, writerId }: Pick<Draft, 'authorId' | 'writerId'>,
  people: ReadonlyMap<string, Person>,
  language: Language,
): string | null {
  if (writerId === authorId) return null;
  return writtenWithLine(people.get(writerId)?.displayName ?? writerId, language);
}

/** The lines around the words of a post: who wrote it along, and where the author works. */
export function linesAround(
  disclosure: Disclosure | null,
  writtenWith: string | null,
): Pick<AroundWords, 'above' | 'below'> {
  const above = disclosure?.place === 'above' ? disclosure.line : null;
  const below = disclosure?.place === 'below' ? disclosure.line : null;
  return { above, below: [writtenWith, below].filter(Boolean).join('\n') || null };
}
