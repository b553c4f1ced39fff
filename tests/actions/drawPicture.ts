import sharp from 'sharp';

interface Drawing {
  width?: number;
  height?: number;
  format?: 'png' | 'jpeg' | 'webp' | 'gif' | 'avif';
  /** Random pixels, which compress badly. */
  noise?: boolean;
}

/** The left half red, the right half blue: a cut shows where it was made. */
export async function drawPicture(drawing: Drawing = {}): Promise<Buffer> {
  const { width = 1600, height = 1000, format = 'png', noise = false } = drawing;
  const size = { width, height, channels: 3 as const };
  if (noise) {
    const mean = { type: 'gaussian' as const, mean: 128, sigma: 60 };
    return sharp({ create: { ...size, background: '#808080', noise: mean } })
      .png()
      .toBuffer();
  }
  const blue = { create: { ...size, width: Math.ceil(width / 2), background: '#0000ff' } };
  return sharp({ create: { ...size, background: '#ff0000' } })
    .composite([{ input: blue, left: Math.floor(width / 2), top: 0 }])
    .toFormat(format, format === 'avif' ? { effort: 0 } : {})
    .toBuffer();
}

/** The colour of a picture at a point, 0..1 from the left and from the top. */
export async function colourAt(picture: Buffer, x: number, y: number): Promise<'red' | 'blue' | 'other'> {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const column = Math.min(info.width - 1, Math.floor(x * info.width));
  const row = Math.min(info.height - 1, Math.floor(y * info.height));
  const [red = 0, , blue = 0] = data.subarray((row * info.width + column) * info.channels);
  if (red > 200 && blue < 60) return 'red';
  return blue > 200 && red < 60 ? 'blue' : 'other';
}
