import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { drawPicture } from './drawPicture.ts';

/** A real PNG of one bit a pixel: small on the wire, vast when it is unpacked. */
export function bomb(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.writeUInt8(1, 8);
  const rows = Buffer.alloc((Math.ceil(width / 8) + 1) * height);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(rows, { level: 1 });
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** One frame over and over. */
export async function animation(frames: number): Promise<Buffer> {
  const gif = await drawPicture({ width: 3000, height: 2000, format: 'gif' });
  const flags = gif.readUInt8(10);
  const start = 13 + (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  const frame = gif.subarray(start, -1);
  return Buffer.concat([gif.subarray(0, start), ...Array<Buffer>(frames).fill(frame), gif.subarray(-1)]);
}

/** As a phone takes it: on its side, with the place where it was taken. */
export async function fromPhone(): Promise<Buffer> {
  return sharp(await drawPicture({ format: 'jpeg' }))
    .withExif({
      IFD0: { Copyright: 'Anna Person' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '56/1 9/1 0/1', GPSLongitudeRef: 'E' },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();
}

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="627"><script>alert(1)</script><rect width="9" height="9"/></svg>';
const html = '<!doctype html><html><body><script>alert(1)</script></body></html>';

export const notPictures: [string, Buffer][] = [
  ['an SVG with a script', Buffer.from(svg)],
  ['an SVG behind an XML declaration', Buffer.from(`<?xml version="1.0"?>\n<!-- x -->${svg}`)],
  ['a page that is called .png', Buffer.from(html)],
  ['a page behind the first bytes of a GIF', Buffer.from(`GIF89a/*${html}*/=1`)],
  ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>')],
  ['nothing', Buffer.alloc(0)],
  ['random bytes', Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919) % 251))],
];

/** A picture and a page in one file. */
export async function polyglot(): Promise<Buffer> {
  return Buffer.concat([await drawPicture(), Buffer.from(html)]);
}
