/** A key's name and its 32 bytes; the first of several seals, all of them open. */
export interface SealingKey {
  name: string;
  bytes: Buffer;
}

/**
 * `NAME:BASE64` of 32 bytes, several with commas between them: the new one first while old ones are still in use. Null
 * when it cannot be read.
 */
export function readSealingKeys(text: string): SealingKey[] | null {
  const keys = text.split(',').map((part) => {
    const [, name = '', base64 = ''] = /^\s*([\w-]{1,32}):([A-Za-z\d+/]{43}=)\s*$/.exec(part) ?? [];
    return { name, bytes: Buffer.from(base64, 'base64') };
  });
  const names = new Set(keys.map(({ name }) => name));
  return names.size === keys.length && keys.every(({ bytes }) => bytes.length === 32) ? keys : null;
}
