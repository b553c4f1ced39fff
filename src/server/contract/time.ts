import { z } from 'zod';
import { mostMinutes } from '../../domain/timeUse.ts';
import { personRefSchema } from './person.ts';

export { calendarFile, slotLimits, slotsFrom } from '../../domain/calendarSlot.ts';
export { mostMinutes } from '../../domain/timeUse.ts';

export const ownTimeSchema = z
  .object({
    week: z.string(),
    /** Minutes; null while nothing was said. */
    used: z.number().int().nullable(),
    granted: z.object({ minutes: z.number().int(), leader: personRefSchema }).nullable(),
  })
  .meta({ id: 'OwnTime' });
export type OwnTime = z.infer<typeof ownTimeSchema>;

export const timeUsedSchema = z
  .strictObject({ used: z.number().int().min(0).max(mostMinutes).nullable() })
  .meta({ id: 'TimeUsed' });
