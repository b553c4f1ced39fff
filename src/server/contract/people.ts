import { z } from 'zod';
import { personRefSchema } from './person.ts';

export const peopleQuerySchema = z.strictObject({ q: z.string().max(100).default('') });

export const peopleSchema = z.object({ people: z.array(personRefSchema) }).meta({ id: 'People' });
