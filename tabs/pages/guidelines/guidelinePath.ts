import type { GuidelineView } from '../../../src/server/contract/guideline.ts';

/** Where a guideline is read: the two that everybody has stand below the tabs of their own. */
export function guidelinePath(id: GuidelineView['id']): string {
  if (id === 'everyone') return '/guidelines';
  return id === 'managers' ? '/guidelines/managers' : `/guidelines/more/${encodeURIComponent(id)}`;
}
