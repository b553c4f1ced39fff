export const tabPages = ['library', 'write', 'guidelines', 'insight'] as const;
export type TabPage = (typeof tabPages)[number];

/** The app's id where there is no Teams catalogue to give it one. */
export const localAppId = '00000000-0000-4000-8000-0000000000a0';

const teamsHosts = ['teams.microsoft.com', 'teams.cloud.microsoft'];

/** Reads a Teams deep link to one of the tab's pages; null for any other address. */
export function readDeepLink(url: string): { page: TabPage; subPageId: string } | null {
  if (!URL.canParse(url)) return null;
  const { hostname, pathname, searchParams } = new URL(url);
  const [, area, kind, appId, entityId] = pathname.split('/');
  if (!teamsHosts.includes(hostname) || area !== 'l' || kind !== 'entity' || appId !== localAppId)
    return null;
  const page = tabPages.find((each) => each === entityId);
  return page ? { page, subPageId: subPageOf(searchParams.get('context')) } : null;
}

function subPageOf(context: string | null): string {
  try {
    const read = JSON.parse(context ?? '{}') as { subEntityId?: unknown };
    return typeof read.subEntityId === 'string' ? read.subEntityId : '';
  } catch {
    return '';
  }
}
