import type { Item } from '../../../src/server/contract/item.ts';

/** True words of one's own need no remark; an idea taken over unchanged gets a friendly one. */
export function nudgeOf(words: string, captions: Item['captions']): 'sameAsIdea' | null {
  const said = plain(words);
  if (!said) return null;
  return Object.values(captions)
    .flat()
    .some((idea) => plain(idea) === said)
    ? 'sameAsIdea'
    : null;
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}
