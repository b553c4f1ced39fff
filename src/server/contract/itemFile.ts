import { z } from 'zod';
import { importReportSchema } from './person.ts';

export const itemImportQuerySchema = z.strictObject({
  /** `true` writes nothing, and tells what would come of it. */
  trial: z.enum(['true', 'false']).default('false'),
});

/** What reading a file of items gave, or would give. `loaded` are the added and the changed ones. */
export const itemImportReportSchema = importReportSchema
  .extend({ added: z.number().int(), changed: z.number().int(), same: z.number().int() })
  .meta({ id: 'ItemImportReport' });
export type ItemImportReport = z.infer<typeof itemImportReportSchema>;
