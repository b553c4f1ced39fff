import type { Guideline } from '../../domain/guideline.ts';
import { guidelinesForEveryone } from './guidelinesForEveryone.ts';
import { guidelinesForManagers } from './guidelinesForManagers.ts';
import { daysBefore } from './moment.ts';

/** Both guidelines in their first version; `by` is the person who wrote them, or `system`. */
export function sampleGuidelines(now: Date, by: string): Guideline[] {
  const stamp = {
    kind: 'guideline',
    version: 1,
    updatedAt: daysBefore(now, 120).toISOString(),
    updatedBy: by,
  } as const;
  return [
    { id: 'everyone', ...stamp, text: guidelinesForEveryone },
    { id: 'managers', ...stamp, text: guidelinesForManagers },
  ];
}
