import type { Org } from '../domain/org.ts';
import type { Person } from '../domain/person.ts';
import { canAct } from '../domain/route.ts';
import type { Ports } from '../ports.ts';
import { personRef } from './presentDraft.ts';
import type { PersonRef } from './views.ts';

export const maxPeopleFound = 10;

interface Entry {
  id: string;
  /** Folded words, each with a space before it, so that ` an` is found at the start of a word only. */
  name: string;
  all: string;
}

/** Charts are replaced, never changed: an index lives as long as its chart. */
const indexes = new WeakMap<Org, readonly Entry[]>();

/**
 * People who can act, whose name, title and department hold every word of `q` at the start of a word: first those
 * whose name begins with `q`, then those found by name alone, then the others, each by name.
 */
export function findPeople(q: string, ports: Ports): PersonRef[] {
  const org = ports.directory.org();
  const words = fold(q).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const start = ` ${words.join(' ')}`;
  const ranks: [Entry[], Entry[], Entry[]] = [[], [], []];
  for (const entry of indexOf(org)) {
    if (!holds(entry.all, words)) continue;
    const rank = entry.name.startsWith(start) ? 0 : holds(entry.name, words) ? 1 : 2;
    if (ranks[rank].length < maxPeopleFound) ranks[rank].push(entry);
    if (ranks[0].length === maxPeopleFound) break;
  }
  return ranks
    .flat()
    .slice(0, maxPeopleFound)
    .map(({ id }) => personRef(org, id));
}

function holds(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(` ${word}`));
}

function indexOf(org: Org): readonly Entry[] {
  const known = indexes.get(org);
  if (known) return known;
  const index = [...org.people.values()].filter(canAct).map(entryOf);
  index.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  indexes.set(org, index);
  return index;
}

function entryOf({ id, displayName, jobTitle, department }: Person): Entry {
  const name = ` ${fold(displayName)}`;
  return { id, name, all: `${name} ${fold(jobTitle)} ${fold(department)}` };
}

const letters: Record<string, string> = { ø: 'o', æ: 'ae', œ: 'o', ß: 'ss', ł: 'l', đ: 'd', ð: 'd', þ: 'th' };

/** One spelling for what people write in several: å, aa and a; ø, oe and o; æ and ae; é and e. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øæœßłđðþ]/g, (letter) => letters[letter] ?? letter)
    .replace(/a{2,}/g, 'a')
    .replace(/oe/g, 'o')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
