import { stemOf } from './words.ts';

/** Words of the vocabulary that a word stands for besides itself, and how much each of them counts. */
export type Related = ReadonlyMap<string, number>;

export interface Vocabulary {
  /** Wants a folded word; learning one again changes nothing. */
  learn(word: string): void;
  related(word: string): Related;
}

const weight = { inflected: 0.7, swapped: 0.5, compound: 0.3 };
const most = { inflected: 20, compounds: 60 };
const gramSize = 4;
/** Shorter words are looked for inside others only where a known word stands before them: `land` in `udland`. */
const sureLength = 5;
const leastBefore = 2;

/**
 * The words that the library is written in. From them alone it knows which forms a word has there, and in which
 * compounds it stands (`varme` in `fjernvarmenet`), so nothing has to be added to the index for either.
 */
export function createVocabulary(): Vocabulary {
  const known = new Set<string>();
  const byStem = new Map<string, string[]>();
  const byGram = new Map<string, string[]>();

  function learn(word: string): void {
    if (known.has(word)) return;
    known.add(word);
    file(byStem, stemOf(word), word);
    for (const gram of new Set(gramsOf(word.slice(leastBefore)))) file(byGram, gram, word);
  }

  /** All words that hold a part, by way of its rarest four letters. */
  function holding(part: string): string[] {
    let rarest: string[] | undefined;
    for (const gram of gramsOf(part)) {
      const found = byGram.get(gram);
      if (!found) return [];
      if (!rarest || found.length < rarest.length) rarest = found;
    }
    return rarest ?? [];
  }

  function compounds(part: string): string[] {
    return holding(part).filter((word) => {
      const at = word.indexOf(part, leastBefore);
      return at > 0 && (part.length >= sureLength || isKnown(word.slice(0, at)));
    });
  }

  /** Also with the letter that Danish joins two words by: `hjem` and `hjems`. */
  function isKnown(first: string): boolean {
    const bare = /[se]$/.test(first) ? first.slice(0, -1) : first;
    return [first, bare].some((part) => known.has(part) || byStem.has(part));
  }

  return {
    learn,
    related(word) {
      const found = new Map<string, number>();
      const forms = (byStem.get(stemOf(word)) ?? []).slice(0, most.inflected);
      const inside = new Set([word, ...forms].filter((form) => form.length >= gramSize).flatMap(compounds));
      const nearest = [...inside].sort((a, b) => a.length - b.length).slice(0, most.compounds);
      for (const compound of nearest) found.set(compound, weight.compound);
      for (const swapped of known.has(word) ? [] : swaps(word)) {
        if (known.has(swapped)) found.set(swapped, weight.swapped);
      }
      for (const form of forms) found.set(form, weight.inflected);
      found.delete(word);
      return found;
    },
  };
}

function file(index: Map<string, string[]>, key: string, word: string): void {
  const words = index.get(key);
  if (words) words.push(word);
  else index.set(key, [word]);
}

function gramsOf(word: string): string[] {
  return Array.from({ length: Math.max(0, word.length - gramSize + 1) }, (_, at) =>
    word.slice(at, at + gramSize),
  );
}

/** The word with two neighbouring letters changed round, which is the most usual slip and counts as two. */
function swaps(word: string): string[] {
  return Array.from(
    { length: Math.max(0, word.length - 1) },
    (_, at) => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
  );
}
