import { z } from 'zod';

/** My own connection to LinkedIn. Not `available`: the organisation has no app there. */
export const linkedInSchema = z
  .object({
    available: z.boolean(),
    account: z
      .object({ name: z.string(), connectedAt: z.string(), expiresAt: z.string(), expired: z.boolean() })
      .nullable(),
  })
  .meta({ id: 'LinkedIn' });
export type LinkedInView = z.infer<typeof linkedInSchema>;

/** Where a window of ours goes on to LinkedIn, which asks for the permission. */
export const linkedInStartSchema = z.object({ url: z.string() }).meta({ id: 'LinkedInStart' });

/** What LinkedIn gave to the window that asked; `ticket` is the `state` that the connection began with. */
export const linkedInAnswerSchema = z
  .strictObject({ code: z.string().min(1).max(2000), ticket: z.string().min(1).max(200) })
  .meta({ id: 'LinkedInAnswer' });
export type LinkedInAnswer = z.infer<typeof linkedInAnswerSchema>;

/** Exactly the text that the person pressed on. */
export const textToPostSchema = z.strictObject({ text: z.string().max(70_000) }).meta({ id: 'TextToPost' });
