import type { Draft } from './draft.ts';
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

/** What stands between the words and the link of a post: who wrote it along, and where the author works. */
export function closingLines(writtenWith: string | null, disclosure: string | null): string | null {
  return [writtenWith, disclosure].filter(Boolean).join('\n') || null;
}
