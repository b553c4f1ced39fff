import sharp from 'sharp';
import type { Ports } from '../ports.ts';
import { readPicture } from './pictures.ts';

/**
 * A picture of ours as a JPEG of the same size; null when there is none. LinkedIn shows no WebP in its previews, and
 * does not even fetch one.
 */
export async function previewPicture(id: string, ports: Ports): Promise<Buffer | null> {
  const webp = await readPicture(id, ports);
  return webp && sharp(webp).jpeg({ quality: 82, progressive: true }).toBuffer();
}
