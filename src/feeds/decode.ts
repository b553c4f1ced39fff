import { gunzipSync } from 'node:zlib';

const maxUnpacked = 20_000_000;
/** Whose bytes could pass for UTF-8. */
const sevenBit = /^(iso-2022-|utf-16)/i;

/** Body as text. Throws RangeError or a zlib error for what cannot be unpacked within 20 MB. */
export function decode(body: Buffer, charset: string | null): string {
  const bytes = unpacked(body);
  return decoderOf(bytes, charset).decode(bytes);
}

/** Some servers store packed files and say nothing of it. */
function unpacked(body: Buffer): Buffer {
  const packed = body[0] === 0x1f && body[1] === 0x8b;
  return packed ? gunzipSync(body, { maxOutputLength: maxUnpacked }) : body;
}

/**
 * What is valid UTF-8 is UTF-8, whatever server and document say: text in other encodings hardly ever is. Then the
 * server's word counts, then the document's; and where neither helps, UTF-8 with a few broken letters, or Windows.
 */
function decoderOf(bytes: Buffer, charset: string | null): TextDecoder {
  const marked = markOf(bytes);
  if (marked) return marked;
  const declared = [charset, declaredIn(bytes)].flatMap((label) => decoder(label) ?? []);
  const odd = declared.find(({ encoding }) => sevenBit.test(encoding));
  if (odd) return odd;
  if (isValid(bytes, 'utf-8')) return new TextDecoder('utf-8');
  const other = declared.find(({ encoding }) => encoding !== 'utf-8' && isValid(bytes, encoding));
  return other ?? new TextDecoder(mostlyUtf8(bytes) ? 'utf-8' : 'windows-1252');
}

function markOf([first, second, third]: Buffer): TextDecoder | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder('utf-8');
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be');
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
  // A document in UTF-16 without a mark begins with `<` and a zero.
  if (first === 0x3c && second === 0) return new TextDecoder('utf-16le');
  return first === 0 && second === 0x3c ? new TextDecoder('utf-16be') : null;
}

function declaredIn(bytes: Buffer): string | null {
  const start = bytes.subarray(0, 2048).toString('latin1');
  const xml = /<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/i.exec(start);
  const html = /<meta[^>]*?charset\s*=\s*["']?([\w.:-]+)/i.exec(start);
  return (xml ?? html)?.[1] ?? null;
}

function decoder(label: string | null): TextDecoder | null {
  try {
    return label ? new TextDecoder(label) : null;
  } catch {
    return null;
  }
}

function isValid(bytes: Buffer, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function mostlyUtf8(bytes: Buffer): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  let broken = 0;
  let good = 0;
  for (const letter of text) {
    if (letter === '\uFFFD') broken += 1;
    else if (letter > '\u007f') good += 1;
  }
  return broken <= good;
}
