import type { Programme } from '../ports.ts';

export type TabPage = 'library' | 'write' | 'guidelines' | 'insight' | 'settings' | 'desk';

const entityOf: Record<TabPage, 'library' | 'write' | 'guidelines' | 'insight'> = {
  library: 'library',
  write: 'write',
  guidelines: 'guidelines',
  insight: 'insight',
  settings: 'library',
  desk: 'library',
};

/**
 * A Teams deep link into the tab. `sub` is the rest of the address, e.g. an item's id; it arrives in the tab
 * as `page.subPageId` = `PAGE/SUB`, which the tab checks against its own list of addresses.
 */
export function deepLink(programme: Programme, page: TabPage, sub?: string): string {
  const subEntityId = sub ? `${page}/${sub}` : page;
  const context = encodeURIComponent(JSON.stringify({ subEntityId }));
  return `https://teams.microsoft.com/l/entity/${programme.teamsAppId}/${entityOf[page]}?context=${context}`;
}
