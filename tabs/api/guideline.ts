import type {
  AcknowledgedCount,
  GuidelineChange,
  GuidelineVersionView,
  GuidelineView,
  NewGuideline,
  SavedGuideline,
} from '../../src/server/contract/guideline.ts';
import type { Calls } from './calls.ts';

export function guidelineApi({ get, post, put }: Calls) {
  const guideline = (id: string) => `/guidelines/${encodeURIComponent(id)}`;
  return {
    guidelines: async () => (await get<{ guidelines: GuidelineView[] }>('/guidelines')).guidelines,
    guidelineVersions: async (id: string) =>
      (await get<{ versions: GuidelineVersionView[] }>(`${guideline(id)}/versions`)).versions,
    acknowledged: (id: string) => get<AcknowledgedCount>(`${guideline(id)}/acknowledged`),
    addGuideline: (input: NewGuideline) => post<SavedGuideline>('/guidelines', input),
    changeGuideline: (id: string, input: GuidelineChange) => put<SavedGuideline>(guideline(id), input),
    retireGuideline: (id: string) => post<unknown>(`${guideline(id)}/retire`),
    acknowledge: (id: string, version: number) => post<unknown>(`${guideline(id)}/acknowledge`, { version }),
  };
}
