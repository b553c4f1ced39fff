import { z } from 'zod';

/** Every refused request answers with this; `message` is in the person's language and names the way out. */
export const errorSchema = z
  .object({
    error: z.object({
      code: z.string(),
      message: z.string(),
      field: z.string().nullable(),
      /** Correlation id, also in the log. */
      id: z.string(),
    }),
  })
  .meta({ id: 'Error' });
export type ErrorBody = z.infer<typeof errorSchema>;
