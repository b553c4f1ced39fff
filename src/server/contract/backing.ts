import { z } from 'zod';
import { backingLimits, backingSteps } from '../../domain/backing.ts';
import { endorsementStates } from '../../domain/endorsement.ts';
import { languages } from '../../domain/person.ts';
import { backingRules } from '../../domain/policy.ts';
import { audienceSchema } from './broadcast.ts';
import { idSchema, personRefSchema } from './person.ts';

/** Words in one language or both; what is missing is read in the other. */
const localText = (max: number) => z.partialRecord(z.enum(languages), z.string().max(max));
const shownText = z.partialRecord(z.enum(languages), z.string());

const guidelineNameSchema = z.object({
  id: z.string(),
  title: z.object({ da: z.string(), en: z.string() }),
});

const exampleSchema = z.object({ text: z.string(), url: z.string().nullable() });
const stepSchema = z.enum(backingSteps);

export const backingSchema = z
  .object({
    leader: personRefSchema,
    department: z.string(),
    words: shownText,
    /** First given, last given, and the time after which it no longer holds. */
    firstAt: z.string(),
    at: z.string(),
    until: z.string(),
    renewed: z.boolean(),
    vision: shownText,
    values: shownText,
    minutesPerWeek: z.number().int(),
    guidelines: z.object({ chosen: z.array(guidelineNameSchema), additions: shownText }),
    supporters: z.array(personRefSchema),
    example: exampleSchema.nullable(),
  })
  .meta({ id: 'Backing' });
export type BackingView = z.infer<typeof backingSchema>;

/** `mine`: above the reader, nearest first. At most 300 others; `more` counts those beyond. */
export const backingsSchema = z
  .object({ mine: z.array(backingSchema), others: z.array(backingSchema), more: z.number().int() })
  .meta({ id: 'Backings' });
export type Backings = z.infer<typeof backingsSchema>;

export const myBackingSchema = z
  .object({
    leader: personRefSchema,
    department: z.string(),
    /** Null as long as a step is not settled. */
    parts: z.object({
      vision: shownText.nullable(),
      values: shownText.nullable(),
      /** Minutes of working time a week. */
      time: z.number().int().nullable(),
      guidelines: z.object({ chosen: z.array(z.string()), additions: shownText }).nullable(),
      supporters: z.array(z.string()).nullable(),
      example: exampleSchema.nullable(),
    }),
    settled: z.array(stepSchema),
    next: stepSchema.nullable(),
    endorsement: z
      .object({ words: shownText, firstAt: z.string(), at: z.string(), until: z.string() })
      .nullable(),
    /** `soon`: it holds, and can be renewed. */
    state: z.enum(endorsementStates),
    /** Sent back with the next step. */
    updatedAt: z.string(),
    asked: z.boolean(),
    options: z.object({
      guidelines: z.array(guidelineNameSchema),
      /** Who can be named, the nearest first; at most 200 besides those who are. */
      supporters: z.array(personRefSchema),
      moreSupporters: z.number().int(),
    }),
  })
  .meta({ id: 'MyBacking' });
export type MyBacking = z.infer<typeof myBackingSchema>;

/** The `updatedAt` of what was shown; this very step saved in between is refused with `stale`. */
const basedOn = z.iso.datetime();
const words = localText(backingLimits.words);

export const backingStepSchema = z
  .discriminatedUnion('step', [
    z.strictObject({ step: z.literal('vision'), value: words, basedOn }),
    z.strictObject({ step: z.literal('values'), value: words, basedOn }),
    z.strictObject({
      step: z.literal('time'),
      value: z.number().int().min(0).max(backingLimits.minutes),
      basedOn,
    }),
    z.strictObject({
      step: z.literal('guidelines'),
      value: z.strictObject({ chosen: z.array(idSchema).max(backingLimits.chosen), additions: words }),
      basedOn,
    }),
    z.strictObject({
      step: z.literal('supporters'),
      value: z.array(idSchema).min(1).max(backingLimits.supporters),
      basedOn,
    }),
    z.strictObject({
      step: z.literal('example'),
      value: z.strictObject({
        text: z.string().min(1).max(backingLimits.example),
        url: z.string().max(2_000).nullable().default(null),
      }),
      basedOn,
    }),
  ])
  .meta({ id: 'BackingStep' });
export type BackingStepInput = z.input<typeof backingStepSchema>;

export const endorsementSchema = z
  .strictObject({ words: localText(backingLimits.endorsement) })
  .meta({ id: 'NewEndorsement' });
export type NewEndorsement = z.infer<typeof endorsementSchema>;

export const supporterOfSchema = z.object({ ok: z.literal(true) }).meta({ id: 'SteppedDown' });

/** Whether a leader gets the month of their unit on a card. */
export const monthCardsSchema = z.strictObject({ wanted: z.boolean() }).meta({ id: 'MonthCards' });
export type MonthCards = z.infer<typeof monthCardsSchema>;

export const backingProgressSchema = z
  .object({
    scope: z.enum(['unit', 'programme']),
    /** Along the chart: each leader before those below. At most 500. */
    rows: z.array(
      z.object({
        leader: personRefSchema,
        department: z.string(),
        managerId: z.string().nullable(),
        depth: z.number().int(),
        settled: z.array(stepSchema),
        state: z.enum(endorsementStates),
        at: z.string().nullable(),
        /** Whether a communicator has asked; null for those who are not one. */
        asked: z.boolean().nullable(),
      }),
    ),
    more: z.number().int(),
    units: z.number().int(),
    endorsed: z.number().int(),
    begun: z.number().int(),
    untouched: z.number().int(),
    steps: z.record(stepSchema, z.number().int()),
  })
  .meta({ id: 'BackingProgress' });
export type BackingProgress = z.infer<typeof backingProgressSchema>;
export type BackingProgressRow = BackingProgress['rows'][number];

export const backingAskedSchema = z
  .object({ leaderId: z.string(), asked: z.boolean() })
  .meta({ id: 'BackingAsked' });

export const backingGapRequestSchema = z
  .strictObject({ audience: audienceSchema })
  .meta({ id: 'BackingGapRequest' });

/** Units of an audience that have no backing yet, from the chart alone. */
export const backingGapSchema = z
  .object({
    rule: z.enum(backingRules),
    units: z.number().int(),
    leaders: z.array(z.object({ leader: personRefSchema, department: z.string(), asked: z.boolean() })),
    more: z.number().int(),
  })
  .meta({ id: 'BackingGap' });
export type BackingGap = z.infer<typeof backingGapSchema>;
