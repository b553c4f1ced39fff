import { setImmediate as othersTurn } from 'node:timers/promises';

/** Says once why nothing of a file can be used; whoever reads it stops. */
export type Refuse = (
  code: 'wrongEncoding' | 'tooLarge' | 'unreadable',
  line: number | null,
  value: string,
) => void;

const sliceBytes = 64 * 1024;
const newline = 0x0a;

/** How files begin that people take for text, and what they are. */
const signatures = [
  { bytes: [0xff, 0xfe], code: 'wrongEncoding', name: 'UTF-16' },
  { bytes: [0xfe, 0xff], code: 'wrongEncoding', name: 'UTF-16' },
  { bytes: [0x1f, 0x8b], code: 'unreadable', name: 'gzip' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], code: 'unreadable', name: 'zip, xlsx' },
] as const;

/**
 * The bytes of a UTF-8 text in slices of at most 64 kB. Ends early, after telling `refuse`, where the text grows
 * over `maxBytes`, is in another encoding or is no text at all; the input is then closed.
 */
export async function* textBytes(
  input: AsyncIterable<Buffer | string>,
  maxBytes: number,
  refuse: Refuse,
): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let bytes = 0;
  let line = 1;
  for await (const chunk of input) {
    for (const slice of slices(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)) {
      const other =
        bytes === 0 ? signatures.find((known) => known.bytes.every((b, i) => slice[i] === b)) : null;
      if (other) return refuse(other.code, null, other.name);
      bytes += slice.length;
      if (bytes > maxBytes) return refuse('tooLarge', null, `${maxBytes} bytes`);
      if (slice.includes(0)) return refuse('wrongEncoding', line, 'UTF-16');
      if (!decodes(decoder, slice))
        return refuse('wrongEncoding', line + linesBeforeFault(slice), 'Windows-1252');
      line += linesIn(slice);
      yield slice;
      // A large file that is here already would otherwise be read in one go, and everybody would wait for it.
      await othersTurn();
    }
  }
  if (!decodes(decoder)) refuse('wrongEncoding', line, 'Windows-1252');
}

function* slices(chunk: Buffer): Generator<Buffer> {
  for (let at = 0; at < chunk.length; at += sliceBytes) yield chunk.subarray(at, at + sliceBytes);
}

function decodes(decoder: TextDecoder, slice?: Buffer): boolean {
  try {
    decoder.decode(slice, { stream: slice !== undefined });
    return true;
  } catch {
    return false;
  }
}

/** Lines of the slice before the first byte that is not UTF-8; a letter begun in the slice before is passed over. */
function linesBeforeFault(slice: Buffer): number {
  const start = slice.findIndex((byte) => (byte & 0xc0) !== 0x80);
  const text = slice.subarray(Math.max(start, 0)).toString('utf8');
  return text.slice(0, Math.max(text.indexOf('\uFFFD'), 0)).split('\n').length - 1;
}

function linesIn(slice: Buffer): number {
  let lines = 0;
  for (let at = slice.indexOf(newline); at >= 0; at = slice.indexOf(newline, at + 1)) lines += 1;
  return lines;
}
