import { z } from 'zod';

export const lessSchema = z
  .object({
    topicName: z.string(),
    /** Not the first item of its topic: then the person may want to be rid of the topic. */
    again: z.boolean(),
  })
  .meta({ id: 'Less' });
export type Less = z.infer<typeof lessSchema>;
