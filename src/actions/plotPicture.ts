import sharp from 'sharp';

const size = { width: 640, height: 200 };
const channels = 4;
/** Readable on light and on dark. */
const colours = {
  bar: [91, 127, 240, 255],
  last: [52, 168, 131, 255],
  ground: [128, 128, 128, 255],
} as const;
type Colour = (typeof colours)[keyof typeof colours];

/**
 * Bars beside one another on a clear ground, the last one in another colour; a data URI of a PNG of about a kilobyte, so
 * that no card waits for a picture to be fetched. What they stand for is written below them on the card.
 */
export async function drawBars(values: readonly number[]): Promise<string> {
  const { width, height } = size;
  const pixels = Buffer.alloc(width * height * channels);
  const fill = (left: number, top: number, right: number, bottom: number, colour: Colour) => {
    for (let y = top; y < bottom; y += 1)
      for (let x = left; x < right; x += 1) pixels.set(colour, (y * width + x) * channels);
  };
  const most = Math.max(...values, 0);
  const place = width / Math.max(1, values.length);
  const breadth = Math.min(72, place * 0.6);
  const ground = height - 2;
  fill(0, ground, width, height, colours.ground);
  for (const [at, value] of values.entries()) {
    const middle = place * (at + 0.5);
    const top = most > 0 ? Math.round((ground - 8) * (1 - value / most)) + 8 : ground;
    const colour = at === values.length - 1 ? colours.last : colours.bar;
    fill(Math.round(middle - breadth / 2), top, Math.round(middle + breadth / 2), ground, colour);
  }
  const png = await sharp(pixels, { raw: { ...size, channels } })
    .png({ palette: true })
    .toBuffer();
  return `data:image/png;base64,${png.toString('base64')}`;
}
