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
    people: figureSchema,
    /** 0–1 */
    optedInRate: figureSchema,
    shares: figureSchema,
    clicks: figureSchema,
    botClicks: figureSchema,
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

/** Months oldest first; `at` says how fresh the figures are. */
export const insightSchema = z
  .object({
    scope: z.enum(['unit', 'programme']),
    name: z.string(),
    threshold: z.number().int(),
    months: z.array(unitMonthSchema),
    at: z.string().nullable(),
  })
  .meta({ id: 'Insight' });
export type Insight = z.infer<typeof insightSchema>;
