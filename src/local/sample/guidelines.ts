import { type Guideline, guidelineFrom } from '../../domain/guideline.ts';
import { guidelinesForEveryone } from './guidelinesForEveryone.ts';
import { guidelinesForManagers } from './guidelinesForManagers.ts';
import { guidelinesOnClimate } from './guidelinesOnClimate.ts';
import { sampleId } from './ids.ts';
import { daysBefore } from './moment.ts';

/**
 * Both guidelines in their first version, and where the sample's topics are there, one for a topic. `by` is the person
 * who wrote them, or `system`.
 */
export function sampleGuidelines(now: Date, by: string, withTopics: boolean): Guideline[] {
  const stamp = {
    kind: 'guideline',
    version: 1,
    updatedAt: daysBefore(now, 120).toISOString(),
    updatedBy: by,
  } as const;
  return [
    guidelineFrom({ id: 'everyone', ...stamp, text: guidelinesForEveryone }),
    guidelineFrom({ id: 'managers', ...stamp, text: guidelinesForManagers }),
    ...(withTopics
      ? [
          guidelineFrom({
            id: sampleId('guideline', 'climate'),
            ...stamp,
            text: guidelinesOnClimate,
            topicId: sampleId('topic', 'climate'),
          }),
        ]
      : []),
  ];
}
