import { z } from 'zod';
import { pulseAnswers } from '../../domain/pulse.ts';
import { figureSchema } from './insight.ts';

export { pulseAnswers } from '../../domain/pulse.ts';

export const ownPulseSchema = z
  .object({ quarter: z.string(), state: z.enum(['open', 'answered', 'notTakingPart']) })
  .meta({ id: 'OwnPulse' });
export type OwnPulse = z.infer<typeof ownPulseSchema>;

export const pulseAnswerSchema = z
  .strictObject({ answer: z.literal(pulseAnswers) })
  .meta({ id: 'PulseAnswer' });
export type PulseAnswerSent = z.infer<typeof pulseAnswerSchema>;

/** Quarters that are over, oldest first, from the first that may be told; of the whole programme. */
export const pulseSchema = z
  .object({
    threshold: z.number().int(),
    quarters: z.array(
      z.object({
        quarter: z.string(),
        /** 0–1 */
        voluntary: figureSchema,
        answered: figureSchema,
      }),
    ),
  })
  .meta({ id: 'Pulse' });
export type Pulse = z.infer<typeof pulseSchema>;
