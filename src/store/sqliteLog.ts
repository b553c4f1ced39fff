import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { endianness } from 'node:os';

/** How SQLite's write-ahead log stands: https://sqlite.org/fileformat2.html#walformat */
export interface WriteAheadLog {
  /** Changes whenever SQLite starts the log over; everything before is then in the database file. */
  generation: string;
  /** Bytes up to the end of the last whole transaction. */
  committed: number;
  /** Bytes after it that a transaction left which did not get to its end. SQLite leaves them out. */
  torn: number;
}

const headBytes = 32;
const frameHeadBytes = 24;
/** In the head of the log, and of each frame: the numbers that tell this generation from the ones before. */
const saltsInHead = 16;
const saltsInFrame = 8;

/** Null when there is no log, or none that SQLite would read. Only bytes are read: it may be open elsewhere. */
export function readLog(database: string): WriteAheadLog | null {
  const file = open(`${database}-wal`);
  if (file === null) return null;
  try {
    return walk(file);
  } finally {
    closeSync(file);
  }
}

function walk(file: number): WriteAheadLog | null {
  const head = bytesAt(file, 0, headBytes);
  if (head.length < headBytes) return null;
  const sum = checksum(head.readUInt32BE(0) === 0x377f0683 ? 'BE' : 'LE');
  if (!sum.holds(head, [head.subarray(0, 24)], 24)) return null;
  const salts = head.subarray(saltsInHead, saltsInHead + 8);
  const frameBytes = frameHeadBytes + head.readUInt32BE(8);
  let committed = headBytes;
  let isWhole = true;
  let at = headBytes;
  for (; ; at += frameBytes) {
    const frame = bytesAt(file, at, frameBytes);
    const ofNow = frame.subarray(saltsInFrame, saltsInFrame + 8);
    // A frame of an earlier generation was there before and means nothing; one cut short before its salts does.
    if (!ofNow.equals(salts.subarray(0, ofNow.length)) || frame.length === 0) break;
    if (frame.length < frameBytes) {
      at += frame.length;
      break;
    }
    isWhole &&= sum.holds(frame, [frame.subarray(0, 8), frame.subarray(frameHeadBytes)], 16);
    if (isWhole && frame.readUInt32BE(4) > 0) committed = at + frameBytes;
  }
  return { generation: salts.toString('hex'), committed, torn: at - committed };
}

/** The running checksum of a log, over words in the byte order that its head names. */
function checksum(order: 'BE' | 'LE') {
  let [a, b] = [0, 0];
  return {
    /** Whether the two numbers at `at` are the sum so far with these parts added. */
    holds(within: Buffer, parts: Buffer[], at: number): boolean {
      for (const part of parts) {
        const words = wordsOf(part, order);
        for (let word = 0; word < words.length; word += 2) {
          a = (a + (words[word] ?? 0) + b) >>> 0;
          b = (b + (words[word + 1] ?? 0) + a) >>> 0;
        }
      }
      return within.readUInt32BE(at) === a && within.readUInt32BE(at + 4) === b;
    },
  };
}

function wordsOf(part: Buffer, order: 'BE' | 'LE'): Uint32Array {
  // A copy of its own lies at the start of its memory, where words can be read as words.
  const bytes = new Uint8Array(part);
  if (order !== endianness()) Buffer.from(bytes.buffer).swap32();
  return new Uint32Array(bytes.buffer);
}

function bytesAt(file: number, at: number, length: number): Buffer {
  const buffer = Buffer.alloc(Math.max(0, Math.min(length, fstatSync(file).size - at)));
  return buffer.subarray(0, readSync(file, buffer, 0, buffer.length, at));
}

function open(path: string): number | null {
  try {
    return openSync(path, 'r');
  } catch {
    return null;
  }
}
