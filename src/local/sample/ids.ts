import { createHash } from 'node:crypto';

/** The fictional company, as people say it. */
export const sampleOrganisation = 'Fjernlund';
export const sampleDomain = 'fjernlund.example';

/** A GUID made from a name, the same every time (RFC 9562, version 5 layout). */
function guid(name: string): string {
  const hex = createHash('sha1').update(`${sampleDomain}/${name}`).digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** Id of the person whose mail starts with `key`, e.g. `mette.holm`. */
export function personId(key: string): string {
  return guid(`person/${key}`);
}

/** Ids of the other sample documents are readable: they say what they belong to. */
export function sampleId(
  kind: 'topic' | 'item' | 'draft' | 'share' | 'source' | 'link' | 'guideline',
  key: string,
): string {
  return `${kind}-${key}`;
}

const alphabet = '23456789abcdefghjkmnpqrstvwxyzACDEFGHJKLMNPQRTVWXYZ';

/** A link code or a key, `length` characters without look-alikes. */
export function sampleCode(name: string, length: number): string {
  const bytes = createHash('sha256').update(name).digest();
  return Array.from({ length }, (_, index) => alphabet[(bytes[index] ?? 0) % alphabet.length]).join('');
}

/** A number in 0–1 that belongs to a name, for figures that vary and are yet the same on every machine. */
export function fraction(name: string): number {
  return createHash('sha256').update(name).digest().readUInt32BE(0) / 2 ** 32;
}
