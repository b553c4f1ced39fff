import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Sealed } from '../domain/connection.ts';
import type { SealingKey } from '../domain/sealingKey.ts';
import type { LinkedIn } from '../ports.ts';

/** Seals to a person: what is sealed to one is no good in the place of another. */
export function createSeal(keys: readonly SealingKey[]): Pick<LinkedIn, 'seal' | 'open'> {
  const [current] = keys;
  if (!current) throw new TypeError('There is no key to seal with.');
  return {
    seal: (text, personId) => {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', current.bytes, iv);
      cipher.setAAD(Buffer.from(personId));
      const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      const parts = { iv, tag: cipher.getAuthTag(), data };
      const [ivText, tag, dataText] = [parts.iv, parts.tag, parts.data].map((part) =>
        part.toString('base64'),
      );
      return { key: current.name, iv: ivText ?? '', tag: tag ?? '', data: dataText ?? '' };
    },
    open: (sealed, personId) => openSealed(sealed, personId, keys),
  };
}

/** Null when the key is gone, or somebody changed or moved what was sealed. */
function openSealed(
  { key: name, iv, tag, data }: Sealed,
  personId: string,
  keys: readonly SealingKey[],
): string | null {
  const key = keys.find((one) => one.name === name);
  if (!key) return null;
  try {
    const cipher = createDecipheriv('aes-256-gcm', key.bytes, Buffer.from(iv, 'base64'), {
      authTagLength: 16,
    });
    cipher.setAAD(Buffer.from(personId));
    cipher.setAuthTag(Buffer.from(tag, 'base64'));
    return Buffer.concat([cipher.update(Buffer.from(data, 'base64')), cipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
