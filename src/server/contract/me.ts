import { z } from 'zod';
import { disclosureNeeds } from '../../domain/item.ts';
import { languages, roles } from '../../domain/person.ts';
import { stages } from '../../domain/policy.ts';
import { hourSchema, personRefSchema } from './person.ts';
import { savedFiltersSchema } from './savedFilter.ts';

const disclosureSchema = z.object({ line: z.string(), place: z.enum(['above', 'below']) }).nullable();

export const meSchema = z
  .object({
    id: z.string(),
    displayName: z.string(),
    mail: z.string(),
    jobTitle: z.string(),
    department: z.string(),
    country: z.string(),
    language: z.enum(languages),
    /** The one chosen in Settings; null follows Teams. */
    chosenLanguage: z.enum(languages).nullable(),
    roles: z.array(z.enum(roles)),
    manager: personRefSchema.nullable(),
    /** True for people who lead others and so have a unit to see figures about. */
    leadsUnit: z.boolean(),
    joined: z.boolean(),
    /** Own searches of the library. */
    savedFilters: savedFiltersSchema.shape.filters,
    /** Drafts waiting for this person's decision. */
    waiting: z.number().int(),
    /** Who looks at a draft, in this order, where no topic says otherwise. */
    approval: z.array(z.enum(stages)),
    /** The line on the employer that a post gets, by what its item asks for; null where nothing asks for one. */
    disclosure: z.record(
      z.enum(['own', 'ownProduct', ...disclosureNeeds]),
      z.object({ da: disclosureSchema, en: disclosureSchema }),
    ),
    programme: z.object({
      name: z.string(),
      organisation: z.string(),
      publicUrl: z.string(),
      cohortThreshold: z.number().int(),
      /** False where no facts about individuals are collected: there are no clicks, no time and no figures. */
      collectsFigures: z.boolean(),
      /** Hours of the day without broadcasts, where no own ones are chosen; null where there are none. */
      quietHours: z.object({ from: hourSchema, to: hourSchema }).nullable(),
    }),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof meSchema>;
