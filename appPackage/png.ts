const signature = '89504e470d0a1a0a';

export interface PngHeader {
  width: number;
  height: number;
  /** True when pixels can be see-through: colour types 4 and 6 of the header. */
  transparent: boolean;
}

/** Reads the IHDR chunk (PNG specification §11.2.2); null when it is no PNG. */
export function readPngHeader(file: Uint8Array): PngHeader | null {
  const bytes = Buffer.from(file);
  if (bytes.length < 26 || bytes.toString('hex', 0, 8) !== signature) return null;
  return {
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
    transparent: [4, 6].includes(bytes.readUInt8(25)),
  };
}
