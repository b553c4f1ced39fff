import { type SocialNetwork, socialNetworks } from '../../../src/server/contract/network.ts';
import { keep, kept, letGo } from '../../storage.ts';
import { fieldsOfItem, type Idea, type ItemFields } from './itemFields.ts';

/** What somebody has written in the form and not saved. */
export interface KeptItem {
  /** The item's, or the one that a new item is going to have. */
  id: string;
  /** Of the version that it was written on; empty for a new item. */
  etag: string;
  /** What was saved when the writing began. */
  base: ItemFields;
  fields: ItemFields;
}

/** One text an item and person in this browser; `itemId` is null for the new item. */
export function keptItemOf(personId: string, itemId: string | null) {
  const key = `${personId}:item:${itemId ?? 'new'}`;
  return {
    read: (): KeptItem | null => readKept(kept(key)),
    write: (value: KeptItem) => keep(key, value),
    letGo: () => letGo(key),
  };
}

function readKept(found: unknown): KeptItem | null {
  if (typeof found !== 'object' || found === null) return null;
  const { id, etag, ...rest } = found as Partial<Record<keyof KeptItem, unknown>>;
  if (typeof id !== 'string' || typeof etag !== 'string') return null;
  const [base, fields] = [readFields(rest.base), readFields(rest.fields)];
  return base && fields && { id, etag, base, fields };
}

/** Null for what another version of this page kept in another shape. */
function readFields(found: unknown): ItemFields | null {
  if (typeof found !== 'object' || found === null) return null;
  const base = fieldsOfItem(null);
  const given = found as Partial<Record<keyof ItemFields, unknown>>;
  for (const name of Object.keys(base) as (keyof ItemFields)[]) {
    const value = given[name];
    if (name === 'ideas') {
      if (!Array.isArray(value) || !value.every(isIdea)) return null;
    } else if (name === 'picture') {
      if (value !== null && !isPicture(value)) return null;
    } else if (name === 'expiresAt') {
      if (value !== null && (typeof value !== 'string' || Number.isNaN(Date.parse(value)))) return null;
    } else if (typeof value !== typeof base[name]) return null;
  }
  return given as ItemFields;
}

function isIdea(value: unknown): value is Idea {
  if (typeof value !== 'object' || value === null) return false;
  const { id, network, text } = value as Partial<Record<keyof Idea, unknown>>;
  const known: readonly unknown[] = socialNetworks satisfies readonly SocialNetwork[];
  return typeof id === 'string' && typeof text === 'string' && known.includes(network);
}

function isPicture(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { url, alt } = value as Record<string, unknown>;
  return typeof url === 'string' && typeof alt === 'string';
}
