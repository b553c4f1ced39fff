import { Refusal } from '../domain/errors.ts';
import type { Container, Containers } from '../ports.ts';
import { containers, partitionOf } from './containers.ts';

/** Largest document, in bytes of UTF-8 JSON. Cosmos DB takes 2 MB with its own properties counted in. */
const maxBytes = 2_000_000;

/**
 * Whether a string can be an id or a partition key: 1–255 characters, none that Cosmos DB or a URL would read as
 * something else (slashes, `?`, `#`, `%`, control characters, half surrogates), no outer blanks, not `.` or `..`.
 */
export function isKey(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    /^[^/\\?#%\p{Cc}\p{Cs}]{1,255}$/u.test(value) &&
    value.trim() === value &&
    !/^\.{1,2}$/.test(value)
  );
}

export interface Encoded {
  id: string;
  partition: string;
  /** The document as JSON. */
  body: string;
}

/** Throws `invalid` with the field of a key that cannot be stored, `tooLarge` for a document above `maxBytes`. */
export function encode<C extends Container>(container: C, doc: Containers[C]): Encoded {
  const partition = partitionOf(container, doc);
  if (!isKey(doc.id)) throw new Refusal('invalid', 'id');
  if (!isKey(partition)) throw new Refusal('invalid', containers[container].partition);
  const body = JSON.stringify(doc);
  if (Buffer.byteLength(body) > maxBytes) throw new Refusal('tooLarge');
  return { id: doc.id, partition, body };
}
