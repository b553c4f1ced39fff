import { z } from 'zod';
import { idSchema, personRefSchema } from './person.ts';

const absenceSchema = z
  .object({
    /** Days where the person is. */
    firstDay: z.string(),
    lastDay: z.string(),
    deputy: personRefSchema.nullable(),
    /** False while it is only planned. */
    running: z.boolean(),
  })
  .meta({ id: 'Absence' });
export type AbsenceView = z.infer<typeof absenceSchema>;

export const absencesSchema = z
  .object({
    own: absenceSchema.nullable(),
    /** What automatic replies in Outlook say, while they run. */
    outlook: absenceSchema.nullable(),
    /** Today where the person is. */
    today: z.string(),
  })
  .meta({ id: 'Absences' });
export type Absences = z.infer<typeof absencesSchema>;

export const newAbsenceSchema = z
  .strictObject({
    /** Today when left out. */
    from: z.iso.date().optional(),
    /** The last day away. */
    until: z.iso.date(),
    deputyId: idSchema.nullable().default(null),
  })
  .meta({ id: 'NewAbsence' });
export type NewAbsence = z.input<typeof newAbsenceSchema>;
