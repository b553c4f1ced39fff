import { z } from 'zod';

export {
  type Cut,
  cutOf,
  type Focus,
  focusOf,
  maxPictureFileBytes,
  pictureSize,
} from '../../domain/picture.ts';

const part = z.number().min(0).max(1);

export const pictureSchema = z
  .object({
    id: z.string(),
    /** Where everybody may fetch it: WebP of 1200 × 627. */
    url: z.string(),
    /** What it was cut around, 0..1 from the left and from the top. */
    focus: z.object({ x: part, y: part }),
    /** Of the file that it was made from, as it is seen. */
    width: z.number().int(),
    height: z.number().int(),
  })
  .meta({ id: 'Picture' });
export type PictureView = z.infer<typeof pictureSchema>;

/** Without x and y the cut is made around what draws the eye. */
export const focusQuerySchema = z.strictObject({
  x: z.coerce.number().min(0).max(1).optional(),
  y: z.coerce.number().min(0).max(1).optional(),
});
export const pictureFetchSchema = z
  .strictObject({ url: z.string().trim().max(2000), x: part.optional(), y: part.optional() })
  .meta({ id: 'PictureFetch' });
