import { z } from 'zod';

/** A figure that may be read, or why not: fewer people than the threshold, or nothing has happened yet. */
export const figureSchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('value'),
      value: z.number(),
      tag: z.enum(['measured', 'estimated', 'upperBound']),
    }),
    z.object({ kind: z.literal('hidden'), threshold: z.number().int() }),
    z.object({ kind: z.literal('none') }),
  ])
  .meta({ id: 'Figure' });
export type FigureView = z.infer<typeof figureSchema>;

export const unitMonthSchema = z
  .object({
    month: z.string(),
    /** There on the last day. */
    people: figureSchema,
    /** Who shared ÷ who could have, on an average day of the month; 0–1. */
    activeRate: figureSchema,
    shares: figureSchema,
    /** 0–1 */
    twistRate: figureSchema,
    /** On what was shared in the same month. */
    clicks: figureSchema,
    botClicks: figureSchema,
    reach: figureSchema,
    draftsDecided: figureSchema,
    hoursToDecide: figureSchema,
    /** Hours a week. */
    timePromised: figureSchema,
    timeGranted: figureSchema,
    timeUsed: figureSchema,
    /** People. */
    timeReporters: figureSchema,
  })
  .meta({ id: 'UnitMonth' });
export type UnitMonth = z.infer<typeof unitMonthSchema>;

const shareOfShares = z.array(
  z.object({
    /** Id of a topic, a source or a mode, `none`, `card`, or `rest`. */
    key: z.string(),
    /** 0–1 of the month's shares. */
    figure: figureSchema,
  }),
);

export const programmeMonthSchema = unitMonthSchema
  .pick({ month: true, activeRate: true, twistRate: true, hoursToDecide: true })
  .extend({
    /** 0–1; `optedInAsOf` is the month whose figure it is. */
    optedInRate: figureSchema,
    optedInAsOf: z.string().nullable(),
    topics: shareOfShares,
    sources: shareOfShares,
    modes: shareOfShares,
  })
  .meta({ id: 'ProgrammeMonth' });
export type ProgrammeMonth = z.infer<typeof programmeMonthSchema>;

const unit = z.object({ id: z.string(), name: z.string() });

/** Closed months, oldest first; `at` says when the newest was worked out. */
export const insightSchema = z
  .object({
    scope: z.enum(['unit', 'programme']),
    unitId: z.string().nullable(),
    name: z.string(),
    threshold: z.number().int(),
    /** False where no facts about individuals are collected, and so no figures are made. */
    collects: z.boolean(),
    months: z.array(unitMonthSchema),
    programme: z.array(programmeMonthSchema),
    path: z.array(unit),
    units: z.array(
      unit.extend({
        last: unitMonthSchema
          .pick({ people: true, activeRate: true, shares: true, twistRate: true })
          .nullable(),
      }),
    ),
    at: z.string().nullable(),
    next: z.object({ month: z.string(), on: z.iso.date() }),
  })
  .meta({ id: 'Insight' });
export type Insight = z.infer<typeof insightSchema>;

/** Topics of which something is promised: how many hold it, will break it within a week, and have broken it. */
export const libraryFreshnessSchema = z
  .object({ fresh: z.number().int(), soon: z.number().int(), dry: z.number().int() })
  .meta({ id: 'LibraryFreshness' });
export type LibraryFreshness = z.infer<typeof libraryFreshnessSchema>;

export const insightQuerySchema = z.strictObject({
  /** The leader of a unit within one's own. */
  unit: z.string().min(1).max(100).optional(),
});
