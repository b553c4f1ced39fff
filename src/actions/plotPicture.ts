import sharp from 'sharp';

const size = { width: 640, height: 200 };
const channels = 4;
/** Each stands out three to one and more from light and from dark. */
const colours = {
  bar: [91, 127, 240, 255],
  last: [43, 143, 110, 255],
  ground: [128, 128, 128, 255],
} as const;
type Colour = (typeof colours)[keyof typeof colours];

/**
 * A PNG of bars beside one another on a clear ground, the last one in another colour. `heights` are parts of a hundred. What
 * they stand for is written below them on the card.
 */
export async function drawBars(heights: readonly number[]): Promise<Buffer> {
  const { width, height } = size;
  const pixels = Buffer.alloc(width * height * channels);
  const fill = (left: number, top: number, right: number, bottom: number, colour: Colour) => {
    for (let y = top; y < bottom; y += 1)
      for (let x = left; x < right; x += 1) pixels.set(colour, (y * width + x) * channels);
  };
  const place = width / Math.max(1, heights.length);
  const breadth = Math.min(72, place * 0.6);
  const [ceiling, ground] = [8, height - 2];
  fill(0, ground, width, height, colours.ground);
  for (const [at, part] of heights.entries()) {
    const middle = place * (at + 0.5);
    const top = Math.round(ground - ((ground - ceiling) * part) / 100);
    const colour = at === heights.length - 1 ? colours.last : colours.bar;
    fill(Math.round(middle - breadth / 2), top, Math.round(middle + breadth / 2), ground, colour);
  }
  return sharp(pixels, { raw: { ...size, channels } })
    .png({ palette: true })
    .toBuffer();
}
