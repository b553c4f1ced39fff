import sharp, { type CreateRaw } from 'sharp';
import { Refusal } from '../domain/errors.ts';
import {
  type Cut,
  cutOf,
  type Focus,
  focusOf,
  maxPictureBytes,
  maxPicturePixels,
  pictureSize,
  smallestPicture,
} from '../domain/picture.ts';

// Everything else that the decoder knows, such as SVG, PDF and TIFF, stays shut whatever a file claims to be.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadNsgifBuffer',
    'VipsForeignLoadHeifBuffer',
  ],
});
sharp.concurrency(1);
sharp.cache(false);

const maxWaiting = 20;
const secondsEach = 10;
const qualities = [82, 74, 66, 58, 48, 38, 28, 18];
const limits = { limitInputPixels: maxPicturePixels, failOn: 'error', pages: 1 } as const;

const waiting: (() => void)[] = [];
let busy = false;

export interface Encoded {
  /** WebP of `pictureSize`, at most `maxPictureBytes`. */
  webp: Buffer;
  /** What the cut was made around. */
  focus: Focus;
  /** Of the file, as it is seen: turned as its metadata says. */
  width: number;
  height: number;
}

/**
 * Decodes, turns, cuts around the focus (null: around what draws the eye) and encodes anew, so that nothing but the
 * picture is left. Off the main thread, within a time limit, and one at a time: a large one fills hundreds of MB.
 * Throws `badPicture`, `tooLarge` for more than `maxPicturePixels`, and `limited` when too many wait.
 */
export async function encodePicture(bytes: Buffer, focus: Focus | null): Promise<Encoded> {
  if (busy) {
    if (waiting.length >= maxWaiting) throw new Refusal('limited');
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  busy = true;
  try {
    return await encode(bytes, focus);
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    const tooManyPixels = cause instanceof Error && /pixel limit/i.test(cause.message);
    throw new Refusal(tooManyPixels ? 'tooLarge' : 'badPicture', 'picture', { cause });
  } finally {
    const next = waiting.shift();
    if (next) next();
    else busy = false;
  }
}

async function encode(bytes: Buffer, focus: Focus | null): Promise<Encoded> {
  const size = (await sharp(bytes, limits).metadata()).autoOrient;
  if (size.width * size.height > maxPicturePixels) throw new Refusal('tooLarge', 'picture');
  if (size.width < smallestPicture.width || size.height < smallestPicture.height) {
    throw new Refusal('badPicture', 'picture');
  }
  const whole = cutOf(size, { x: 0.5, y: 0.5 });
  const cut = focus && cutOf(size, focus);
  const seen = sharp(bytes, limits).autoOrient().flatten({ background: '#ffffff' });
  const shaped = cut
    ? seen.resize(cut.width, cut.height, { fit: 'fill' }).extract({ ...cut, ...pictureSize })
    : seen.resize({ ...pictureSize, fit: 'cover', position: 'attention' });
  const { data, info } = await shaped
    .toColourspace('srgb')
    .raw()
    .timeout({ seconds: secondsEach })
    .toBuffer({ resolveWithObject: true });
  const found: Cut = cut ?? {
    ...whole,
    left: Math.abs(info.cropOffsetLeft ?? 0),
    top: Math.abs(info.cropOffsetTop ?? 0),
  };
  const raw = { width: info.width, height: info.height, channels: info.channels };
  return { webp: await compress(data, raw), focus: focusOf(found), width: size.width, height: size.height };
}

/** The best quality that stays within `maxPictureBytes`. */
async function compress(data: Buffer, raw: CreateRaw): Promise<Buffer> {
  for (const quality of qualities) {
    const webp = await sharp(data, { raw }).webp({ quality }).timeout({ seconds: secondsEach }).toBuffer();
    if (webp.length <= maxPictureBytes) return webp;
  }
  throw new Refusal('badPicture', 'picture');
}
