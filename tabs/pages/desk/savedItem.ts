import type { Item } from '../../../src/server/contract/item.ts';

export interface SavedItem {
  id: string;
  title: string;
  /** It is new in the library, and offered there. */
  added: boolean;
}

/** What the list that comes after saving says of it. */
export function savedItemOf(
  { id, title, expired }: Pick<Item, 'id' | 'title' | 'expired'>,
  isNew: boolean,
): SavedItem {
  return { id, title, added: isNew && !expired };
}

/** What has just been saved, as the page's history holds it; null when nothing has. */
export function savedIn(state: unknown): SavedItem | null {
  if (typeof state !== 'object' || state === null || !('savedItem' in state)) return null;
  const { savedItem } = state;
  if (typeof savedItem !== 'object' || savedItem === null) return null;
  const { id, title, added } = savedItem as Record<string, unknown>;
  if (typeof id !== 'string' || typeof title !== 'string') return null;
  return { id, title, added: added === true };
}
