import type { IncomingMessage } from 'node:http';
import { pipeline, type Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/** The body unpacked; null as soon as it is larger than `maxBytes`, packed or unpacked. Throws when it breaks off. */
export async function readBody(response: IncomingMessage, maxBytes: number): Promise<Buffer | null> {
  if (Number(response.headers['content-length']) > maxBytes) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of unpacking(response) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** False for ways of packing that nobody asked for. */
export function canUnpack(response: IncomingMessage): boolean {
  return unpackers.has(encodingOf(response));
}

const unpackers = new Map<string, (() => Transform) | null>([
  ['', null],
  ['identity', null],
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['br', createBrotliDecompress],
  ['deflate', createInflate],
]);

function unpacking(response: IncomingMessage): Readable {
  const unpacker = unpackers.get(encodingOf(response))?.();
  // An error reaches whoever reads the last stream.
  return unpacker ? pipeline(response, unpacker, () => {}) : response;
}

function encodingOf(response: IncomingMessage): string {
  return (response.headers['content-encoding'] ?? '').trim().toLowerCase();
}
