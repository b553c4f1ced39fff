import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { type ErrorCode, isRefusal, Refusal } from '../domain/errors.ts';
import type { Captions, ContentItem } from '../domain/item.ts';
import type { Person } from '../domain/person.ts';
import { rights } from '../domain/rights.ts';
import { webUrl } from '../domain/url.ts';
import type { Ports, Stored } from '../ports.ts';
import { replaceItem } from './itemChange.ts';
import { addItemOnce, checkItem, contentOf, type ItemInput } from './items.ts';

/** An item as a line of a file has it. */
export interface ImportedItem {
  line: number;
  /** Null where the file names none: then it is made of address and title. */
  id: string | null;
  /** What the file says; fields that it has no column for are left out. */
  said: Partial<ItemInput>;
  /** The same with defaults for what is left out. */
  whole: ItemInput;
}

export interface ItemImportResult {
  added: number;
  changed: number;
  same: number;
  refused: { line: number; code: ErrorCode; field: string }[];
}

type Outcome = 'added' | 'changed' | 'same';

const together = 8;
const maxAttempts = 5;

/**
 * Takes over what the lines of a file say, each for itself: an id that is there becomes a new version, or stays as it
 * is where the line says nothing new. Done again, or after a stop half way, it comes to the same. A `trial` writes
 * nothing and tells what would come of it.
 */
export async function importItems(
  items: readonly ImportedItem[],
  { trial }: { trial: boolean },
  person: Person,
  ports: Ports,
): Promise<ItemImportResult> {
  if (!rights.feedLibrary(person)) throw new Refusal('forbidden');
  const result: ItemImportResult = { added: 0, changed: 0, same: 0, refused: [] };
  const known = new Set<string>();
  const refuse = (line: number, error: unknown) => {
    if (!isRefusal(error) || error.code === 'unavailable') throw error;
    result.refused.push({ line, code: error.code, field: error.field ?? 'id' });
  };
  for (let at = 0; at < items.length; at += together) {
    const taken = items.slice(at, at + together).map(async (item) => {
      try {
        const id = item.id ?? madeId(item.whole);
        if (known.has(id)) throw new Refusal('conflict', 'id');
        known.add(id);
        result[await takeOver(id, item, trial, person, ports)] += 1;
      } catch (error) {
        refuse(item.line, error);
      }
    });
    await Promise.all(taken);
  }
  result.refused.sort((a, b) => a.line - b.line);
  return result;
}

function madeId({ url, title }: ItemInput): string {
  const made = createHash('sha256').update(`${webUrl(url, 'url')}\n${title}`);
  return `item-${made.digest('hex').slice(0, 24)}`;
}

async function takeOver(
  id: string,
  { said, whole }: ImportedItem,
  trial: boolean,
  person: Person,
  ports: Ports,
): Promise<Outcome> {
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const before = await itemThere(id, ports);
    if (!before) {
      const checked = await checkItem({ ...whole, captions: captionsOf({}, whole) }, ports);
      if (!trial) await addItemOnce({ ...checked, id }, person, ports);
      return 'added';
    }
    const input = { ...contentOf(before.doc), ...said, captions: captionsOf(before.doc.captions, said) };
    const checked = await checkItem(input, ports);
    if (isDeepStrictEqual(contentOf(before.doc), checked)) return 'same';
    if (trial) return 'changed';
    try {
      await replaceItem(before, checked, { personId: person.id, etag: before.etag }, ports);
      return 'changed';
    } catch (error) {
      if (!isRefusal(error, 'stale')) throw error;
    }
  }
  throw new Refusal('unavailable');
}

/** The item with that id, or null. Throws `conflict` when the id is that of something else. */
async function itemThere(id: string, ports: Ports): Promise<Stored<ContentItem> | null> {
  const stored = await ports.documents.read('library', id, 'item');
  if (!stored) return null;
  if (stored.doc.kind !== 'item') throw new Refusal('conflict', 'id');
  return { doc: stored.doc, etag: stored.etag };
}

/** Ideas for a network that the file has no column for stay. */
function captionsOf(before: Captions, { captions }: Partial<ItemInput>): Captions {
  const merged = Object.entries({ ...before, ...captions });
  return Object.fromEntries(merged.filter(([, ideas]) => ideas.length > 0));
}
